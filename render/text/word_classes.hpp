#pragma once

#include <cstdint>
#include <string_view>

namespace rostrum {

// What the typographer's rules see in a word, or in a part of one. Each name in angle brackets in the table.
enum class WordClass : std::uint8_t {
  any,
  number,   // begins and ends with a digit: 75/240
  digit,    // begins with a digit
  day,      // 1 to 31
  ordinal,  // 8.
  year,     // four digits
  roman,    // VII
  initial,  // A.  or  А.С.
  name,     // a capital and then a small letter
  capital,  // begins with a capital
  letter,   // begins with a letter
  one_letter,
  two_letters,    // but not two capitals
  short_letters,  // at most two letters, as part of a word
  dash,           // – or — or -, alone
  range_dash,     // the same between numbers
  begins_with_dash,
  digit_dash,     // ends with a digit and a dash
  letter_hyphen,  // ends with a letter and a hyphen
  short_hyphen,   // ends so after at most two letters
  slash,          // ends with one
  in_symbol,      // part of A/RES/75/240
  in_address,     // part of a URL or e-mail address
  opener,         // nothing but opening quotes and brackets
  closer,         // nothing but closing ones, or ! ? : ; %
  clause_end,     // ends with punctuation
  count
};

using WordClasses = std::uint32_t;  // bit set
constexpr WordClasses bit(WordClass which) {
  return WordClasses{1} << static_cast<unsigned>(which);
}
static_assert(static_cast<unsigned>(WordClass::count) <= 32);

// The class of a name in the table: "<one letter>".
[[nodiscard]] WordClass class_named(std::string_view name);

[[nodiscard]] WordClasses classify(std::u16string_view word);

// A/RES/75/240, or a URL: what may not be cut at its slashes. Bits in_symbol, in_address.
[[nodiscard]] WordClasses classify_whole(std::u16string_view word);

[[nodiscard]] bool is_opening(char16_t c);
[[nodiscard]] bool is_trailing(char16_t c);

}  // namespace rostrum
