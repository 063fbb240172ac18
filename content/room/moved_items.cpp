#include "content/room/moved_items.hpp"

#include <algorithm>
#include <iterator>

namespace rostrum {

bool MovedItems::any() const {
  return std::any_of(known_.begin(), known_.end(), [](const auto& each) { return each.first != each.second; });
}

ItemPlace MovedItems::now(const ItemPlace& before) const {
  const auto after = known_.upper_bound(before);
  if (after == known_.begin()) return before;
  const auto& [place, moved] = *std::prev(after);
  if (place.meeting != before.meeting) return before;
  return {moved.meeting, moved.item + (before.item - place.item)};
}

}  // namespace rostrum
