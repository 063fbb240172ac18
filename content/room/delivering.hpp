#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "content/room/deciding.hpp"

namespace rostrum {

// What moving through a statement does to its delivery. Included by sources of this folder only.

// Of this statement, counted in the version that the session has now.
[[nodiscard]] StatementDelivery delivery_now(const Deciding& deciding, const std::string& id, const ContentHash& hash);

// Fails while somebody speaks whose text this is not, and nobody chose it: neither it nor its title may stand beside
// that speaker's clock by a slip of the hand.
[[nodiscard]] Decided belongs_to_the_floor(const Deciding& deciding, const std::string& statement);
// Fails where somebody else speaks: the place in this text is not where that speech is.
[[nodiscard]] Decided may_be_marked(const Deciding& deciding, const StatementOutline& outline);
// Fails where the first does, and where an embargo keeps the text from public screens.
[[nodiscard]] Decided may_be_shown(const Deciding& deciding, const StatementOutline& outline);
// The segment at the place stands before the reader: the statement is live, and its time is measured from now on.
enum class Reading { anew, goes_on };  // goes_on: a segment that was being read already
void read_segment(Deciding& deciding, const StatementOutline& outline, Reading reading,
                  std::int64_t took_before_ms = 0);

// The mark over a segment; nullptr where it is ahead.
[[nodiscard]] const SegmentMark* mark_at(const StatementDelivery& delivery, const Position& position);

// From `first` to before `last`, counted from 0.
[[nodiscard]] SegmentMark unmarked(const StatementOutline& outline, std::size_t first, std::size_t last);
void mark(Deciding& deciding, const StatementOutline& outline, const SegmentMark& mark);

// Delivered, or as it was marked while it was read.
void leave_segment(Deciding& deciding, const StatementOutline& outline, std::size_t segment);
// Those without a mark become skipped: from `first` to before `last`.
void pass_over(Deciding& deciding, const StatementOutline& outline, std::size_t first, std::size_t last);
// Nobody reads it any more.
void leave_statement(Deciding& deciding, const std::string& id);

// Shows a segment, counted from 0, of the selected statement or of another one; marks what that leaves and passes over.
[[nodiscard]] Decided jump_to(Deciding& deciding, const StatementOutline& outline, std::size_t segment);

[[nodiscard]] Decided refuse_without_statement(const Deciding& deciding);
[[nodiscard]] Decided refuse_without_text(const StatementOutline& outline);
// `segment` counts from 1.
[[nodiscard]] Decided refuse_without_segment(const StatementOutline& outline, std::size_t segment);

}  // namespace rostrum
