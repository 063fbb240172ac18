#include "content/text/content_hash.hpp"

#include <sodium/crypto_generichash.h>

namespace rostrum {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

// Upper case is taken too: people retype what they read.
std::optional<unsigned> value_of_digit(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a') + 10;
  if (digit >= 'A' && digit <= 'F') return static_cast<unsigned>(digit - 'A') + 10;
  return std::nullopt;
}

}  // namespace

std::string ContentHash::hex() const {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text.push_back(hex_digits[byte >> 4]);
    text.push_back(hex_digits[byte & 0x0F]);
  }
  return text;
}

std::optional<ContentHash> ContentHash::from_hex(std::string_view hex) {
  ContentHash hash;
  if (hex.size() != hash.bytes.size() * 2) return std::nullopt;
  for (std::size_t i = 0; i < hash.bytes.size(); ++i) {
    const auto high = value_of_digit(hex[2 * i]);
    const auto low = value_of_digit(hex[2 * i + 1]);
    if (!high || !low) return std::nullopt;
    hash.bytes[i] = static_cast<std::uint8_t>((*high << 4) | *low);
  }
  return hash;
}

ContentHash hash_content(std::string_view bytes) {
  ContentHash hash;
  crypto_generichash_blake2b(hash.bytes.data(), hash.bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                             bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace rostrum
