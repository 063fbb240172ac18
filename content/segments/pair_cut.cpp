#include "content/segments/pair_cut.hpp"

#include <algorithm>

namespace rostrum {
namespace {

constexpr BreakCost impossible = CutLattice::impossible;

// The cheapest path of `other`, given one of `own`.
PairCut follow(const CutLattice& own, const CutLattice& other, const Likeness& likeness, Likeness::Side side) {
  CutLattice::Path guide = own.cheapest();
  std::vector<BreakCost> extra(other.states().size(), 0);
  for (std::size_t k = 1; k < own.parts(); ++k) {
    const CutLattice::Layer& layer = other.layer(k);
    likeness_of_states(likeness, side, own.states()[guide.states[k]], other, layer,
                       std::span(extra).subspan(layer.first, layer.last - layer.first));
  }
  CutLattice::Path follower = other.cheapest(extra);
  const BreakCost cost = guide.cost + follower.cost;
  if (side == Likeness::Side::a) return {std::move(guide), std::move(follower), cost};
  return {std::move(follower), std::move(guide), cost};
}

// One lattice's part in the search: which states can lie on a path that is not too dear, and what the rest of the
// way costs from each.
struct Candidates {
  std::vector<BreakCost> behind;
  std::vector<std::vector<std::size_t>> kept;  // per layer
  std::vector<std::size_t> rank;               // per state, its place in `kept`

  Candidates(const CutLattice& lattice, BreakCost most) : behind(lattice.costs_behind()), rank(behind.size(), dropped) {
    const std::vector<BreakCost> before = lattice.costs_before();
    for (std::size_t k = 0; k <= lattice.parts(); ++k) {
      std::vector<std::size_t>& states = kept.emplace_back();
      for (std::size_t s = lattice.layer(k).first; s < lattice.layer(k).last; ++s) {
        if (before[s] + behind[s] > most) continue;
        rank[s] = states.size();
        states.push_back(s);
      }
    }
  }

  static constexpr std::size_t dropped = ~std::size_t{0};
};

class PairSearch {
 public:
  PairSearch(const CutLattice& a, const CutLattice& b, const Likeness& likeness, PairCut known)
      : a_(a),
        b_(b),
        likeness_(likeness),
        best_(std::move(known)),
        in_a_(a, best_.cost - b.cheapest().cost),
        in_b_(b, best_.cost - a.cheapest().cost) {}

  PairCut find() {
    costs_ = {0};
    layers_.emplace_back();
    for (std::size_t k = 1; k <= a_.parts(); ++k) {
      layers_.emplace_back();
      step_b(k);
      step_a(k);
    }
    if (costs_.front() < best_.cost) trace();
    return std::move(best_);
  }

 private:
  // From which states the best way came: per (state of a before, state of b), then per (state of a, state of b).
  struct Layer {
    std::vector<std::size_t> from_b;
    std::vector<std::size_t> from_a;
  };

  // b steps into layer k while a still stands in the one before: the two steps are independent, and apart they cost
  // the cube of a window rather than its fourth power.
  void step_b(std::size_t k) {
    const std::size_t rows = in_a_.kept[k - 1].size();
    const std::vector<std::size_t>& before = in_b_.kept[k - 1];
    const std::vector<std::size_t>& after = in_b_.kept[k];
    between_.assign(rows * after.size(), impossible);
    layers_[k].from_b.assign(rows * after.size(), 0);
    for (std::size_t column = 0; column < after.size(); ++column)
      for (const CutLattice::Step& step : b_.steps_to(after[column])) {
        const std::size_t from = in_b_.rank[step.from];
        if (from == Candidates::dropped) continue;
        for (std::size_t row = 0; row < rows; ++row) {
          const BreakCost cost = costs_[row * before.size() + from] + step.cost;
          BreakCost& least = between_[row * after.size() + column];
          if (cost >= least) continue;
          least = cost;
          layers_[k].from_b[row * after.size() + column] = from;
        }
      }
  }

