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
    begins_.reserve(corridor.cells() + 1);
    std::vector<Move> moves;
    for (std::size_t row = 0; row <= corridor.rows(); ++row) {
      for (std::size_t column = corridor.first(row); column <= corridor.last(row); ++column) {
        begins_.push_back(moves_.size());
        moves.clear();
        find_moves(row, column, moves);
        for (const Move& move : moves) {
          if (corridor.has(row + move.lead, column + move.other)) moves_.push_back(move);
        }
      }
    }
    begins_.push_back(moves_.size());
    look_back();
    look_ahead();
  }

  [[nodiscard]] std::vector<Step> path() const {
    std::vector<Step> steps;
    std::size_t row = 0;
    std::size_t column = 0;
    Arrival arrival = paired;
    while (row < corridor_.rows() || column < corridor_.columns()) {
      const std::size_t cell = corridor_.cell(row, column);
      const Move& move = moves_[best_move_[cell][arrival]];
      steps.push_back({row, column, move.lead, move.other, probability(cell, move, row, column)});
      arrival = arrival_of(move);
      row += move.lead;
      column += move.other;
    }
    return steps;
  }

 private:
  // What a move adds for one who arrived so; impossible where it may not follow.
  [[nodiscard]] Bits score(const Move& move, Arrival arrival) const {
    const Arrival next = arrival_of(move);
    if (next == lead_gap && arrival == other_gap) return impossible;  // else one gap in two orders would count twice
    return next != paired && next == arrival ? move.score + run_ : move.score;
  }

  [[nodiscard]] Bits probability(std::size_t cell, const Move& move, std::size_t row, std::size_t column) const {
    const std::size_t next = corridor_.cell(row + move.lead, column + move.other);
    Bits sum = impossible;
    for (const Arrival arrival : arrivals) {
      const Bits added = score(move, arrival);
      if (added == impossible || ahead_[cell][arrival] == impossible) continue;
      sum = log2_of_sum(sum, ahead_[cell][arrival] + added + behind_[next][arrival_of(move)]);
    }
    return std::min<Bits>(sum - behind_.front()[paired], 0);
  }

  // From the end: the best score, and the sum over all paths, of what is behind each cell.
  void look_back() {
    best_move_.assign(corridor_.cells(), {});
    behind_.assign(corridor_.cells(), none);
    std::vector<PerArrival> best(corridor_.cells(), none);
    best.back() = behind_.back() = {0, 0, 0};
    for (std::size_t row = corridor_.rows() + 1; row-- > 0;) {
      for (std::size_t column = corridor_.last(row) + 1; column-- > corridor_.first(row);) {
        const std::size_t cell = corridor_.cell(row, column);
        for (std::size_t at = begins_[cell]; at < begins_[cell + 1]; ++at) {
          const Move& move = moves_[at];
          const std::size_t next = corridor_.cell(row + move.lead, column + move.other);
          const Arrival to = arrival_of(move);
          for (const Arrival arrival : arrivals) {
            const Bits added = score(move, arrival);
            if (added == impossible) continue;
            behind_[cell][arrival] = log2_of_sum(behind_[cell][arrival], behind_[next][to] + added);
            if (best[next][to] + added > best[cell][arrival]) {
              best[cell][arrival] = best[next][to] + added;
              best_move_[cell][arrival] = at;
            }
          }
        }
      }
    }
  }

  void look_ahead() {
    ahead_.assign(corridor_.cells(), none);
    ahead_.front()[paired] = 0;
    for (std::size_t row = 0; row <= corridor_.rows(); ++row) {
      for (std::size_t column = corridor_.first(row); column <= corridor_.last(row); ++column) {
        const std::size_t cell = corridor_.cell(row, column);
        for (std::size_t at = begins_[cell]; at < begins_[cell + 1]; ++at) {
          const Move& move = moves_[at];
          Bits& next = ahead_[corridor_.cell(row + move.lead, column + move.other)][arrival_of(move)];
          for (const Arrival arrival : arrivals) {
            const Bits added = score(move, arrival);
            if (added == impossible || ahead_[cell][arrival] == impossible) continue;
            next = log2_of_sum(next, ahead_[cell][arrival] + added);
          }
        }
      }
    }
  }

  const Corridor& corridor_;
  Bits run_;
  std::vector<Move> moves_;
  std::vector<std::size_t> begins_;  // per cell, into moves_
  std::vector<std::array<std::size_t, arrivals.size()>> best_move_;
  std::vector<PerArrival> ahead_;   // the sum of the paths from the first cell
  std::vector<PerArrival> behind_;  // and to the last
};

}  // namespace

std::vector<Step> best_path(const Corridor& corridor, const FindMoves& find_moves, Bits run) {
  return Lattice(corridor, find_moves, run).path();
}

}  // namespace rostrum
