#pragma once

#include <cstdint>

namespace rostrum {

enum class Script : std::uint8_t { none, latin, cyrillic, arabic, han, other };

// A code point as alignment compares letters: lower case, without accents, and what languages of one script write
// differently written alike (Serbian j and Russian и, Arabic's seats of hamza, full-width and Arabic-Indic digits).
struct FoldedLetter {
  enum class Kind : std::uint8_t { space, letter, mark, digit, sign };
  Kind kind = Kind::sign;
  Script script = Script::none;
  bool capital = false;
  char32_t letter = 0;  // of a letter; the ASCII digit of a digit; else the code point
};

[[nodiscard]] FoldedLetter fold_letter(char32_t code_point);

// A consonant of Latin, Cyrillic or Arabic as a sound, so that names and loanwords can be compared across scripts: в,
// v, w and ف are 'f'; vowels, and what the scripts write in many ways, are 0. `next` is the folded letter that follows.
[[nodiscard]] char consonant_of(char32_t folded, char32_t next);

}  // namespace rostrum
