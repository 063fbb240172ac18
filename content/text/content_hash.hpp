#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

// BLAKE2b-256 of a file's bytes: the name under which content is stored and referred to.
struct ContentHash {
  std::array<std::uint8_t, 32> bytes{};

  [[nodiscard]] std::string hex() const;
  static std::optional<ContentHash> from_hex(std::string_view hex);
  auto operator<=>(const ContentHash&) const = default;
};

[[nodiscard]] ContentHash hash_content(std::string_view bytes);

}  // namespace rostrum
