#include "content/room/speakers.hpp"

#include <algorithm>

#include "content/session/one_line.hpp"

namespace rostrum {
namespace {

bool in_ledger(const QueueEntry& entry, const ItemPlace& item) {
  return entry.purpose == Purpose::right_of_reply && entry.item == item &&
         (entry.turn == Turn::waiting || entry.turn == Turn::speaking || entry.turn == Turn::done);
}

// Replies of the same delegation that come before this one: what was said, then what waits in front of it.
std::size_t replies_before(const Queue& queue, const QueueEntry& reply) {
  const std::string delegation = delegation_of(reply);
  std::size_t before = 0;
  bool passed = false;
  for (const Queue::Entry& each : queue.entries) {
    if (each->id == reply.id) passed = true;
    if (each->id == reply.id || !in_ledger(*each, reply.item) || delegation_of(*each) != delegation) continue;
    if (each->turn != Turn::waiting || (!passed && reply.turn != Turn::speaking)) ++before;
  }
  return before;
}

bool share_a_name(const LocalText& one, const LocalText& other) {
  for (const auto& [language, name] : one.entries) {
    for (const auto& [another, same] : other.entries) {
      if (fold_case(one_line(name)) == fold_case(one_line(same))) return true;
    }
  }
  return false;
}

}  // namespace

std::string delegation_of(const QueueEntry& entry) {
  return entry.name.empty() ? std::string() : fold_case(one_line(entry.name.entries.front().second));
}

std::size_t replies_of(const Queue& queue, std::string_view delegation, const ItemPlace& item) {
  return static_cast<std::size_t>(std::count_if(
      queue.entries.begin(), queue.entries.end(),
      [&](const Queue::Entry& each) { return in_ledger(*each, item) && delegation_of(*each) == delegation; }));
}

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

bool Queue::is_text_of_another(const std::string& statement) const {
  const QueueEntry* now = speaking();
  if (now == nullptr || statement.empty() || now->statement == statement) return false;
  return std::any_of(entries.begin(), entries.end(),
                     [&statement](const Entry& each) { return each->statement == statement; });
}

EntryId Queue::entry_of(const LocalText& name, const ItemPlace& item) const {
  EntryId first = 0;
  for (const Entry& each : entries) {
    if (each->item != item || !share_a_name(each->name, name)) continue;
    if (each->turn == Turn::speaking) return each->id;
    if (first == 0) first = each->id;
  }
  return first;
}

std::vector<const QueueEntry*> Queue::waiting(const ItemPlace& item) const {
  std::vector<const QueueEntry*> all;
  for (const Entry& each : entries) {
    if (each->turn == Turn::waiting && each->item == item) all.push_back(each.get());
  }
  std::stable_partition(all.begin(), all.end(),
                        [](const QueueEntry* each) { return each->purpose != Purpose::right_of_reply; });
  return all;
}

bool Queue::is_open(const ItemPlace& item) const {
  return std::find(closed.begin(), closed.end(), item) == closed.end();
}

std::optional<std::int64_t> Queue::limit_of(const QueueEntry& entry) const {
  if (entry.turn == Turn::done) return entry.given_ms;
  if (entry.limit_ms) return entry.limit_ms;
  if (entry.purpose == Purpose::right_of_reply)
    return replies_before(*this, entry) == 0 ? first_reply_ms : second_reply_ms;
  const auto known = limits.find(entry.item);
  if (known == limits.end()) return std::nullopt;
  const auto limit = known->second.find(entry.kind);
  return limit == known->second.end() ? std::nullopt : std::optional(limit->second);
}

bool Queue::operator==(const Queue& other) const {
  const auto same = [](const Entry& one, const Entry& another) { return one == another || *one == *another; };
  return last_id == other.last_id && closed == other.closed && limits == other.limits &&
         std::equal(entries.begin(), entries.end(), other.entries.begin(), other.entries.end(), same);
}

}  // namespace rostrum
