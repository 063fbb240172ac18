#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/room/checked_text.hpp"
#include "content/room/decide_acts.hpp"
#include "content/room/proceedings.hpp"

namespace rostrum {
namespace {

Decided set_list(Deciding& deciding, const change::ListSet& wanted) {
  if (deciding.now().queue->is_open(wanted.item) != wanted.open) deciding.add(wanted);
  return {};
}

tl::unexpected<Error> refuse_not_waiting(const QueueEntry& entry) {
  const std::string name = called(entry);
  switch (entry.turn) {
    case Turn::speaking:
      return refuse(fmt::format("{} is at the rostrum", name), "Finish the speech first.");
    case Turn::done:
      return refuse(fmt::format("{} has spoken", name), "Inscribe another speech.");
    case Turn::carried_over:
      return refuse(fmt::format("{} was carried over to another meeting", name), "Look under its item there.");
    case Turn::struck:
    case Turn::absent:
    case Turn::waiting:
      break;
  }
  return refuse(fmt::format("{} is off the list", name), "Inscribe it anew.");
}

Result<QueueEntry> waiting_entry(const Deciding& deciding, EntryId id) {
  auto entry = entry_numbered(deciding, id);
  if (entry && entry->turn != Turn::waiting) return refuse_not_waiting(*entry);
  return entry;
}

tl::unexpected<Error> refuse_other_list(const QueueEntry& one, const QueueEntry& other) {
  return refuse(fmt::format("{} and {} stand in different lists", called(one), called(other)),
                "Replies come after all others of their item.");
}

// Who comes right behind this one, whoever that is.
std::optional<EntryId> behind(const Queue& queue, EntryId id) {
  const auto& all = queue.entries;
  auto at = std::find_if(all.begin(), all.end(), [id](const Queue::Entry& each) { return each->id == id; });
  if (at == all.end() || ++at == all.end()) return std::nullopt;
  return (*at)->id;
}

void place(Deciding& deciding, EntryId entry, const std::optional<EntryId>& before) {
  if (before == entry || behind(*deciding.now().queue, entry) == before) return;
  deciding.add(change::EntryPlaced{entry, before});
}

Result<QueueEntry> checked_entry(const QueueEntry& wanted, const Deciding& deciding) {
  QueueEntry entry = wanted;
  auto name = checked_text(wanted.name, "name", Needed::yes, longest_name, deciding.content());
  if (!name) return tl::unexpected(name.error());
  auto behalf =
      checked_text(wanted.on_behalf_of, "name of those spoken for", Needed::no, longest_name, deciding.content());
  if (!behalf) return tl::unexpected(behalf.error());
  if (const Decided limit = check_limit(wanted.limit_ms); !limit) return tl::unexpected(limit.error());
  if (!wanted.statement.empty() && deciding.head(wanted.statement) == nullptr)
    return refuse(fmt::format("There is no statement \"{}\"", wanted.statement), deciding.known_statements());
  entry.name = std::move(*name);
  entry.on_behalf_of = std::move(*behalf);
  entry.id = deciding.now().queue->last_id + 1;
  entry.item = deciding.now().meeting->item;
  entry.turn = Turn::waiting;
  entry.spoke_ms.reset();
  entry.given_ms.reset();
  entry.absences = 0;
  entry.key.clear();
  return entry;
}

}  // namespace

Decided decide_act(const act::OpenList& /*act*/, Deciding& deciding) {
  return set_list(deciding, {deciding.now().meeting->item, true});
}

Decided decide_act(const act::CloseList& /*act*/, Deciding& deciding) {
  return set_list(deciding, {deciding.now().meeting->item, false});
}

Decided decide_act(const act::Inscribe& act, Deciding& deciding) {
  const auto entry = checked_entry(act.entry, deciding);
  if (!entry) return tl::unexpected(entry.error());
  const Queue& queue = *deciding.now().queue;
  // Explanations of position follow from the action, replies from what was said: neither can be foreseen.
  if (entry->purpose == Purpose::statement && !queue.is_open(entry->item))
    return refuse("The list of speakers is closed", "Open it first.");
  if (entry->purpose == Purpose::right_of_reply) {
    if (Decided ledger = check_ledger(queue, *entry); !ledger) return ledger;
  }
  if (act.before) {
    const auto other = waiting_entry(deciding, *act.before);
    if (!other) return tl::unexpected(other.error());
    if (!of_one_list(*entry, *other)) return refuse_other_list(*entry, *other);
  }
  deciding.add(change::EntrySet{*entry});
  if (act.before) place(deciding, entry->id, act.before);
  return {};
}

Decided decide_act(const act::Strike& act, Deciding& deciding) {
  auto entry = entry_numbered(deciding, act.entry);
  if (!entry) return tl::unexpected(entry.error());
  if (entry->turn != Turn::waiting && entry->turn != Turn::absent) return refuse_not_waiting(*entry);
  entry->turn = Turn::struck;
  deciding.set_entry(*entry);
  return {};
}

Decided decide_act(const act::Swap& act, Deciding& deciding) {
  const auto one = waiting_entry(deciding, act.one);
  if (!one) return tl::unexpected(one.error());
  if (act.one == act.other)
    return refuse(fmt::format("{} cannot change places with itself", called(*one)), "Name two speakers.");
  const auto other = waiting_entry(deciding, act.other);
  if (!other) return tl::unexpected(other.error());
  if (!of_one_list(*one, *other)) return refuse_other_list(*one, *other);
  const Queue& queue = *deciding.now().queue;
  const auto first = std::find_if(queue.entries.begin(), queue.entries.end(), [&](const Queue::Entry& each) {
    return each->id == act.one || each->id == act.other;
  });
  const EntryId former = (*first)->id;
  const EntryId latter = former == act.one ? act.other : act.one;
  const std::optional<EntryId> end = behind(queue, latter);
  place(deciding, latter, former);
  place(deciding, former, end);
  return {};
}

Decided decide_act(const act::MoveEntry& act, Deciding& deciding) {
  const auto entry = waiting_entry(deciding, act.entry);
  if (!entry) return tl::unexpected(entry.error());
  if (act.before) {
    const auto other = waiting_entry(deciding, *act.before);
    if (!other) return tl::unexpected(other.error());
    if (!of_one_list(*entry, *other)) return refuse_other_list(*entry, *other);
  }
  place(deciding, act.entry, act.before);
  return {};
}

Decided decide_act(const act::SetLimit& act, Deciding& deciding) {
  if (Decided limit = check_limit(act.limit_ms); !limit) return limit;
  const Queue& queue = *deciding.now().queue;
  const ItemPlace item = deciding.now().meeting->item;
  const auto known = queue.limits.find(item);
  LimitsMs limits = known == queue.limits.end() ? LimitsMs() : known->second;
  for (const auto& [name, kind] : speaker_kinds) {
    if (act.kind && *act.kind != kind) continue;
    limits.erase(kind);
    if (act.limit_ms) limits[kind] = *act.limit_ms;
  }
  if (known == queue.limits.end() ? !limits.empty() : limits != known->second)
    deciding.add(change::LimitsSet{item, std::move(limits)});
  return {};
}

Decided decide_act(const act::SetEntryLimit& act, Deciding& deciding) {
  if (Decided limit = check_limit(act.limit_ms); !limit) return limit;
  auto entry = waiting_entry(deciding, act.entry);
  if (!entry) return tl::unexpected(entry.error());
  entry->limit_ms = act.limit_ms;
  deciding.set_entry(*entry);
  return {};
}

}  // namespace rostrum
