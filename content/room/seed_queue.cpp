#include "content/room/seed_queue.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "content/room/moved_items.hpp"
#include "content/room/speaker_keys.hpp"
#include "content/session/one_line.hpp"

namespace rostrum {
namespace {

std::int64_t milliseconds(std::chrono::seconds seconds) {
  return std::chrono::milliseconds(seconds).count();
}

LimitsMs limits_of(const std::vector<Meeting>& meetings, const ItemPlace& place) {
  LimitsMs limits;
  if (place.meeting >= meetings.size() || place.item >= meetings[place.meeting].items.size()) return limits;
  for (const auto& [kind, limit] : meetings[place.meeting].items[place.item].limits) limits[kind] = milliseconds(limit);
  return limits;
}

// What the file says of a speaker, put into its entry.
void take_over(QueueEntry& entry, const Speaker& speaker, const std::vector<StatementHead>& statements) {
  entry.name = speaker.name;
  entry.kind = speaker.kind;
  entry.on_behalf_of = speaker.on_behalf_of;
  entry.statement.clear();
  if (speaker.statement && *speaker.statement < statements.size()) entry.statement = statements[*speaker.statement].id;
}

std::string hand_name(const LocalText& name, const LocalText& on_behalf_of) {
  const auto folded = [](const LocalText& text) {
    return text.empty() ? std::string() : fold_case(one_line(text.entries.front().second));
  };
  return folded(name) + '|' + folded(on_behalf_of);
}

// The entries that stand for speakers of the programme: those made from it, and those inscribed by hand that it lists.
class KnownEntries {
 public:
  KnownEntries(const Queue& queue, const std::vector<KeyedSpeaker>& speakers) {
    for (const Queue::Entry& each : queue.entries)
      if (!each->key.empty()) keyed_.emplace(each->key, each.get());
    for (const KeyedSpeaker& each : speakers) {
      const auto known = keyed_.find(each.key);
      if (known != keyed_.end()) moved_.note(known->second->item, each.item);
    }
    for (const Queue::Entry& each : queue.entries) {
      const bool by_hand = each->key.empty() && each->purpose == Purpose::statement && each->turn != Turn::carried_over;
      if (by_hand)
        by_hand_.emplace(std::pair(moved_.now(each->item), hand_name(each->name, each->on_behalf_of)), each.get());
    }
  }

  [[nodiscard]] const MovedItems& moved() const { return moved_; }

  // nullptr where there is none. No entry is given twice.
  const QueueEntry* take(const KeyedSpeaker& speaker) {
    if (const auto known = keyed_.find(speaker.key); known != keyed_.end()) return known->second;
    if (by_hand_.empty()) return nullptr;
    const auto hand = by_hand_.find({speaker.item, hand_name(speaker.speaker->name, speaker.speaker->on_behalf_of)});
    if (hand == by_hand_.end()) return nullptr;
    return by_hand_.extract(hand).mapped();
  }

 private:
  std::unordered_map<std::string, const QueueEntry*> keyed_;
  std::multimap<std::pair<ItemPlace, std::string>, const QueueEntry*> by_hand_;
  MovedItems moved_;
};

// New entries, and behind which of the known ones they belong.
class FreshEntries {
 public:
  explicit FreshEntries(EntryId last) : last_(last) {}

  // Speakers come in the order of the programme; each is known or new.
  void pass(const QueueEntry& known, const ItemPlace& item) {
    item_ = item;
    before_ = known.id;
  }
  QueueEntry& enter(const ItemPlace& item) {
    if (item_ != item) before_.reset();
    item_ = item;
    QueueEntry& entry = entries_.emplace_back();
    entry.id = ++last_;
    entry.item = item;
    if (before_) {
      behind_.emplace(*before_, entry.id);
    } else {
      first_.emplace(item, entry.id);
    }
    before_ = entry.id;
    return entry;
  }

  // All entries with the new ones at their places; empty where the new ones stand at the end anyway.
  [[nodiscard]] std::vector<EntryId> order(const Queue& queue, const MovedItems& moved) const {
    std::vector<EntryId> order;
    std::vector<EntryId> plain;
    std::map<ItemPlace, EntryId> first = first_;
    for (const Queue::Entry& each : queue.entries) {
      const auto head = first.find(moved.now(each->item));
      if (head != first.end()) append(order, first.extract(head).mapped());
      append(order, each->id);
      plain.push_back(each->id);
    }
    for (const auto& [item, head] : first) append(order, head);
    for (const QueueEntry& each : entries_) plain.push_back(each.id);
    return order == plain ? std::vector<EntryId>() : order;
  }
  [[nodiscard]] std::vector<QueueEntry> take() { return std::move(entries_); }

