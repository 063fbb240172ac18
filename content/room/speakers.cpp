#include "content/room/speakers.hpp"

#include <algorithm>

#include "content/text/unicode.hpp"

namespace rostrum {

const QueueEntry* Queue::find(EntryId id) const {
  for (const Entry& each : entries) {
    if (each->id == id) return each.get();
  }
  return nullptr;
}

const QueueEntry* Queue::speaking() const {
  for (const Entry& each : entries) {
    if (each->turn == Turn::speaking) return each.get();
  }
  return nullptr;
}

std::vector<const QueueEntry*> Queue::waiting(const ItemPlace& item) const {
  std::vector<const QueueEntry*> all;
  for (const Entry& each : entries) {
    if (each->turn == Turn::waiting && each->item == item) all.push_back(each.get());
  }
  return all;
}

bool Queue::is_open(const ItemPlace& item) const {
  return std::find(closed.begin(), closed.end(), item) == closed.end();
}

bool Queue::operator==(const Queue& other) const {
  const auto same = [](const Entry& one, const Entry& another) { return one == another || *one == *another; };
  return last_id == other.last_id && closed == other.closed && limits == other.limits &&
         std::equal(entries.begin(), entries.end(), other.entries.begin(), other.entries.end(), same);
}

}  // namespace rostrum
