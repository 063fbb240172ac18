#pragma once

#include <span>

#include "render/paint/display_list.hpp"

namespace rostrum {

// Turns items down to a share of full light, in percent: in a dark room a bright wall dazzles. Field and letters go
// together, so that their contrast stays nearly as it was.
[[nodiscard]] Color dimmed(Color color, unsigned percent);
void dim(std::span<DisplayItem> items, unsigned percent);

}  // namespace rostrum
