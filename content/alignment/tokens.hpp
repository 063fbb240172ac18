#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/alignment/folded_letter.hpp"
#include "content/text/byte_range.hpp"

namespace rostrum {

// What alignment compares of a sentence: a word, a number, a document's symbol, a run of Chinese characters.
struct Token {
  static constexpr std::size_t max_letters = 24;  // of longer words the beginning counts

  enum class Kind : std::uint8_t { word, number, symbol, han };
  Kind kind = Kind::word;
  Script script = Script::none;
  std::uint8_t size = 0;      // letters that `letters` holds
  std::uint8_t capitals = 0;  // of all letters
  std::uint8_t all = 0;       // letters of the word
  bool capital = false;       // begins with one
  bool first = false;         // first word of its sentence, or behind a colon or an opening quotation mark
  std::array<char16_t, max_letters> letters{};  // folded; of a word
  std::string value;                            // of a number: "1000", "2.5"; of a symbol, as written in capitals
  ByteRange range;

  [[nodiscard]] std::u16string_view text() const { return {letters.data(), size}; }
};

// The tokens of one sentence, in order. Words are parted at apostrophes and hyphens.
[[nodiscard]] std::vector<Token> find_tokens(std::string_view text, ByteRange sentence);

}  // namespace rostrum
