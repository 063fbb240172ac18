#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "render/text/font_set.hpp"
#include "render/text/icu_handles.hpp"
#include "render/text/line_break.hpp"

namespace rostrum {

struct ShapedText;
class Shaper;

// Where UAX #14 lets a line end: the unit at which the next one begins.
struct BreakOpportunity {
  std::uint32_t unit = 0;
  BreakKind kind = BreakKind::allowed;  // or forced, or what the typographer made of it
  std::int32_t cost = 0;
};

// UAX #14 with the language's tailoring. The last is the text's end, forced; an empty text has that alone.
[[nodiscard]] std::vector<BreakOpportunity> find_opportunities(std::u16string_view units, UBreakIterator* iterator);

// The same into `found`.
void find_opportunities(std::u16string_view units, UBreakIterator* iterator, std::vector<BreakOpportunity>& found);

// Adds `cost` to every place within a word, as the iterator sees words.
void spare_words(std::u16string_view units, UBreakIterator* words, std::int32_t cost,
                 std::span<BreakOpportunity> opportunities);

// Measures a word that stands from unit `begin` to `end`, up to each opportunity inside it. Positions of the result are
// units of the whole text, pen positions those from the word's beginning.
void place_breaks(const ShapedText& text, std::uint32_t begin, std::uint32_t end,
                  std::span<const BreakOpportunity> opportunities, FontSet::Faces& faces, Shaper& shaper,
                  std::vector<LineBreak>& breaks);

}  // namespace rostrum
