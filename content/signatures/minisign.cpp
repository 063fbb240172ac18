#include "content/signatures/minisign.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

namespace rostrum {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::string_view untrusted = "untrusted comment: ", trusted = "trusted comment: ";
constexpr std::string_view key_algorithm = "Ed", hashed_algorithm = "ED", scrypt = "Sc", blake2b = "B2";
constexpr std::string_view unprotected("\0\0", 2);
constexpr std::size_t hash_size = 64, checksum_size = 32, secret_part = 8 + SecretKey::size + checksum_size;

// Wiped when they go.
struct SecretBytes {
  Bytes bytes;
  explicit SecretBytes(std::size_t size) : bytes(size) {}
  ~SecretBytes() { sodium_memzero(bytes.data(), bytes.size()); }
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
};

const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

Error fault(std::string what, const std::string& where, std::string advice) {
  return {Blame::input, std::move(what), where, std::move(advice)};
}

// The next line, without its end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<Bytes> from_base64(std::string_view text, std::size_t size) {
  Bytes bytes(size);
  std::size_t length = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(bytes.data(), size, text.data(), text.size(), nullptr, &length, &end,
                                       sodium_base64_VARIANT_ORIGINAL);
  if (failed != 0 || length != size || end != text.data() + text.size()) return std::nullopt;
  return bytes;
}

std::string to_base64(std::span<const std::uint8_t> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // its terminating zero
  return text;
}

void append(Bytes& bytes, std::span<const std::uint8_t> more) {
  bytes.insert(bytes.end(), more.begin(), more.end());
}
void append(Bytes& bytes, std::string_view more) {
  append(bytes, std::span(raw(more), more.size()));
}
void append_number(Bytes& bytes, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

// Takes a file's fields one after the other; the size is known to suffice.
class Fields {
 public:
  explicit Fields(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  std::string_view text(std::size_t size) {
    const auto field = take(size);
    return {reinterpret_cast<const char*>(field.data()), size};
  }
  template <std::size_t size>
  void get(std::array<std::uint8_t, size>& value) {
    const auto field = take(size);
    std::copy(field.begin(), field.end(), value.begin());
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    const auto field = take(8);
    for (std::size_t i = 0; i < 8; ++i) value |= std::uint64_t{field[i]} << (8 * i);
    return value;
  }
  std::span<const std::uint8_t> take(std::size_t size) {
    const auto field = rest_.first(size);
    rest_ = rest_.subspan(size);
    return field;
  }

 private:
  std::span<const std::uint8_t> rest_;
};

std::array<std::uint8_t, hash_size> hash_of(std::string_view bytes) {
  std::array<std::uint8_t, hash_size> hash{};
  crypto_generichash_blake2b(hash.data(), hash.size(), raw(bytes), bytes.size(), nullptr, 0);
  return hash;
}

std::array<std::uint8_t, checksum_size> checksum_of(const KeyId& id, std::span<const std::uint8_t> secret) {
  SecretBytes all(0);
  all.bytes.reserve(key_algorithm.size() + id.bytes.size() + secret.size());  // no copy is left behind by growing
  append(all.bytes, key_algorithm);
  append(all.bytes, id.bytes);
  append(all.bytes, secret);
  std::array<std::uint8_t, checksum_size> sum{};
  crypto_generichash_blake2b(sum.data(), sum.size(), all.bytes.data(), all.bytes.size(), nullptr, 0);
  return sum;
}

// Encrypts and decrypts: the same stream is added. False where there is not the memory for it.
bool add_password_stream(std::span<std::uint8_t> bytes, const KeyProtection& protection) {
  SecretBytes stream(bytes.size());
  const int failed = crypto_pwhash_scryptsalsa208sha256(
      stream.bytes.data(), stream.bytes.size(), protection.password.data(), protection.password.size(),
      protection.salt.data(), protection.operations, static_cast<std::size_t>(protection.memory));
  if (failed != 0) return false;
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] ^= stream.bytes[i];
  return true;
}

constexpr std::size_t secret_file_size = 2 + 2 + 2 + 32 + 8 + 8 + secret_part;

std::optional<Bytes> secret_fields(std::string_view text) {
  if (!take_line(text).starts_with(untrusted)) return std::nullopt;
  auto bytes = from_base64(take_line(text), secret_file_size);
  if (!bytes) return std::nullopt;
  Fields fields(*bytes);
  const std::string_view algorithm = fields.text(2), protection = fields.text(2), checksum = fields.text(2);
  if (algorithm != key_algorithm || (protection != scrypt && protection != unprotected) || checksum != blake2b)
    return std::nullopt;
  return bytes;
}

std::string signed_comment(const Signature& signature) {
  return std::string(signature.of_file.begin(), signature.of_file.end()) + signature.trusted_comment;
}

}  // namespace

