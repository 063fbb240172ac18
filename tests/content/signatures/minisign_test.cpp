// Keys and signatures in minisign's format; tests/e2e/packs.py holds them against the tool itself.

#include "content/signatures/minisign.hpp"

#include <gtest/gtest.h>

#include <string>

namespace rostrum {
namespace {

SecretKey some_key(std::uint8_t number = 1) {
  SecretKey::Seed seed;
  seed.id.bytes.fill(number);
  seed.bytes.fill(static_cast<std::uint8_t>(number + 40));
  return SecretKey(seed);
}

KeyProtection light_protection(const std::string& password) {
  KeyProtection protection{password, {}, 32'768, 16'777'216};
  protection.salt.fill(7);
  return protection;
}

Signature parsed(const std::string& text) {
  const auto signature = parse_signature(text, "s.minisig");
  EXPECT_TRUE(signature) << signature.error().sentence();
  return signature.value_or(Signature());
}

TEST(Minisign, a_signature_verifies_what_was_signed_and_nothing_else) {
  const SecretKey key = some_key();
  const Signature signature = parsed(sign("the words", "timestamp:1\tfile:a", key));
  EXPECT_EQ(signature.trusted_comment, "timestamp:1\tfile:a");
  EXPECT_TRUE(verifies(signature, "the words", key.public_key()));
  EXPECT_FALSE(verifies(signature, "the sword", key.public_key()));
  EXPECT_FALSE(verifies(signature, "", key.public_key()));
}

TEST(Minisign, the_trusted_comment_is_signed_too) {
  const SecretKey key = some_key();
  Signature signature = parsed(sign("the words", "version:1", key));
  signature.trusted_comment = "version:2";
  EXPECT_FALSE(verifies(signature, "the words", key.public_key()));
}

TEST(Minisign, another_key_does_not_verify_even_under_the_same_number) {
  const Signature signature = parsed(sign("the words", "", some_key(1)));
  EXPECT_FALSE(verifies(signature, "the words", some_key(2).public_key()));
  PublicKey impostor = some_key(2).public_key();
  impostor.id = some_key(1).id();
  EXPECT_FALSE(verifies(signature, "the words", impostor));
}

TEST(Minisign, every_bit_of_a_signature_matters) {
  const SecretKey key = some_key();
  const Signature whole = parsed(sign("the words", "version:1", key));
  for (std::size_t bit = 0; bit < 512; ++bit) {
    for (auto part : {&Signature::of_file, &Signature::of_comment}) {
      Signature spoilt = whole;
      (spoilt.*part)[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
      EXPECT_FALSE(verifies(spoilt, "the words", key.public_key())) << bit;
    }
  }
}

TEST(Minisign, keys_come_back_from_their_files) {
  const SecretKey key = some_key();
  const std::string public_text = to_text(key.public_key());
  EXPECT_EQ(public_text.substr(0, public_text.find('\n')), "untrusted comment: minisign public key 0101010101010101");
  EXPECT_EQ(parse_public_key(public_text, "").value(), key.public_key());
  EXPECT_EQ(parse_public_key(public_text.substr(public_text.find('\n') + 1), "").value(), key.public_key());

  const std::string plain = to_text(key, std::nullopt).value();
  EXPECT_FALSE(needs_password(plain));
  EXPECT_EQ(parse_secret_key(plain, "", "")->bytes(), key.bytes());

  const std::string secret = to_text(key, light_protection("correct horse")).value();
  EXPECT_TRUE(needs_password(secret));
  EXPECT_EQ(parse_secret_key(secret, "correct horse", "")->bytes(), key.bytes());
  const auto wrong = parse_secret_key(secret, "battery staple", "k.key");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().sentence(), "k.key: The password is not that of the key. Type it again.");
}

TEST(Minisign, a_damaged_key_is_told_from_a_wrong_password) {
  std::string text = to_text(some_key(), std::nullopt).value();
  const std::size_t place = text.find('\n') + 120;
  text[place] = text[place] == 'A' ? 'B' : 'A';
  const auto damaged = parse_secret_key(text, "", "k.key");
  ASSERT_FALSE(damaged);
  EXPECT_NE(damaged.error().what.find("damaged"), std::string::npos) << damaged.error().what;
}

TEST(Minisign, a_key_that_asks_for_more_memory_than_keys_do_is_refused_before_it_is_tried) {
  KeyProtection protection = light_protection("x");
  std::string text = to_text(some_key(), protection).value();
  // The last byte of the memory's number, in base64 at its place: 4096 times as much.
  const std::size_t line = text.find('\n') + 1;
  const std::size_t place = line + (2 + 2 + 2 + 32 + 8 + 7) * 4 / 3;
  text[place] = '/';
  text[place + 1] = '/';
  const auto refused = parse_secret_key(text, "x", "k.key");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().what.find("more memory"), std::string::npos) << refused.error().what;
}

TEST(Minisign, other_text_is_no_key_and_no_signature) {
  const std::string signature = sign("words", "c", some_key());
  for (std::size_t length = 0; length + 2 < signature.size(); ++length)
    EXPECT_FALSE(parse_signature(signature.substr(0, length), "")) << length;
  for (const char* text :
       {"", "\n\n\n\n", "RW", "untrusted comment: x\n", "untrusted comment: x\nRWQ=\n", "-----BEGIN"}) {
    EXPECT_FALSE(parse_public_key(text, "")) << text;
    EXPECT_FALSE(parse_secret_key(text, "", "")) << text;
    EXPECT_FALSE(needs_password(text)) << text;
  }
  EXPECT_FALSE(parse_signature(std::string(20'000, 'x'), ""));
}

TEST(Minisign, the_old_form_without_a_hash_is_named) {
  std::string text = sign("words", "c", some_key());
  const std::size_t algorithm = text.find('\n') + 1;
  ASSERT_EQ(text.substr(algorithm, 3), "RUQ");  // ED
  text[algorithm + 1] = 'W';                    // Ed
  const auto old = parse_signature(text, "s");
  ASSERT_FALSE(old);
  EXPECT_NE(old.error().what.find("old form"), std::string::npos) << old.error().what;
}

TEST(Minisign, lines_may_end_as_on_windows) {
  const SecretKey key = some_key();
  std::string text = sign("words", "c", key), dos;
  for (const char c : text) dos += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_TRUE(verifies(parsed(dos), "words", key.public_key()));
}

}  // namespace
}  // namespace rostrum
