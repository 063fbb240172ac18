#pragma once

namespace rostrum {

// Embeddings, overrides and isolates, and what ends them: UAX #9, 2. The marks of direction are none.
constexpr bool is_explicit_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace rostrum
