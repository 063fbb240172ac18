#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "content/text/styled_text.hpp"

namespace rostrum {

// Explicit formatting characters of UAX #9 (U+202A–U+202E, U+2066–U+2069).
// A line of a title needs none: the whole of them is taken out.
[[nodiscard]] std::string without_bidi_controls(std::string_view line);

// Overrides, which turn letters around, and closers without an opener are taken out; embeddings and isolates
// that are left open are closed at the end. Returns how many characters were taken out or added.
std::size_t balance_bidi_controls(StyledText& text);

}  // namespace rostrum
