#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <system_error>

namespace rostrum {

// "6"; nullopt of anything that is no whole number and nothing else: "6 bis".
[[nodiscard]] inline std::optional<unsigned> whole_number(const std::string& text) {
  unsigned value = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || at != end) return std::nullopt;
  return value;
}

}  // namespace rostrum
