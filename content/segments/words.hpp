#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/segments/word_roles.hpp"
#include "content/text/byte_range.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// Signs that come in pairs, somewhere in a word.
enum class WordSign : std::uint8_t {
  bracket_opens = 1 << 0,
  bracket_closes = 1 << 1,
  quote_opens = 1 << 2,
  quote_closes = 1 << 3,
};

class WordSigns {
 public:
  [[nodiscard]] constexpr bool has(WordSign sign) const { return (bits_ & static_cast<unsigned>(sign)) != 0; }
  constexpr void add(WordSign sign) { bits_ = static_cast<std::uint8_t>(bits_ | static_cast<unsigned>(sign)); }

 private:
  std::uint8_t bits_ = 0;
};

// A word as a reader sees it, with the punctuation that clings to it. Between two of them a text may be cut.
struct StretchWord {
  ByteRange range;         // of the paragraph's text
  std::size_t start = 0;   // code points from the stretch's begin: a measure of length without a font
  std::size_t length = 0;  // code points of the word itself
  std::string core;        // lower case, ё as е, ’ as ', punctuation stripped from both ends
  WordRoles roles;
  char32_t mark = 0;  // the punctuation that ends it, closing quotes and brackets aside: , ; : . ! ?
  WordSigns signs;
  bool has_letters = false;  // or digits; else it is a lone dash, quote or bullet
  bool number = false;       // begins with a digit
  bool capital = false;      // its first letter is upper case
  bool initial = false;      // "A." or "А.С."
  bool dash = false;         // a dash standing alone, or one at its end
  bool spaced = true;        // white space before it; false within Chinese and after a dash without spaces
};

// The words of a stretch, in order; between them nothing but white space. Chinese, Japanese and Thai are
// parted where ICU's dictionary and UAX #14 both allow. No-break spaces part nothing.
[[nodiscard]] std::vector<StretchWord> find_words(std::string_view paragraph, ByteRange stretch,
                                                  const Language& language);

[[nodiscard]] bool is_dash_sign(char32_t code_point);
[[nodiscard]] bool is_opening_sign(char32_t code_point);  // brackets and quotes that can only open
[[nodiscard]] bool is_closing_sign(char32_t code_point);

}  // namespace rostrum
