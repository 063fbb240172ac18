#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "content/segments/words.hpp"
#include "content/text/byte_range.hpp"
#include "content/text/language.hpp"

namespace rostrum {

using BreakCost = std::int64_t;

// What a break costs, by the kind of place. The scale is that of `cut_words`: parts that deviate by half from
// the length they should have cost 250 each.
namespace break_cost {
inline constexpr BreakCost sentence_end = -400;  // better than no break: a bead of several sentences
inline constexpr BreakCost semicolon = 60;
inline constexpr BreakCost colon = 90;
inline constexpr BreakCost dash = 90;
inline constexpr BreakCost clause_comma = 110;
inline constexpr BreakCost comma = 190;
inline constexpr BreakCost clause_word = 270;  // "which", "что" without a comma
inline constexpr BreakCost coordinator = 340;  // "and"
inline constexpr BreakCost bracket = 360;      // before ( and after )
inline constexpr BreakCost list_comma = 400;   // between items of one or two words
inline constexpr BreakCost preposition = 440;
inline constexpr BreakCost words = 720;       // between any other two
inline constexpr BreakCost close_link = 850;  // before "of"
inline constexpr BreakCost weak_word = 1300;  // after "is", "their"
inline constexpr BreakCost binding = 2600;    // after "of", "в"; before "же"
inline constexpr BreakCost never = 100'000;   // within 8 March 2024, № 12, A. S. Pushkin

inline constexpr BreakCost in_brackets = 350;  // added, for each pair around the place
inline constexpr BreakCost in_quotes = 200;
inline constexpr BreakCost names = 350;      // added between two capitalised words
inline constexpr BreakCost adjective = 220;  // added between an adjective and what it describes
}  // namespace break_cost

// For each word the cost of a break before it; the first is 0. `sentences` are the paragraph's.
[[nodiscard]] std::vector<BreakCost> break_costs(std::string_view paragraph, std::span<const StretchWord> words,
                                                 std::span<const ByteRange> sentences, const Language& language);

}  // namespace rostrum
