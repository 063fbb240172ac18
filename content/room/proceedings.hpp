#pragma once

#include <optional>
#include <string>

#include "content/room/deciding.hpp"

namespace rostrum {

// Steps of a meeting that several acts share. Included by sources of this folder only.

// "Aldermark", as a refusal names an entry.
[[nodiscard]] std::string called(const QueueEntry& entry);

// The entry with this number, or a refusal.
[[nodiscard]] Result<QueueEntry> entry_numbered(const Deciding& deciding, EntryId id);

// Under one item, replies stand apart from all others: entries of one list can change places.
[[nodiscard]] bool of_one_list(const QueueEntry& one, const QueueEntry& other);

// A third reply of a delegation under an item at a meeting is refused.
[[nodiscard]] Decided check_ledger(const Queue& queue, const QueueEntry& reply);

// A limit from a second to a day, or none.
[[nodiscard]] Decided check_limit(const std::optional<std::int64_t>& limit_ms);

// The one at the rostrum, where there is one, is done and the clock stands at nothing.
void finish_speaker(Deciding& deciding);

// What stood still goes on as it was; nothing where no point of order stands.
void end_point_of_order(Deciding& deciding);

// The item of a later meeting under which this one goes on: the next meeting that has an item of its number.
[[nodiscard]] std::optional<ItemPlace> continued_at(const Deciding& deciding, const ItemPlace& item);

// Moves these to the head of the list of `to`; the former entries stay for the record.
void carry_over(Deciding& deciding, const std::vector<QueueEntry>& entries, const ItemPlace& to);

// A view of what goes on: the speaker's, else the list, else the programme, else a title.
void show_proceedings(Deciding& deciding);

}  // namespace rostrum
