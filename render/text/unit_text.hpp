#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// A text as the libraries want it: UTF-16 code units, each with its byte in the UTF-8 text. Everything inside
// render/text counts in these units; bytes are for the outside.
struct UnitText {
  std::u16string units;
  std::vector<std::uint32_t> bytes;  // one more than units: the last is the text's size

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(units.size()); }
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t unit) const { return bytes[unit]; }
  // The first unit at or after a byte.
  [[nodiscard]] std::uint32_t unit_of(std::size_t byte) const;
};

// Ill-formed bytes become U+FFFD. A tab becomes a space; other control characters, but line ends, become U+2060 WORD
// JOINER, which is invisible and keeps its place.
[[nodiscard]] UnitText decode(std::string_view utf8);
void decode(std::string_view utf8, UnitText& text);

// LF, VT, FF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR: what always ends a line (UAX #14 LB4, LB5).
[[nodiscard]] constexpr bool ends_line(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// White space that hangs at a line's end: not shown, not counted, not in a line's range.
[[nodiscard]] constexpr bool hangs_at_line_end(char32_t c) {
  return c == 0x20 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B && c != 0x2007) || c == 0x205F || c == 0x3000 ||
         ends_line(c);
}

// Whether a character joins the one before it: marks, joiners, variation selectors.
[[nodiscard]] bool extends_cluster(char32_t c);

// The code point at `unit`, which it moves past it. Units are well-formed UTF-16.
[[nodiscard]] inline char32_t next_code_point(std::u16string_view units, std::uint32_t& unit) {
  const char32_t lead = units[unit++];
  if (lead < 0xD800 || lead > 0xDBFF || unit >= units.size()) return lead;
  return 0x10000 + ((lead - 0xD800) << 10) + (char32_t{units[unit++]} - 0xDC00);
}

}  // namespace rostrum
