#pragma once

#include <optional>
#include <vector>

#include "content/room/delivery.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What happened to each segment of the plan, by where it begins; nullopt: nothing was marked. Empty where nobody says
// where segments begin.
[[nodiscard]] std::vector<std::optional<SegmentMark::Kind>> marks_of_segments(const StatementScreen& screen);

}  // namespace rostrum