  void step_a(std::size_t k) {
    const std::vector<std::size_t>& after = in_a_.kept[k];
    const std::size_t columns = in_b_.kept[k].size();
    costs_.assign(after.size() * columns, impossible);
    layers_[k].from_a.assign(after.size() * columns, 0);
    for (std::size_t row = 0; row < after.size(); ++row)
      for (const CutLattice::Step& step : a_.steps_to(after[row])) {
        const std::size_t from = in_a_.rank[step.from];
        if (from == Candidates::dropped) continue;
        for (std::size_t column = 0; column < columns; ++column) {
          const BreakCost cost = between_[from * columns + column] + step.cost;
          BreakCost& least = costs_[row * columns + column];
          if (cost >= least) continue;
          least = cost;
          layers_[k].from_a[row * columns + column] = from;
        }
      }
    if (k < a_.parts()) add_likeness(k);
  }

  void add_likeness(std::size_t k) {
    const CutLattice::Layer& layer = b_.layer(k);
    std::vector<BreakCost> likeness(layer.last - layer.first);
    const std::size_t columns = in_b_.kept[k].size();
    for (std::size_t row = 0; row < in_a_.kept[k].size(); ++row) {
      const std::size_t state = in_a_.kept[k][row];
      likeness_of_states(likeness_, Likeness::Side::a, a_.states()[state], b_, layer, likeness);
      for (std::size_t column = 0; column < columns; ++column) {
        BreakCost& cost = costs_[row * columns + column];
        const std::size_t other = in_b_.kept[k][column];
        if (cost < impossible) cost += likeness[other - layer.first];
        if (cost + in_a_.behind[state] + in_b_.behind[other] > best_.cost) cost = impossible;
      }
    }
  }

  void trace() {
    best_.cost = costs_.front();
    std::size_t row = 0;
    std::size_t column = 0;
    for (std::size_t k = a_.parts(); k > 0; --k) {
      best_.a.states[k] = in_a_.kept[k][row];
      best_.b.states[k] = in_b_.kept[k][column];
      row = layers_[k].from_a[row * in_b_.kept[k].size() + column];
      column = layers_[k].from_b[row * in_b_.kept[k].size() + column];
    }
    best_.a.states[0] = 0;
    best_.b.states[0] = 0;
  }

  const CutLattice& a_;
  const CutLattice& b_;
  const Likeness& likeness_;
  PairCut best_;
  Candidates in_a_;
  Candidates in_b_;
  std::vector<BreakCost> costs_;    // per kept state of a and of b in the layer reached
  std::vector<BreakCost> between_;  // b one layer ahead of a
  std::vector<Layer> layers_;
};

}  // namespace

void likeness_of_states(const Likeness& likeness, Likeness::Side side, const CutLattice::State& state,
                        const CutLattice& other, const CutLattice::Layer& layer, std::span<BreakCost> costs) {
  std::fill(costs.begin(), costs.end(), 0);
  if (!state.breaks) return;
  // States of consecutive places are asked about together.
  for (std::size_t s = layer.first; s < layer.last;) {
    const CutLattice::State& begin = other.states()[s];
    std::size_t end = s + 1;
    if (!begin.breaks) {
      s = end;
      continue;
    }
    while (end < layer.last && other.states()[end].breaks && other.states()[end].place == begin.place + (end - s))
      ++end;
    likeness.costs(side, state.place, begin.place, other.parts(), costs.subspan(s - layer.first, end - s));
    s = end;
  }
}

PairCut cut_pair(const CutLattice& a, const CutLattice& b, const Likeness& likeness) {
  PairCut known = follow(a, b, likeness, Likeness::Side::a);
  PairCut other = follow(b, a, likeness, Likeness::Side::b);
  if (other.cost < known.cost) known = std::move(other);
  return PairSearch(a, b, likeness, std::move(known)).find();
}

}  // namespace rostrum