 private:
  // With those that follow it, one behind the other.
  void append(std::vector<EntryId>& order, EntryId id) const {
    order.push_back(id);
    for (auto next = behind_.find(id); next != behind_.end(); next = behind_.find(next->second))
      order.push_back(next->second);
  }

  EntryId last_;
  std::vector<QueueEntry> entries_;
  std::optional<ItemPlace> item_;
  std::optional<EntryId> before_;
  std::unordered_map<EntryId, EntryId> behind_;  // a new one right behind another
  std::map<ItemPlace, EntryId> first_;           // new ones at the head of their item
};

void move_limits(Deciding& deciding, const MovedItems& moved) {
  const std::vector<Meeting>& meetings = deciding.content().meetings();
  const std::map<ItemPlace, LimitsMs> limits = deciding.now().queue->limits;
  std::map<ItemPlace, LimitsMs> wanted;
  for (const auto& [place, each] : limits) wanted[moved.now(place)] = each;
  for (const auto& [place, each] : limits) wanted.emplace(place, limits_of(meetings, place));
  for (const auto& [place, each] : wanted) {
    const auto known = limits.find(place);
    if (known == limits.end() || known->second != each) deciding.add(change::LimitsSet{place, each});
  }
}

void move_closed(Deciding& deciding, const MovedItems& moved) {
  const std::vector<ItemPlace> closed = deciding.now().queue->closed;
  std::vector<ItemPlace> wanted;
  for (const ItemPlace& each : closed) wanted.push_back(moved.now(each));
  for (const ItemPlace& each : closed)
    if (std::find(wanted.begin(), wanted.end(), each) == wanted.end()) deciding.add(change::ListSet{each, true});
  for (const ItemPlace& each : wanted)
    if (deciding.now().queue->is_open(each)) deciding.add(change::ListSet{each, false});
}

void move_items(Deciding& deciding, const MovedItems& moved) {
  if (!moved.any()) return;
  move_limits(deciding, moved);
  move_closed(deciding, moved);
  MeetingState meeting = *deciding.now().meeting;
  meeting.item = moved.now(meeting.item);
  deciding.set_meeting(meeting);
}

void set_limits(Deciding& deciding) {
  const std::vector<Meeting>& meetings = deciding.content().meetings();
  for (std::size_t m = 0; m < meetings.size(); ++m) {
    for (std::size_t i = 0; i < meetings[m].items.size(); ++i) {
      LimitsMs limits = limits_of(meetings, {m, i});
      if (!limits.empty() && deciding.now().queue->limits.count({m, i}) == 0)
        deciding.add(change::LimitsSet{{m, i}, std::move(limits)});
    }
  }
}

void set_entries(Deciding& deciding, const Queue& queue, KnownEntries& known,
                 const std::vector<KeyedSpeaker>& speakers) {
  const std::vector<StatementHead>& statements = deciding.content().statements();
  FreshEntries fresh(queue.last_id);
  std::unordered_map<EntryId, const KeyedSpeaker*> listed;
  for (const KeyedSpeaker& each : speakers) {
    if (const QueueEntry* entry = known.take(each)) {
      fresh.pass(*entry, each.item);
      listed.emplace(entry->id, &each);
      continue;
    }
    QueueEntry& entry = fresh.enter(each.item);
    entry.key = each.key;
    if (each.speaker->limit) entry.limit_ms = milliseconds(*each.speaker->limit);
    take_over(entry, *each.speaker, statements);
  }
  change::EntriesSet set;
  for (const Queue::Entry& each : queue.entries) {
    QueueEntry entry = *each;
    entry.item = known.moved().now(entry.item);
    const auto speaker = listed.find(entry.id);
    if (speaker != listed.end()) {
      entry.key = speaker->second->key;
      if (entry.turn == Turn::waiting) take_over(entry, *speaker->second->speaker, statements);
    }
    if (entry != *each) set.entries.push_back(std::move(entry));
  }
  set.order = fresh.order(queue, known.moved());
  std::vector<QueueEntry> entries = fresh.take();
  std::move(entries.begin(), entries.end(), std::back_inserter(set.entries));
  if (!set.entries.empty()) deciding.add(std::move(set));
}

}  // namespace

void seed_queue(Deciding& deciding) {
  if (deciding.content().meetings().empty()) return;
  const Shared<Queue> queue = deciding.now().queue;  // as it was before
  const std::vector<KeyedSpeaker> speakers = keyed_speakers(deciding.content().meetings());
  KnownEntries known(*queue, speakers);
  move_items(deciding, known.moved());
  set_limits(deciding);
  set_entries(deciding, *queue, known, speakers);
}

}  // namespace rostrum
