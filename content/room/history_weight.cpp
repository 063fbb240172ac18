#include "content/room/history_weight.hpp"

#include <numeric>
#include <type_traits>

namespace rostrum {
namespace {

// A list of speakers is copied with every change to it, its entries are not: a hundred pointers take what one does.
constexpr std::size_t pointers_per_entry = 100;

struct Adding {
  const Scene& before;

  template <typename Change>
  std::size_t operator()(const Change& /*change*/) const {
    return 0;
  }
  std::size_t operator()(const change::DayBegun& /*day*/) const { return before.queue->entries.size(); }
  std::size_t operator()(const change::EntrySet& /*set*/) const { return 1; }
  std::size_t operator()(const change::EntriesSet& set) const { return set.entries.size(); }
  std::size_t operator()(const change::DecisionSet& set) const { return set.decision.dissociations.size(); }
  std::size_t operator()(const change::DeliverySet& set) const {
    const StatementDelivery& known = before.delivery_of(set.delivery.statement);
    return known.content == set.delivery.content ? 0 : known.marks.size();
  }
};

}  // namespace

std::size_t step_weight(const Scene& scene) {
  return 1 + scene.queue->entries.size() / pointers_per_entry;
}

std::size_t added_weight(const Change& change, const Scene& before) {
  return std::visit(Adding{before}, change);
}

void keep_within_bounds(History& history) {
  const auto sum = [](const std::vector<History::Step>& steps) {
    return std::accumulate(steps.begin(), steps.end(), std::size_t{0},
                           [](std::size_t weight, const History::Step& step) { return weight + step.weight; });
  };
  std::size_t weight = sum(history.undo) + sum(history.redo);
  std::size_t dropped = 0;
  const auto too_much = [&] {
    return history.undo.size() - dropped > most_undone ||
           (weight > heaviest_history && dropped + 1 < history.undo.size());
  };
  while (too_much()) weight -= history.undo[dropped++].weight;
  history.undo.erase(history.undo.begin(), history.undo.begin() + static_cast<std::ptrdiff_t>(dropped));
}

}  // namespace rostrum
