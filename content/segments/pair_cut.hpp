#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "content/segments/cut_lattice.hpp"
#include "content/segments/likeness.hpp"

namespace rostrum {

struct PairCut {
  CutLattice::Path a;
  CutLattice::Path b;
  BreakCost cost = 0;  // both paths' and that of their likeness
};

// Likeness of states rather than of places: a state that breaks nothing is like every other. Sets costs[i] for state
// `layer.first + i` of `other`, against `state` of `own`, which stands on `side`.
void likeness_of_states(const Likeness& likeness, Likeness::Side side, const CutLattice::State& state,
                        const CutLattice& other, const CutLattice::Layer& layer, std::span<BreakCost> costs);

// The two paths that cost least together: exact, by one dynamic programme over the states of both. Both lattices have
// a path and the same number of parts.
[[nodiscard]] PairCut cut_pair(const CutLattice& a, const CutLattice& b, const Likeness& likeness);

}  // namespace rostrum
