#include "firmware/session/read_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

void put(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

TEST(ReadFiles, a_folder_gives_its_statement_files_by_name_and_nothing_else) {
  const TemporaryFolder folder;
  put(folder.path() / "02.md", "two");
  put(folder.path() / "01.txt", "one");
  put(folder.path() / "picture.png", "png");
  const auto files = read_statement_files(folder.path());
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ((*files)[0].name, "01.txt");
  EXPECT_EQ((*files)[1].bytes, "two");
}

TEST(ReadFiles, no_more_is_read_than_the_limit_and_one_byte) {
  const TemporaryFolder folder;
  put(folder.path() / "a.md", std::string(1000, 'x'));
  EXPECT_EQ(read_file(folder.path() / "a.md", 100)->size(), 101U);
  EXPECT_EQ(read_file(folder.path() / "a.md", 1000)->size(), 1000U);
}

TEST(ReadFiles, what_is_no_regular_file_is_refused_without_waiting) {
  const TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(read_file(folder.path() / "pipe", 10).error().what, testing::HasSubstr("regular"));
  EXPECT_THAT(read_file(folder.path(), 10).error().what, testing::HasSubstr("regular"));
  EXPECT_THAT(read_file(folder.path() / "none", 10).error().what, testing::HasSubstr("no such file"));
}

TEST(WriteFile, replaces_the_whole_or_nothing) {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "out";
  put(path, "before");
  ASSERT_TRUE(write_file(path, "after"));
  EXPECT_EQ(*read_file(path, 100), "after");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
  const auto failed = write_file(folder.path() / "no" / "such" / "place", "x");
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().blame, Blame::device);
}

TEST(WriteFile, a_device_or_a_link_is_written_to_and_stays_what_it_is) {
  ASSERT_TRUE(write_file("/dev/null", "gone"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_FALSE(write_file("/dev/full", "no room"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
  const TemporaryFolder folder;
  put(folder.path() / "there", "before");
  fs::create_symlink(folder.path() / "there", folder.path() / "link");
  ASSERT_TRUE(write_file(folder.path() / "link", "after"));
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
  EXPECT_EQ(*read_file(folder.path() / "there", 100), "after");
}

}  // namespace
}  // namespace rostrum
