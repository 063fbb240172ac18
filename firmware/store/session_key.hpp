#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

// The key that a stored session is encrypted with (XChaCha20-Poly1305): 32 random bytes, overwritten in memory when
// they go. Whoever has lost it can read nothing of the session any more.
class SessionKey {
 public:
  static constexpr std::size_t size = 32;

  [[nodiscard]] static SessionKey make();
  // nullopt where these bytes are no key: of another size, or overwritten.
  [[nodiscard]] static std::optional<SessionKey> from_bytes(std::string_view bytes);

  ~SessionKey();
  SessionKey(const SessionKey&) = default;
  SessionKey& operator=(const SessionKey&) = default;

  [[nodiscard]] std::string bytes() const;

  // Encrypted under a fresh random nonce. `place` says what this is the content of; it is not written, and nothing else
  // opens what was sealed with it.
  [[nodiscard]] std::string seal(std::string_view bytes, std::string_view place) const;
  // nullopt where the bytes, the place or the key are not those of the sealing.
  [[nodiscard]] std::optional<std::string> open(std::string_view sealed, std::string_view place) const;

 private:
  SessionKey() = default;
  std::array<std::uint8_t, size> key_{};
};

// Sixteen random bytes in hexadecimal digits.
[[nodiscard]] std::string random_name();

}  // namespace rostrum
