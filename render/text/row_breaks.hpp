#pragma once

#include <cstdint>
#include <vector>

#include "render/text/break_lines.hpp"
#include "render/text/language_traits.hpp"
#include "render/text/rule_book.hpp"
#include "render/text/word_row.hpp"

namespace rostrum {

// All places where the lines of a row may end, with what the typographer thinks of them. The first is the text's start,
// the last its end.
[[nodiscard]] std::vector<LineBreak> find_breaks(const WordRow& row, const RuleBook& rules, LanguageTraits& traits);

// Shapes the text between two breaks. Lives no longer than `row`.
[[nodiscard]] MeasureSpan exact_width(const WordRow& row);

}  // namespace rostrum
