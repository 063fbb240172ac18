#include "content/packs/pack.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/packs/made_zip.hpp"

namespace rostrum {
namespace {

using testing::HasSubstr;

const ArchiveFunctions archives{&read_archive, &write_archive};
const std::vector<NamedBytes> session = {{"session.toml", "[session]\n"}, {"b/two.md", "two"}, {"one.md", "one"}};

SecretKey key_number(std::uint8_t number) {
  SecretKey::Seed seed;
  seed.id.bytes.fill(number);
  seed.bytes.fill(number);
  return SecretKey(seed);
}

std::map<std::string, PublicKey> known() {
  return {{"secretariat", key_number(1).public_key()}, {"mission", key_number(2).public_key()}};
}

std::string signed_by(std::uint8_t number, const PackIdentity& identity = {"seventh", 3}) {
  auto pack = sign_pack(session, identity, 1'700'000'000, key_number(number), archives, "folder");
  EXPECT_TRUE(pack) << pack.error().sentence();
  return pack.value_or("");
}

Pack taken_apart(const std::string& bytes) {
  auto pack = read_pack(bytes, archives, "p.zip");
  EXPECT_TRUE(pack) << pack.error().sentence();
  return pack.value_or(Pack());
}

TEST(Pack, tells_who_signed_it_and_gives_what_a_folder_gives) {
  const std::string bytes = signed_by(1);
  EXPECT_TRUE(may_be_pack(bytes));
  const Pack pack = taken_apart(bytes);
  const auto provenance = verify_pack(pack, known(), "p.zip");
  ASSERT_TRUE(provenance) << provenance.error().sentence();
  EXPECT_EQ(provenance->kind, Provenance::Kind::trusted_key);
  EXPECT_EQ(provenance->signer, "secretariat");
  EXPECT_EQ(provenance->identity, (PackIdentity{"seventh", 3}));
  const auto files = unpack_session(pack, archives, "p.zip");
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 3U);
  EXPECT_EQ((*files)[0].name, "b/two.md");
  EXPECT_EQ((*files)[0].bytes, "two");
  EXPECT_EQ((*files)[1].name, "one.md");
  EXPECT_EQ((*files)[2].name, "session.toml");
}

TEST(Pack, is_the_same_for_the_same_files) {
  EXPECT_EQ(signed_by(1), signed_by(1));
  EXPECT_NE(signed_by(1), signed_by(1, {"seventh", 4}));
}

TEST(Pack, by_a_key_that_nobody_knows_proves_nothing) {
  const auto provenance = verify_pack(taken_apart(signed_by(9)), known(), "p.zip");
  ASSERT_TRUE(provenance);
  EXPECT_EQ(provenance->kind, Provenance::Kind::unknown_key);
  EXPECT_EQ(provenance->identity, PackIdentity());
  EXPECT_EQ(provenance->signer, "");
}

// Whatever is changed in it: never another session under a trusted name.
TEST(Pack, changed_in_any_byte_is_refused_or_the_same_session) {
  const std::string whole = signed_by(1);
  std::size_t refused = 0;
  for (std::size_t place = 0; place < whole.size(); ++place) {
    std::string spoilt = whole;
    spoilt[place] = static_cast<char>(spoilt[place] ^ 0x20);
    const auto pack = read_pack(spoilt, archives, "p.zip");
    const auto provenance = pack ? verify_pack(*pack, known(), "p.zip") : tl::unexpected(pack.error());
    if (!provenance || provenance->kind != Provenance::Kind::trusted_key) {
      ++refused;
      continue;
    }
    EXPECT_EQ(pack->session_zip, taken_apart(whole).session_zip) << place;
    EXPECT_EQ(provenance->identity, (PackIdentity{"seventh", 3})) << place;
  }
  EXPECT_GT(refused, whole.size() / 2);
}

TEST(Pack, whose_files_are_not_those_that_were_signed_is_refused_in_one_sentence) {
  Pack pack = taken_apart(signed_by(1));
  pack.session_zip =
      taken_apart(sign_pack({{"one.md", "other"}}, {}, 0, key_number(2), archives, "").value()).session_zip;
  const auto refused = verify_pack(pack, known(), "p.zip");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence(), HasSubstr("they were changed or damaged after signing"));
}

TEST(Pack, with_anything_else_beside_its_two_files_is_none) {
  const std::string words = "words";
  for (const auto& entries : std::vector<std::vector<test::ZipEntry>>{
           {},
           {{"session.zip", words}},
           {{"session.zip.minisig", words}},
           {{"session.zip", words}, {"session.zip.minisig", words}, {"more.md", words}},
           {{"x/session.zip", words}, {"x/session.zip.minisig", words}},
           {{"Session.zip", words}, {"session.zip.minisig", words}}}) {
    EXPECT_FALSE(read_pack(test::made_zip(entries), archives, "p.zip"));
  }
}

TEST(Pack, passes_over_what_does_not_belong_to_a_session) {
  const std::string zip = test::made_zip({{"a.md", "a"},
                                          {"__MACOSX/a.md", "x"},
                                          {".hidden/a.md", "x"},
                                          {"room.toml", "x"},
                                          {"picture.png", "x"},
                                          {"1/2/3/4/a.md", "x"},
                                          {"1/2/3/b.md", "b"}});
  const auto files = unpack_session({zip, ""}, archives, "p.zip");
  ASSERT_TRUE(files) << files.error().sentence();
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ((*files)[0].name, "1/2/3/b.md");
  EXPECT_EQ((*files)[1].name, "a.md");
  EXPECT_FALSE(unpack_session({test::made_zip({{"picture.png", "x"}}), ""}, archives, "p.zip"));
}

}  // namespace
}  // namespace rostrum
