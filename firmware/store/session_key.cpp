#include "firmware/store/session_key.hpp"

#include <sodium.h>

#include <algorithm>

namespace rostrum {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

// Without it libsodium takes the slowest of its implementations.
void choose_implementations() {
  static const int chosen = sodium_init();
  (void)chosen;
}

}  // namespace

static_assert(SessionKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

SessionKey SessionKey::make() {
  SessionKey key;
  randombytes_buf(key.key_.data(), key.key_.size());
  return key;
}

std::optional<SessionKey> SessionKey::from_bytes(std::string_view bytes) {
  if (bytes.size() != size) return std::nullopt;
  if (std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == 0; })) return std::nullopt;
  SessionKey key;
  std::copy(bytes.begin(), bytes.end(), key.key_.begin());
  return key;
}

SessionKey::~SessionKey() {
  sodium_memzero(key_.data(), key_.size());
}

std::string SessionKey::bytes() const {
  return {key_.begin(), key_.end()};
}

std::string SessionKey::seal(std::string_view bytes, std::string_view place) const {
  choose_implementations();
  std::string sealed(nonce_size + bytes.size() + tag_size, '\0');
  randombytes_buf(sealed.data(), nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + nonce_size, nullptr, raw(bytes), bytes.size(), raw(place),
                                             place.size(), nullptr, raw(sealed), key_.data());
  return sealed;
}

std::optional<std::string> SessionKey::open(std::string_view sealed, std::string_view place) const {
  choose_implementations();
  if (sealed.size() < nonce_size + tag_size) return std::nullopt;
  std::string bytes(sealed.size() - nonce_size - tag_size, '\0');
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(raw(bytes), nullptr, nullptr, raw(sealed) + nonce_size,
                                                                sealed.size() - nonce_size, raw(place), place.size(),
                                                                raw(sealed), key_.data());
  if (failed != 0) return std::nullopt;
  return bytes;
}

std::string random_name() {
  std::array<std::uint8_t, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 2 * bytes.size() + 1> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return text.data();
}

}  // namespace rostrum
