#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

// Keys and signatures in the formats of the minisign tool (https://jedisct1.github.io/minisign/#signature-format), byte
// for byte: what one of the two signs the other one verifies. Signatures are Ed25519 over BLAKE2b-512 of the file (the
// tool's "ED"); the old form without a hash is refused.

// Names a pair of keys; chosen at random, so it proves nothing.
struct KeyId {
  std::array<std::uint8_t, 8> bytes{};

  // As the tool prints it: sixteen hexadecimal digits.
  [[nodiscard]] std::string text() const;
  auto operator<=>(const KeyId&) const = default;
};

struct PublicKey {
  KeyId id;
  std::array<std::uint8_t, 32> point{};
  bool operator==(const PublicKey&) const = default;
};

// Secret bytes, overwritten when they go.
class SecretKey {
 public:
  // What a pair is made of: random bytes.
  struct Seed {
    KeyId id;
    std::array<std::uint8_t, 32> bytes{};
  };
  static constexpr std::size_t size = 64;

  explicit SecretKey(const Seed& seed);
  SecretKey(const KeyId& id, const std::array<std::uint8_t, size>& bytes) : id_(id), bytes_(bytes) {}
  ~SecretKey();
  SecretKey(const SecretKey&) = default;
  SecretKey& operator=(const SecretKey&) = default;

  [[nodiscard]] const KeyId& id() const { return id_; }
  [[nodiscard]] const std::array<std::uint8_t, size>& bytes() const { return bytes_; }
  [[nodiscard]] PublicKey public_key() const;

 private:
  KeyId id_;
  std::array<std::uint8_t, size> bytes_{};
};

// A password for a secret key's file, and how long scrypt is to take over it. The defaults are the tool's: a gibibyte
// of memory and some seconds.
struct KeyProtection {
  std::string password;
  std::array<std::uint8_t, 32> salt{};  // random
  std::uint64_t operations = 33'554'432;
  std::uint64_t memory = 1'073'741'824;  // bytes
};

// The two lines of a key's file. A secret key without protection stands there as it is (the tool's -W).
[[nodiscard]] std::string to_text(const PublicKey& key);
[[nodiscard]] Result<std::string> to_text(const SecretKey& key, const std::optional<KeyProtection>& protection);

// A public key's file, or its second line alone. `where` names it in errors, as below.
[[nodiscard]] Result<PublicKey> parse_public_key(std::string_view text, const std::string& where);

[[nodiscard]] bool needs_password(std::string_view secret_key_text);
[[nodiscard]] Result<SecretKey> parse_secret_key(std::string_view text, const std::string& password,
                                                 const std::string& where);

// A signature's file, taken apart and not yet verified: none of it is to be believed.
struct Signature {
  KeyId key;
  std::array<std::uint8_t, 64> of_file{}, of_comment{};
  std::string trusted_comment;
};

inline constexpr std::size_t most_signature_bytes = 16'384;

[[nodiscard]] Result<Signature> parse_signature(std::string_view text, const std::string& where);

// Whether the key made this signature, over these very bytes and this very comment.
[[nodiscard]] bool verifies(const Signature& signature, std::string_view bytes, const PublicKey& key);

// A signature's file. The comment is one line; whoever verifies the signature can trust it.
[[nodiscard]] std::string sign(std::string_view bytes, std::string_view trusted_comment, const SecretKey& key);

}  // namespace rostrum
