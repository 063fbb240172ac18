#include "render/views/segment_marks.hpp"

#include <algorithm>

namespace rostrum {

std::vector<std::optional<SegmentMark::Kind>> marks_of_segments(const StatementScreen& screen) {
  std::vector<std::optional<SegmentMark::Kind>> kinds;
  if (screen.marks.empty()) return kinds;
  for (const Position& position : screen.positions) {
    const auto mark = std::find_if(screen.marks.begin(), screen.marks.end(), [&](const SegmentMark& each) {
      return each.from <= position && position < each.to;
    });
    kinds.push_back(mark == screen.marks.end() ? std::nullopt : std::optional(mark->kind));
  }
  return kinds;
}

}  // namespace rostrum
