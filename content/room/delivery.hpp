#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/room/stamp.hpp"
#include "content/segments/break_plan.hpp"
#include "content/text/content_hash.hpp"

namespace rostrum {

// Who may see a statement. Nothing is shown to anybody before its release.
enum class Release { held, booths, live };

// What happened to a stretch of a statement. Without a mark it is ahead.
struct SegmentMark {
  enum class Kind { delivered, skipped, off_text, amended };
  Position from, to;  // of the lead version: from the begin of a segment to the begin of the next one
  Kind kind = Kind::delivered;
  std::string note;          // amended: what was said instead
  std::int64_t took_ms = 0;  // while it was current and the speaker's timer ran; 0 where nobody measured
  bool operator==(const SegmentMark&) const = default;
};

// How a statement stands between the delegation and the room.
struct StatementDelivery {
  std::string statement;  // id
  ContentHash content;    // of the version that the marks count in
  Release release = Release::held;
  std::vector<SegmentMark> marks;      // by `from`, disjoint
  std::optional<Stamp> current_since;  // when the current segment came up, while it is being read
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