std::string KeyId::text() const {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
    text += digits[*byte >> 4];
    text += digits[*byte & 0x0F];
  }
  return text;
}

SecretKey::SecretKey(const Seed& seed) : id_(seed.id) {
  std::array<std::uint8_t, 32> point{};
  crypto_sign_seed_keypair(point.data(), bytes_.data(), seed.bytes.data());
}

SecretKey::~SecretKey() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

PublicKey SecretKey::public_key() const {
  PublicKey key{id_, {}};
  crypto_sign_ed25519_sk_to_pk(key.point.data(), bytes_.data());
  return key;
}

std::string to_text(const PublicKey& key) {
  Bytes bytes;
  append(bytes, key_algorithm);
  append(bytes, key.id.bytes);
  append(bytes, key.point);
  return std::string(untrusted) + "minisign public key " + key.id.text() + "\n" + to_base64(bytes) + "\n";
}

Result<std::string> to_text(const SecretKey& key, const std::optional<KeyProtection>& protection) {
  SecretBytes secret(0);
  secret.bytes.reserve(secret_file_size);
  append(secret.bytes, key_algorithm);
  append(secret.bytes, protection ? scrypt : unprotected);
  append(secret.bytes, blake2b);
  const KeyProtection& used = protection ? *protection : KeyProtection{};
  append(secret.bytes, used.salt);
  append_number(secret.bytes, used.operations);
  append_number(secret.bytes, used.memory);
  append(secret.bytes, key.id().bytes);
  append(secret.bytes, key.bytes());
  append(secret.bytes, checksum_of(key.id(), key.bytes()));
  if (protection && !add_password_stream(std::span(secret.bytes).last(secret_part), *protection)) {
    return tl::unexpected(Error{Blame::device, "There is too little memory to protect the key by a password", "",
                                "A gibibyte is needed; close other programs."});
  }
  const char* kind = protection ? "minisign encrypted secret key" : "minisign secret key";
  return std::string(untrusted) + kind + "\n" + to_base64(secret.bytes) + "\n";
}

Result<PublicKey> parse_public_key(std::string_view text, const std::string& where) {
  std::string_view line = take_line(text);
  if (line.starts_with(untrusted)) line = take_line(text);
  const auto bytes = from_base64(line, 2 + 8 + 32);
  if (!bytes || Fields(*bytes).text(2) != key_algorithm) {
    return tl::unexpected(
        fault("This is no public key", where,
              "Give the line that begins with RW, from the .pub file of rostrum keygen or minisign."));
  }
  Fields fields{std::span(*bytes).subspan(2)};
  PublicKey key;
  fields.get(key.id.bytes);
  fields.get(key.point);
  return key;
}

bool needs_password(std::string_view secret_key_text) {
  const auto bytes = secret_fields(secret_key_text);
  return bytes && Fields{std::span(*bytes).subspan(2)}.text(2) == scrypt;
}

