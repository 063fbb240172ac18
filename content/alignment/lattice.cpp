#include "content/alignment/lattice.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace rostrum {

namespace {

constexpr Bits impossible = std::numeric_limits<Bits>::min() / 4;

// How a cell was reached.
enum Arrival : std::uint8_t { paired, lead_gap, other_gap };
constexpr std::array arrivals = {paired, lead_gap, other_gap};
using PerArrival = std::array<Bits, arrivals.size()>;
constexpr PerArrival none = {impossible, impossible, impossible};

Arrival arrival_of(const Move& move) {
  if (move.other == 0) return lead_gap;
  return move.lead == 0 ? other_gap : paired;
}

class Lattice {
 public:
  Lattice(const Corridor& corridor, const FindMoves& find_moves, Bits run) : corridor_(corridor), run_(run) {
    find_all_moves(find_moves);
    look_back();
    look_ahead();
  }

  [[nodiscard]] std::vector<Step> path() const {
    std::vector<Step> steps;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t cell = 0;
    Arrival arrival = paired;
    while (row < corridor_.rows() || column < corridor_.columns()) {
      const Edge& edge = edges_[best_edge_[cell][arrival]];
      steps.push_back({row, column, edge.lead, edge.other, probability(cell, edge)});
      arrival = edge.arrival;
      cell = edge.to;
      row += edge.lead;
      column += edge.other;
    }
    return steps;
  }

 private:
  // A move within the corridor.
  struct Edge {
    Bits score = 0;
    std::uint32_t to = 0;  // cell
    std::uint16_t lead = 0;
    std::uint16_t other = 0;
    Arrival arrival = paired;
  };

  void find_all_moves(const FindMoves& find_moves) {
    constexpr std::size_t usual_moves = 10;
    begins_.reserve(corridor_.cells() + 1);
    edges_.reserve(corridor_.cells() * usual_moves);
    std::vector<Move> moves;
    for (std::size_t row = 0; row <= corridor_.rows(); ++row) {
      for (std::size_t column = corridor_.first(row); column <= corridor_.last(row); ++column) {
        begins_.push_back(edges_.size());
        moves.clear();
        find_moves(row, column, moves);
        for (const Move& move : moves) {
          if (!corridor_.has(row + move.lead, column + move.other)) continue;
          const auto to = static_cast<std::uint32_t>(corridor_.cell(row + move.lead, column + move.other));
          edges_.push_back({move.score, to, move.lead, move.other, arrival_of(move)});
        }
      }
    }
    begins_.push_back(edges_.size());
  }

  // What a move adds for one who arrived so; impossible where it may not follow.
  [[nodiscard]] Bits score(const Edge& edge, Arrival arrival) const {
    if (edge.arrival == lead_gap && arrival == other_gap) return impossible;  // else one gap would count twice
    return edge.arrival != paired && edge.arrival == arrival ? edge.score + run_ : edge.score;
  }

  [[nodiscard]] Bits probability(std::size_t cell, const Edge& edge) const {
    Bits sum = impossible;
    for (const Arrival arrival : arrivals) {
      const Bits added = score(edge, arrival);
      if (added == impossible || ahead_[cell][arrival] == impossible) continue;
      sum = log2_of_sum(sum, ahead_[cell][arrival] + added + behind_[edge.to][edge.arrival]);
    }
    return std::min<Bits>(sum - behind_.front()[paired], 0);
  }

  // From the end: the best score, and the sum over all paths, of what is behind each cell. How one arrived matters to
  // gaps only: what the pairs add is summed once.
  void look_back() {
    best_edge_.assign(corridor_.cells(), {});
    behind_.assign(corridor_.cells(), none);
    std::vector<PerArrival> best(corridor_.cells(), none);
    best.back() = behind_.back() = {0, 0, 0};
    for (std::size_t cell = corridor_.cells() - 1; cell-- > 0;) {
      Bits sum = impossible;
      Bits best_pair = impossible;
      std::size_t pair = 0;
      for (std::size_t at = begins_[cell]; at < begins_[cell + 1]; ++at) {
        const Edge& edge = edges_[at];
        if (edge.arrival != paired) continue;
        sum = log2_of_sum(sum, behind_[edge.to][paired] + edge.score);
        if (const Bits whole = best[edge.to][paired] + edge.score; whole > best_pair) {
          best_pair = whole;
          pair = at;
        }
      }
      behind_[cell] = {sum, sum, sum};
      best[cell] = {best_pair, best_pair, best_pair};
      best_edge_[cell] = {pair, pair, pair};
      for (std::size_t at = begins_[cell + 1]; at-- > begins_[cell];) {
        if (edges_[at].arrival != paired) look_back_over_gap(cell, at, best);
      }
    }
  }

  void look_back_over_gap(std::size_t cell, std::size_t at, std::vector<PerArrival>& best) {
    const Edge& edge = edges_[at];
    for (const Arrival arrival : arrivals) {
      const Bits added = score(edge, arrival);
      if (added == impossible) continue;
      behind_[cell][arrival] = log2_of_sum(behind_[cell][arrival], behind_[edge.to][edge.arrival] + added);
      // Among equals gaps come first, those of the lead before all.
      if (const Bits whole = best[edge.to][edge.arrival] + added; whole >= best[cell][arrival]) {
        best[cell][arrival] = whole;
        best_edge_[cell][arrival] = at;
      }
    }
  }

  void look_ahead() {
    ahead_.assign(corridor_.cells(), none);
    ahead_.front()[paired] = 0;
    for (std::size_t cell = 0; cell < corridor_.cells(); ++cell) {
      const PerArrival& here = ahead_[cell];
      const Bits all = log2_of_sum(log2_of_sum(here[paired], here[lead_gap]), here[other_gap]);
      for (std::size_t at = begins_[cell]; at < begins_[cell + 1]; ++at) {
        const Edge& edge = edges_[at];
        Bits& next = ahead_[edge.to][edge.arrival];
        if (edge.arrival == paired) {
          next = log2_of_sum(next, all + edge.score);
          continue;
        }
        for (const Arrival arrival : arrivals) {
          const Bits added = score(edge, arrival);
          if (added == impossible || here[arrival] == impossible) continue;
          next = log2_of_sum(next, here[arrival] + added);
        }
      }
    }
  }

  const Corridor& corridor_;
  Bits run_;
  std::vector<Edge> edges_;
  std::vector<std::size_t> begins_;  // per cell, into edges_
  std::vector<std::array<std::size_t, arrivals.size()>> best_edge_;
  std::vector<PerArrival> ahead_;   // the sum of the paths from the first cell
  std::vector<PerArrival> behind_;  // and to the last
};

}  // namespace

std::vector<Step> best_path(const Corridor& corridor, const FindMoves& find_moves, Bits run) {
  return Lattice(corridor, find_moves, run).path();
}

}  // namespace rostrum
