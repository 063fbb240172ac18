#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rostrum {

// Decodes the code point at `offset` (which it moves past it). Ill-formed bytes give U+FFFD, one for
// each maximal subpart (Unicode 15, 3.9 "U+FFFD Substitution of Maximal Subparts").
char32_t next_code_point(std::string_view utf8, std::size_t& offset);

void append_code_point(std::string& utf8, char32_t code_point);

// Well-formed UTF-8 in NFC (UAX #15). Ill-formed bytes become U+FFFD. U+0000 becomes U+FFFD.
[[nodiscard]] std::string to_nfc(std::string_view bytes);

[[nodiscard]] bool is_well_formed(std::string_view utf8);

// White space that a reader sees as a gap between words and that may be folded (no-break spaces are not).
[[nodiscard]] bool is_foldable_space(char32_t code_point);

}  // namespace rostrum
