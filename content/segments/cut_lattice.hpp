#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "content/segments/cut_words.hpp"
#include "content/segments/part_costs.hpp"

namespace rostrum {

// All the conceivable ways to cut one version into so many parts, as a graph in layers: a path through it, with one
// state per layer, is a cut. Layer k holds what may stand at the end of part k. A version that has fewer pieces than
// there are parts shows a piece for several parts in a row: at the ends within it nothing breaks.
class CutLattice {
 public:
  struct State {
    std::size_t place = 0;   // where the last break up to here is: before this word
    std::size_t pieces = 0;  // ended up to here
    bool breaks = true;      // whether it is here
  };
  struct Step {
    std::size_t from = 0;  // state of the layer before
    BreakCost cost = 0;
  };
  // Indices of states, first to last; the steps' `from` are such indices too.
  struct Layer {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  // pieces <= parts, pieces <= words. Takes for fitting what nobody has yet seen to overflow.
  CutLattice(const CutWords& words, std::size_t parts, std::size_t pieces, Balance balance);

  [[nodiscard]] bool has_path() const { return has_path_; }
  [[nodiscard]] std::size_t parts() const { return layers_.size() - 1; }
  [[nodiscard]] const Layer& layer(std::size_t k) const { return layers_[k]; }
  [[nodiscard]] const std::vector<State>& states() const { return states_; }
  [[nodiscard]] std::span<const Step> steps_to(std::size_t state) const {
    return {steps_.data() + first_step_[state], first_step_[state + 1] - first_step_[state]};
  }

  struct Path {
    std::vector<std::size_t> states;  // one per layer; empty where there is none
    BreakCost cost = 0;
  };
  // The cheapest path, where each state costs `extra` on top; `extra` is empty or has an entry per state.
  [[nodiscard]] Path cheapest(std::span<const BreakCost> extra = {}) const;

  [[nodiscard]] BreakCost cost_of(std::span<const std::size_t> path) const;

  // Per state the least cost of a path from the begin to it, or from it to the end; `impossible` where there is none.
  [[nodiscard]] std::vector<BreakCost> costs_before() const;
  [[nodiscard]] std::vector<BreakCost> costs_behind() const;

  // What each part shows on this path.
  [[nodiscard]] std::vector<WordSpan> spans_of(std::span<const std::size_t> path) const;

  static constexpr BreakCost impossible = BreakCost{1} << 60;

 private:
  struct Windows;
  void add_states(const Windows& windows, std::size_t k, std::size_t spare);
  void add_steps(const KnownFits& fits, const PartCosts& costs, std::size_t k);

  std::vector<Layer> layers_;
  std::vector<State> states_;
  std::vector<std::size_t> first_step_;  // per state, and one past the last
  std::vector<Step> steps_;
  bool has_path_ = false;
};

}  // namespace rostrum
