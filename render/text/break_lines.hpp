#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "render/text/line_break.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {

// The width of the text from one break to a later one where their corrections meet.
using MeasureSpan = std::function<std::int64_t(const LineBreak& from, const LineBreak& to)>;

[[nodiscard]] std::int64_t span_width(const LineBreak& from, const LineBreak& to, const MeasureSpan& measure);

// Chooses where lines end. The first of `breaks` is the text's start, the last its end. Gives the indices of the
// breaks that end lines, in order. No line is wider than `width` unless two neighbouring breaks are further apart.
[[nodiscard]] std::vector<std::uint32_t> break_lines(std::span<const LineBreak> breaks, std::int64_t width,
                                                     Breaking breaking, const MeasureSpan& measure);

}  // namespace rostrum
