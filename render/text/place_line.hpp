#pragma once

#include <vector>

#include "render/text/bidi_levels.hpp"
#include "render/text/shaped_text.hpp"

namespace rostrum {

// The order in which pieces of a line stand from left to right (UAX #9 L2), as indices.
[[nodiscard]] std::vector<std::uint32_t> visual_order(const std::vector<BidiLevel>& levels);

// Sets the text between two breaks in a line.
[[nodiscard]] Line place_line(const ShapedText& text, const LineBreak& from, const LineBreak& to,
                              BidiLevel paragraph_level);

}  // namespace rostrum
