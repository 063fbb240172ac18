#include "content/segments/cut_lattice.hpp"

#include <algorithm>

namespace rostrum {
// Between which words piece p can end: no path ends it later than the longest pieces do, nor so early that the
// pieces after it could not reach the end.
struct CutLattice::Windows {
  std::vector<std::size_t> lowest;
  std::vector<std::size_t> highest;

  Windows(const KnownFits& fits, std::size_t words, std::size_t pieces) : lowest(pieces + 1), highest(pieces + 1, 0) {
    for (std::size_t p = 1; p <= pieces; ++p) {
      const std::size_t before = highest[p - 1];
      highest[p] = std::min(before < words ? fits.conceivable_reach(before) : words, words - (pieces - p));
    }
    lowest[pieces] = words;
    std::size_t first = words;
    for (std::size_t p = pieces; p > 0; --p) {
      while (first > 0 && fits.may_fit(first - 1, lowest[p])) --first;
      lowest[p - 1] = std::max(std::min(first, lowest[p]), p - 1);
      first = lowest[p - 1];
    }
  }
};

CutLattice::CutLattice(const CutWords& words, std::size_t parts, std::size_t pieces, Balance balance) {
  const Windows windows(words.fits, words.size(), pieces);
  states_.push_back({0, 0, true});
  layers_.push_back({0, 1});
  first_step_ = {0, 0};
  if (windows.highest[pieces] < words.size() || windows.lowest[0] > 0) {
    layers_.resize(parts + 1);
    return;
  }
  const PartCosts costs(words, pieces, balance);
  for (std::size_t k = 1; k <= parts; ++k) {
    const std::size_t first = states_.size();
    add_states(windows, k, parts - pieces);
    layers_.push_back({first, states_.size()});
    add_steps(words.fits, costs, k);
  }
  has_path_ = layers_.back().last > layers_.back().first && !steps_to(layers_.back().first).empty();
}

// `spare`: how many ends of parts this version does not break at.
void CutLattice::add_states(const Windows& windows, std::size_t k, std::size_t spare) {
  const std::size_t pieces = windows.lowest.size() - 1;
  const bool last_layer = k == pieces + spare;
  const std::size_t fewest = k > spare ? k - spare : 0;
  for (std::size_t p = std::max<std::size_t>(fewest, 1); p <= std::min(k, pieces); ++p) {
    if ((p == pieces) != last_layer) continue;
    for (std::size_t place = windows.lowest[p]; place <= windows.highest[p]; ++place)
      states_.push_back({place, p, true});
  }
  if (last_layer) return;
  for (std::size_t p = fewest; p < std::min(k, pieces); ++p)
    for (std::size_t place = windows.lowest[p]; place <= windows.highest[p]; ++place)
      states_.push_back({place, p, false});
}

void CutLattice::add_steps(const KnownFits& fits, const PartCosts& costs, std::size_t k) {
  const Layer before = layers_[k - 1];
  for (std::size_t s = layers_[k].first; s < layers_[k].last; ++s) {
    const State state = states_[s];
    for (std::size_t from = before.first; from < before.last; ++from) {
      const State& earlier = states_[from];
      if (!state.breaks) {
        if (earlier.place == state.place && earlier.pieces == state.pieces) steps_.push_back({from, 0});
        continue;
      }
      if (earlier.pieces + 1 != state.pieces || earlier.place >= state.place) continue;
      if (!fits.may_fit(earlier.place, state.place)) continue;
      steps_.push_back({from, costs.of({earlier.place, state.place})});
    }
    first_step_.push_back(steps_.size());
  }
}

CutLattice::Path CutLattice::cheapest(std::span<const BreakCost> extra) const {
  Path path;
  if (!has_path_) return path;
  std::vector<BreakCost> costs(states_.size(), impossible);
  std::vector<std::size_t> from(states_.size(), 0);
  costs[0] = 0;
  for (std::size_t s = 1; s < states_.size(); ++s) {
    for (const Step& step : steps_to(s)) {
      if (costs[step.from] >= impossible) continue;
      const BreakCost through = costs[step.from] + step.cost;
      if (through >= costs[s]) continue;
      costs[s] = through;
      from[s] = step.from;
    }
    if (costs[s] < impossible && !extra.empty()) costs[s] += extra[s];
  }
  const std::size_t end = layers_.back().first;
  if (costs[end] >= impossible) return path;
  path.cost = costs[end];
  path.states.assign(layers_.size(), end);
  for (std::size_t k = parts(); k > 0; --k) path.states[k - 1] = from[path.states[k]];
  return path;
}

BreakCost CutLattice::cost_of(std::span<const std::size_t> path) const {
  BreakCost cost = 0;
  for (std::size_t k = 1; k < path.size(); ++k)
    for (const Step& step : steps_to(path[k]))
      if (step.from == path[k - 1]) cost += step.cost;
  return cost;
}

std::vector<BreakCost> CutLattice::costs_before() const {
  std::vector<BreakCost> costs(states_.size(), impossible);
  costs[0] = 0;
  for (std::size_t s = 1; s < states_.size(); ++s)
    for (const Step& step : steps_to(s)) costs[s] = std::min(costs[s], costs[step.from] + step.cost);
  for (BreakCost& cost : costs) cost = std::min(cost, impossible);
  return costs;
}

std::vector<BreakCost> CutLattice::costs_behind() const {
  std::vector<BreakCost> costs(states_.size(), impossible);
  if (!has_path_) return costs;
  costs[layers_.back().first] = 0;
  for (std::size_t s = states_.size(); s-- > 1;) {
    if (costs[s] >= impossible) continue;
    for (const Step& step : steps_to(s)) costs[step.from] = std::min(costs[step.from], costs[s] + step.cost);
  }
  return costs;
}

std::vector<WordSpan> CutLattice::spans_of(std::span<const std::size_t> path) const {
  std::vector<WordSpan> spans(path.size() - 1);
  std::size_t begin = 0;
  std::size_t part = 0;
  for (std::size_t k = 1; k < path.size(); ++k) {
    const State& state = states_[path[k]];
    if (!state.breaks) continue;
    for (; part < k; ++part) spans[part] = {begin, state.place};
    begin = state.place;
  }
  return spans;
}

}  // namespace rostrum
