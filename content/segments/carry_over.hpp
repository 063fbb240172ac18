#pragma once

#include <vector>

#include "content/alignment/version_change.hpp"
#include "content/segments/break_plan.hpp"

namespace rostrum {

// The same place in the new version, by content: its sentence where that is, moved or reworded; else the nearest
// sentence before it that still exists; else the begin. The offset in the sentence is kept where the sentence is the
// same up to there.
[[nodiscard]] Position carry_over(const VersionChange& change, const Position& position);

// From one position to before another one, of the lead version.
struct PositionRange {
  Position from, to;
  bool operator==(const PositionRange&) const = default;
};

// What of a stretch still exists, in the order of the former version; in pieces where it does not stand together any
// more, without what is gone. Beyond the last sentence ends what is the last one in the new version.
[[nodiscard]] std::vector<PositionRange> carry_over(const VersionChange& change, const PositionRange& range);

}  // namespace rostrum
