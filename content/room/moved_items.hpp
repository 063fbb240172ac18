#pragma once

#include <map>

#include "content/room/speakers.hpp"

namespace rostrum {

// Where the items of a former programme stand in a new one, as far as their speakers tell.
class MovedItems {
 public:
  // What is said first of an item holds.
  void note(const ItemPlace& before, const ItemPlace& now) { known_.emplace(before, now); }
  [[nodiscard]] bool any() const;
  // One of which nothing is known goes along with the known one before it at its meeting, else it stays.
  [[nodiscard]] ItemPlace now(const ItemPlace& before) const;

 private:
  std::map<ItemPlace, ItemPlace> known_;
};

}  // namespace rostrum
