#pragma once

#include <cstdint>
#include <vector>

#include "render/text/break_lines.hpp"
#include "render/text/line_break.hpp"
#include "render/text/shaped_text.hpp"

namespace rostrum {

// Where UAX #14 lets a line end: the unit at which the next one begins.
struct BreakOpportunity {
  std::uint32_t unit = 0;
  BreakKind kind = BreakKind::allowed;  // or forced, or what the typographer made of it
  std::int32_t cost = 0;
};

// UAX #14 with the language's tailoring. The last is the text's end, forced; an empty text has that alone.
[[nodiscard]] std::vector<BreakOpportunity> find_opportunities(std::u16string_view units, UBreakIterator* iterator);

// Measures the text up to each opportunity. The first of the result is the text's start.
[[nodiscard]] std::vector<LineBreak> place_breaks(const ShapedText& text,
                                                  const std::vector<BreakOpportunity>& opportunities);

// Shapes the text between two breaks. Lives no longer than `text`.
[[nodiscard]] MeasureSpan exact_width(const ShapedText& text);

// `breaks` with words wider than `width` cut between clusters.
[[nodiscard]] std::vector<LineBreak> cut_wide_words(const ShapedText& text, const std::vector<LineBreak>& breaks,
                                                    std::int64_t width);

}  // namespace rostrum
