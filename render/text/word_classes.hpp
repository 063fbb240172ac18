#pragma once

#include <cstdint>
#include <string_view>

namespace rostrum {

// What the typographer's rules see in a word, or in a part of one. Each is a name in angle brackets in the tables.
//
// A rule's `before` sees a word with the punctuation that follows it, so that "2024," is no <year>: there a clause
// ends. Classes with a dot dot dot in their name are for a rule's `after`: there the same word counts as what it is,
// whatever punctuation follows it.
enum class WordClass : std::uint8_t {
  any,
  number,              // begins and ends with a digit: 75/240
  digit,               // begins with a digit
  amount,              // a number, perhaps with a sign or a currency before it: −5  US$5
  few_digits,          // ends with one, two or three digits, alone or behind a currency: 10 of 10 000
  three_digits_ahead,  // begins with just three digits: 000 of 10 000,
  day,                 // 1 to 31
  day_comma,           // 8,
  ordinal,             // 8.  or  IV.
  year,                // four digits
  year_ahead,
  year_dot,          // 2024.
  bracketed_year,    // (2015) or (XXIX), as resolutions have it; closed, the opening bracket is not seen
  roman,             // VII, XXIe
  roman_ahead,       // VII,
  long_roman_ahead,  // the same of two letters or more, which are no pronoun
  initial,           // A.  А.С.  K.-m.
  initial_ahead,     // А.,
  small_letter_dot,  // one small letter and a full stop: т. of т. е.
  small_letter_dot_ahead,
  name,  // a capital and then a small letter, and no punctuation behind
  name_ahead,
  capital,         // begins with a capital
  capitals,        // of two capitals or more, and nothing else: IP
  capitals_slash,  // TCP/
  letter,          // begins with a letter
  one_letter,
  two_letters,    // but not two capitals, a few particles apart
  short_letters,  // at most two letters, as part of a word
  dash,           // – or — or -, alone
  range_dash,     // the same between numbers
  begins_with_dash,
  digit_dash,      // ends with a digit and a dash
  letter_hyphen,   // ends with a letter and a hyphen
  short_hyphen,    // ends so after at most two letters
  slash,           // ends with one
  short_slash,     // ends so after at most three letters: км/
  symbol,          // A/RES/75/240, as a whole
  in_symbol,       // part of one
  in_address,      // part of a URL or e-mail address
  letter_bracket,  // a)  iv)  as they number a list
  number_bracket,  // 5)  12)
  note_mark,       // *  †  [12]
  bullet,          // •
  opener,          // nothing but opening quotes and brackets
  closer,          // nothing but closing ones, or ! ? : ; %
  clause_end,      // ends with punctuation
  count
};

using WordClasses = std::uint64_t;  // bit set
constexpr WordClasses bit(WordClass which) {
  return WordClasses{1} << static_cast<unsigned>(which);
}
static_assert(static_cast<unsigned>(WordClass::count) <= 64);

// The class of a name in the tables: "<one letter>".
[[nodiscard]] WordClass class_named(std::string_view name);

[[nodiscard]] WordClasses classify(std::u16string_view word);

// A/RES/75/240, or a URL: what may not be cut at its slashes. Bits in_symbol, in_address.
[[nodiscard]] WordClasses classify_whole(std::u16string_view word);

// Quotes and brackets before a word, and the spaces that do not break behind them, as in French.
[[nodiscard]] bool is_opening(char16_t c);
// Punctuation that may follow a word, and the spaces that may stand before it, as in French.
[[nodiscard]] bool is_trailing(char16_t c);

}  // namespace rostrum