Result<SecretKey> parse_secret_key(std::string_view text, const std::string& password, const std::string& where) {
  auto bytes = secret_fields(text);
  if (!bytes)
    return tl::unexpected(
        fault("This is no secret key", where, "Give the .key file of rostrum keygen, or one of minisign."));
  Fields fields(*bytes);
  (void)fields.take(2);
  KeyProtection protection{password, {}, 0, 0};
  const bool is_protected = fields.text(2) == scrypt;
  (void)fields.take(2);
  fields.get(protection.salt);
  protection.operations = fields.number();
  protection.memory = fields.number();
  const KeyProtection most;
  if (is_protected && (protection.operations > most.operations || protection.memory > most.memory))
    return tl::unexpected(fault("This key's password would take more memory than a key's does", where,
                                "Make another one: rostrum keygen."));
  SecretBytes secret(secret_part);
  const auto stored = fields.take(secret_part);
  std::copy(stored.begin(), stored.end(), secret.bytes.begin());
  sodium_memzero(bytes->data(), bytes->size());
  if (is_protected && !add_password_stream(secret.bytes, protection)) {
    return tl::unexpected(Error{Blame::device, "There is too little memory to open the key by its password", where,
                                "A gibibyte is needed; close other programs."});
  }
  Fields opened(secret.bytes);
  KeyId id;
  std::array<std::uint8_t, SecretKey::size> key{};
  std::array<std::uint8_t, checksum_size> sum{};
  opened.get(id.bytes);
  opened.get(key);
  opened.get(sum);
  const SecretKey read(id, key);
  sodium_memzero(key.data(), key.size());
  // The tool writes none where no password has to be proved.
  const bool unsummed = !is_protected && sum == std::array<std::uint8_t, checksum_size>{};
  if (!unsummed && checksum_of(id, read.bytes()) != sum) {
    if (is_protected) return tl::unexpected(fault("The password is not that of the key", where, "Type it again."));
    return tl::unexpected(fault("The secret key is damaged", where, "Take it from its copy, or make another one."));
  }
  return read;
}

Result<Signature> parse_signature(std::string_view text, const std::string& where) {
  const auto no_signature = [&where] {
    return tl::unexpected(fault("This is no signature", where, "Sign again: rostrum sign."));
  };
  if (text.size() > most_signature_bytes) return no_signature();
  if (!take_line(text).starts_with(untrusted)) return no_signature();
  const auto bytes = from_base64(take_line(text), 2 + 8 + 64);
  std::string_view comment = take_line(text);
  const auto of_comment = from_base64(take_line(text), 64);
  if (!bytes || !of_comment || !comment.starts_with(trusted)) return no_signature();
  comment.remove_prefix(trusted.size());

  Signature signature;
  Fields fields(*bytes);
  const std::string_view algorithm = fields.text(2);
  if (algorithm == key_algorithm) {
    return tl::unexpected(fault("This signature is in minisign's old form, without a hash", where,
                                "Sign again without -l, or with rostrum sign."));
  }
  if (algorithm != hashed_algorithm) return no_signature();
  fields.get(signature.key.bytes);
  fields.get(signature.of_file);
  Fields(*of_comment).get(signature.of_comment);
  signature.trusted_comment = comment;
  return signature;
}

bool verifies(const Signature& signature, std::string_view bytes, const PublicKey& key) {
  if (signature.key != key.id) return false;
  const auto hash = hash_of(bytes);
  const std::string comment = signed_comment(signature);
  return crypto_sign_verify_detached(signature.of_file.data(), hash.data(), hash.size(), key.point.data()) == 0 &&
         crypto_sign_verify_detached(signature.of_comment.data(), raw(comment), comment.size(), key.point.data()) == 0;
}

std::string sign(std::string_view bytes, std::string_view trusted_comment, const SecretKey& key) {
  Signature signature;
  signature.key = key.id();
  signature.trusted_comment = trusted_comment;
  const auto hash = hash_of(bytes);
  crypto_sign_detached(signature.of_file.data(), nullptr, hash.data(), hash.size(), key.bytes().data());
  const std::string comment = signed_comment(signature);
  crypto_sign_detached(signature.of_comment.data(), nullptr, raw(comment), comment.size(), key.bytes().data());

  Bytes first;
  append(first, hashed_algorithm);
  append(first, signature.key.bytes);
  append(first, signature.of_file);
  return std::string(untrusted) + "signature from minisign secret key\n" + to_base64(first) + "\n" +
         std::string(trusted) + signature.trusted_comment + "\n" + to_base64(signature.of_comment) + "\n";
}

}  // namespace rostrum
