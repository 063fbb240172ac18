#include "content/packs/archive.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "tests/content/packs/made_zip.hpp"

namespace rostrum {
namespace {

using test::made_zip;
using testing::HasSubstr;

constexpr ArchiveLimits limits{10, 1'000'000, 2'000'000, 100};

std::vector<NamedBytes> read(const std::string& zip) {
  auto files = read_archive(zip, limits, "a.zip");
  EXPECT_TRUE(files) << files.error().sentence();
  return files.value_or(std::vector<NamedBytes>());
}

// The sentence.
std::string refused(const std::string& zip, const ArchiveLimits& within = limits) {
  const auto files = read_archive(zip, within, "a.zip");
  EXPECT_FALSE(files);
  if (files) return "";
  EXPECT_EQ(files.error().sentence().find('\n'), std::string::npos);
  EXPECT_FALSE(files.error().advice.empty());
  return files.error().sentence();
}

std::string written(const std::vector<NamedBytes>& files) {
  auto zip = write_archive(files, "folder");
  EXPECT_TRUE(zip) << zip.error().sentence();
  return zip.value_or("");
}

TEST(Archive, gives_back_what_was_written_in_the_order_of_names) {
  const auto files = read(written({{"b/речь.ru.md", "слова"}, {"a.md", std::string("\0\xff", 2)}, {"empty.md", ""}}));
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files[0].name, "a.md");
  EXPECT_EQ(files[0].bytes, std::string("\0\xff", 2));
  EXPECT_EQ(files[1].name, "b/речь.ru.md");
  EXPECT_EQ(files[1].bytes, "слова");
  EXPECT_EQ(files[2].bytes, "");
}

TEST(Archive, is_the_same_for_the_same_files_in_any_order_and_zone) {
  const std::string here = written({{"a.md", "a"}, {"b.md", "b"}});
  ::setenv("TZ", "Pacific/Auckland", 1);
  ::tzset();
  const std::string there = written({{"b.md", "b"}, {"a.md", "a"}});
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_EQ(here, there);
}

TEST(Archive, by_others_is_read_too_with_folders_passed_over) {
  test::ZipEntry deflated{"s/b.md", std::string("\x4b\x4c\x4a\x06\x00", 5), 8};
  deflated.unpacked = "abc";
  const auto files = read(made_zip({{"s/", "", 0, 0x0800, 0040755}, {"s/a.md", "words"}, deflated}));
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].name, "s/a.md");
  EXPECT_EQ(files[1].bytes, "abc");
}

TEST(Archive, names_that_lead_out_of_it_are_refused) {
  for (const char* name : {"../a.md", "a/../../b.md", "/etc/a.md", "a//b.md", "./a.md", "a/./b.md", "a\\..\\b.md", "..",
                           "a\nb.md", "a\x7F.md", ""}) {
    EXPECT_NE(refused(made_zip({{name, "words"}})), "") << name;
  }
  EXPECT_THAT(refused(made_zip({{"../a.md", "w"}})), HasSubstr("\"../a.md\", which leads out of it"));
  EXPECT_THAT(refused(made_zip({{"\xFF\xFE.md", "w", 0, 0}})), HasSubstr("UTF-8"));
  EXPECT_NE(refused(made_zip({{std::string(2'000, 'a'), "w"}})), "");
}

TEST(Archive, links_devices_and_entries_that_stand_there_twice_are_refused) {
  EXPECT_THAT(refused(made_zip({{"a.md", "/etc/passwd", 0, 0x0800, 0120777}})), HasSubstr("is a link or a device"));
  for (const std::uint32_t kind : {0020644U, 0060644U, 0140644U})
    EXPECT_NE(refused(made_zip({{"a.md", "", 0, 0x0800, kind}})), "") << std::oct << kind;
  EXPECT_THAT(refused(made_zip({{"a.md", "one"}, {"a.md", "other"}})), HasSubstr("stands there twice"));
}

TEST(Archive, what_is_encrypted_or_packed_in_another_way_is_refused) {
  EXPECT_NE(refused(made_zip({{"a.md", "words", 0, 0x0801}})), "");
  for (const int method : {1, 6, 9, 12, 14, 93, 95, 98, 99})
    EXPECT_NE(refused(made_zip({{"a.md", "words", static_cast<std::uint16_t>(method)}})), "") << method;
}

TEST(Archive, wrong_checksums_and_sizes_that_lie_are_refused) {
  EXPECT_NE(refused(made_zip({{"a.md", "words", 0, 0x0800, 0100644, 0xFFFFFFFF, 0xFFFFFFFF, true}})), "");
  EXPECT_NE(refused(made_zip({{"a.md", "words", 0, 0x0800, 0100644, 0x7FFFFFFF, 0x7FFFFFFF}})), "");
  EXPECT_NE(refused(made_zip({{"a.md", "words", 8}})), "");
}

TEST(Archive, limits_hold_for_each_file_for_all_and_for_their_number) {
  EXPECT_THAT(refused(made_zip({{"a.md", std::string(101, 'a')}}), {10, 100, 1'000, 100}),
              HasSubstr("unpacks to more"));
  EXPECT_NE(refused(made_zip({{"a.md", std::string(60, 'a')}, {"b.md", std::string(60, 'b')}}), {10, 100, 100, 100}),
            "");
  EXPECT_NE(refused(made_zip({{"a.md", ""}, {"b.md", ""}, {"c.md", ""}}), {2, 100, 100, 100}), "");
}

TEST(Archive, cut_anywhere_is_refused_or_gives_nothing_else_than_its_files) {
  const std::string zip = written({{"a.md", "some words"}, {"b.md", "more words"}});
  for (std::size_t length = 0; length < zip.size(); ++length) {
    const auto files = read_archive(std::string_view(zip).substr(0, length), limits, "a.zip");
    if (!files) continue;
    for (const NamedBytes& file : *files) EXPECT_THAT(file.bytes, testing::AnyOf("some words", "more words")) << length;
  }
}

TEST(Archive, cannot_be_made_with_names_that_would_not_be_read) {
  EXPECT_FALSE(write_archive({{"../a.md", "w"}}, "folder"));
  EXPECT_FALSE(write_archive({{"\xFF.md", "w"}}, "folder"));
}

}  // namespace
}  // namespace rostrum
