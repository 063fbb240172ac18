#pragma once

#include <vector>

#include "render/text/bidi_levels.hpp"
#include "render/text/line_break.hpp"
#include "render/text/text_engine.hpp"
#include "render/text/word_row.hpp"

namespace rostrum {

// The order in which pieces of a line stand from left to right (UAX #9 L2), as indices.
[[nodiscard]] std::vector<std::uint32_t> visual_order(const std::vector<BidiLevel>& levels);
[[nodiscard]] std::vector<std::uint32_t> visual_order(const std::vector<LinePiece>& pieces);

// Sets the text between two breaks in a line.
[[nodiscard]] Line place_line(const WordRow& row, const LineBreak& from, const LineBreak& to,
                              BidiLevel paragraph_level);

}  // namespace rostrum
