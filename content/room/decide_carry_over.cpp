#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/room/decide_acts.hpp"
#include "content/room/proceedings.hpp"
#include "content/session/one_line.hpp"

namespace rostrum {
namespace {

const AgendaItem* item_at(const std::vector<Meeting>& meetings, const ItemPlace& place) {
  if (place.meeting >= meetings.size() || place.item >= meetings[place.meeting].items.size()) return nullptr;
  return &meetings[place.meeting].items[place.item];
}

std::vector<QueueEntry> waiting_entries(const Deciding& deciding, const ItemPlace& item) {
  std::vector<QueueEntry> all;
  for (const QueueEntry* each : deciding.now().queue->waiting(item)) all.push_back(*each);
  return all;
}

// All of them at once: two that wait here may both find room in the ledger there, or neither.
Decided check_ledger_there(const Queue& queue, const std::vector<QueueEntry>& entries, const ItemPlace& to) {
  std::map<std::string, std::size_t> replies;
  for (const QueueEntry& each : entries) {
    if (each.purpose != Purpose::right_of_reply) continue;
    const std::string delegation = delegation_of(each);
    const auto [known, fresh] = replies.emplace(delegation, 0);
    if (fresh) known->second = replies_of(queue, delegation, to);
    if (++known->second > most_replies)
      return refuse(fmt::format("{} has its {} replies at the next meeting already", called(each), most_replies),
                    "Strike one of them first.");
  }
  return {};
}

}  // namespace

std::optional<ItemPlace> continued_at(const Deciding& deciding, const ItemPlace& item) {
  const std::vector<Meeting>& meetings = deciding.content().meetings();
  const AgendaItem* here = item_at(meetings, item);
  if (here == nullptr || here->number.empty()) return std::nullopt;
  const std::string number = fold_case(here->number);
  for (std::size_t m = item.meeting + 1; m < meetings.size(); ++m) {
    for (std::size_t i = 0; i < meetings[m].items.size(); ++i) {
      if (fold_case(meetings[m].items[i].number) == number) return ItemPlace{m, i};
    }
  }
  return std::nullopt;
}

void carry_over(Deciding& deciding, const std::vector<QueueEntry>& entries, const ItemPlace& to) {
  if (entries.empty()) return;
  const Queue& queue = *deciding.now().queue;
  change::EntriesSet set;
  std::vector<EntryId> carried;
  EntryId last = queue.last_id;
  for (const QueueEntry& each : entries) {
    QueueEntry former = each;
    former.turn = Turn::carried_over;
    set.entries.push_back(std::move(former));
    QueueEntry there = each;
    there.id = ++last;
    there.item = to;
    there.key.clear();
    there.absences = 0;
    carried.push_back(there.id);
    set.entries.push_back(std::move(there));
  }
  // Those left over are heard first.
  const bool others_wait = !queue.waiting(to).empty();
  if (others_wait) {
    bool placed = false;
    for (const Queue::Entry& each : queue.entries) {
      if (!placed && each->item == to && each->turn == Turn::waiting) {
        set.order.insert(set.order.end(), carried.begin(), carried.end());
        placed = true;
      }
      set.order.push_back(each->id);
    }
  }
  deciding.add(std::move(set));
}

void carry_over_what_waits(Deciding& deciding, const ItemPlace& item) {
  const std::optional<ItemPlace> to = continued_at(deciding, item);
  if (!to) return;
  const std::vector<QueueEntry> entries = waiting_entries(deciding, item);
  if (check_ledger_there(*deciding.now().queue, entries, *to)) carry_over(deciding, entries, *to);
}

Decided decide_act(const act::CarryOver& act, Deciding& deciding) {
  ItemPlace item = deciding.now().meeting->item;
  std::vector<QueueEntry> entries;
  if (act.entry) {
    const auto entry = entry_numbered(deciding, *act.entry);
    if (!entry) return tl::unexpected(entry.error());
    if (entry->turn != Turn::waiting)
      return refuse(fmt::format("{} does not wait", called(*entry)), "Carry over one who does.");
    item = entry->item;
    entries.push_back(*entry);
  } else {
    entries = waiting_entries(deciding, item);
    if (entries.empty()) return refuse("Nobody waits under this item", "There is nobody to carry over.");
  }
  const std::optional<ItemPlace> to = continued_at(deciding, item);
  if (!to)
    return refuse("No later meeting of the session takes this item up again",
                  "Leave them on the list, strike them, or list the item under a later meeting in session.toml.");
  if (Decided ledger = check_ledger_there(*deciding.now().queue, entries, *to); !ledger) return ledger;
  carry_over(deciding, entries, *to);
  return {};
}

}  // namespace rostrum
