#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "content/room/stamp.hpp"
#include "content/segments/break_plan.hpp"
#include "content/text/content_hash.hpp"

namespace rostrum {

// Who may see a statement. Nothing is shown to anybody before its release.
enum class Release { held, booths, live };

// Where the last segment ends: beyond every position.
inline constexpr Position end_of_statement{std::numeric_limits<std::size_t>::max(), 0, 0};

// What happened to a stretch of a statement. Without a mark it is ahead.
struct SegmentMark {
  enum class Kind { delivered, skipped, off_text, amended };
  // Of the lead version: from the begin of a segment to the begin of the next one, or of a later one where several were
  // skipped together; end_of_statement where there is none.
  Position from, to;
  Kind kind = Kind::delivered;
  std::string note;           // amended: what was said instead
  std::int64_t took_ms = 0;   // while it was current and the speaker's timer ran; 0 where nobody measured
  unsigned words = 0;         // of the text of the stretch (count_spoken_words); 0 where nobody counted
  unsigned words_before = 0;  // of the sentence that it begins in, where it begins within one and somebody counted
  bool operator==(const SegmentMark&) const = default;
};

// How a statement stands between the delegation and the room.
struct StatementDelivery {
  std::string statement;  // id
  ContentHash content;    // of the version that the marks count in
  // Of the lead version before this one, where another arrived in mid-reading; and of those language versions that were
  // made for a former one: they are "previous version" until others take their place.
  std::optional<ContentHash> former;
  std::vector<ContentHash> earlier_texts;
  Release release = Release::held;
  // Unix time from which on an embargoed one may be shown without another act of release.
  std::optional<std::int64_t> free_from_ms;
  std::vector<SegmentMark> marks;      // by `from`, disjoint
  std::optional<Stamp> current_since;  // when the current segment came up, while it is being read
  std::int64_t current_used_ms = 0;    // what the speaker's timer said then
  std::int64_t current_took_ms = 0;    // what the segment had taken before, where `back` returned to it
  bool off_text = false;               // the speaker departs from the text at this moment
  bool operator==(const StatementDelivery&) const = default;
};

// Where the operator looks ahead in private while the wall holds.
struct Cue {
  std::string statement;
  Position position;
  bool operator==(const Cue&) const = default;
};

}  // namespace rostrum
