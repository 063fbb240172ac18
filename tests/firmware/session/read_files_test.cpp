#include "firmware/session/read_files.hpp"
#include "firmware/files/whole_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <set>

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
  const auto files = read_session_files(folder.path());
  ASSERT_TRUE(files);
  ASSERT_EQ(files->files.size(), 2U);
  EXPECT_EQ(files->files[0].name, "01.txt");
  EXPECT_EQ(files->files[1].bytes, "two");
  EXPECT_TRUE(files->findings.empty());
}

std::vector<std::string> names(const fs::path& path) {
  const auto files = read_session_files(path);
  EXPECT_TRUE(files) << files.error().sentence();
  std::vector<std::string> found;
  if (files)
    for (const NamedBytes& file : files->files) found.push_back(file.name);
  return found;
}

void put_deep(const fs::path& path) {
  fs::create_directories(path.parent_path());
  put(path, "words");
}

TEST(ReadFiles, a_folder_gives_what_a_session_consists_of_with_its_subfolders) {
  const TemporaryFolder folder;
  for (const char* name : {"session.toml", "list.csv", "01/a.ru.md", "01/a.en.md", "1/2/3/deep.md",
                           "1/2/3/4/too-deep.md", "b.doc", "c.docx", "room.toml", "01/session.toml", "picture.png",
                           ".hidden.md", ".git/x.md", "__MACOSX/a.md", "01/._a.en.md", "~$b.docx"})
    put_deep(folder.path() / name);
  const std::vector<std::string> expected = {"01/a.en.md", "01/a.ru.md", "1/2/3/deep.md", "b.doc",
                                             "c.docx",     "list.csv",   "session.toml"};
  EXPECT_EQ(names(folder.path()), expected);
  EXPECT_EQ(names(folder.path() / "session.toml"), expected);
  const auto files = read_session_files(folder.path());
  EXPECT_EQ(files->files[3].bytes, "");
  EXPECT_EQ(files->files[4].bytes, "words");
  EXPECT_EQ(files->files[5].bytes, "words");
}

TEST(ReadFiles, a_pipe_in_a_folder_costs_only_itself) {
  const TemporaryFolder folder;
  put(folder.path() / "a.md", "words");
  ASSERT_EQ(mkfifo((folder.path() / "b.md").c_str(), 0600), 0);
  EXPECT_EQ(names(folder.path()), std::vector<std::string>{"a.md"});
  ASSERT_EQ(mkfifo((folder.path() / "no statement").c_str(), 0600), 0);
  const auto findings = read_session_files(folder.path())->findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().severity, Severity::warning);
  EXPECT_EQ(findings.front().sentence(),
            "b.md: This is a pipe, a socket or a device, which is not opened. Put a file with the text itself in its "
            "place.");
}

TEST(ReadFiles, folders_that_are_not_looked_into_are_told_of) {
  const TemporaryFolder folder;
  for (const char* name : {"a.md", "deep/Item5/Morning/States/National/a.en.md", "deep/Item5/Morning/Groups/b.en.md",
                           "deep/Item5/Morning/c.en.md", "deep/Item5/Morning/.git/d.en.md"})
    put_deep(folder.path() / name);
  const auto files = read_session_files(folder.path());
  EXPECT_EQ(files->files.size(), 2U);
  ASSERT_EQ(files->findings.size(), 1U);
  EXPECT_EQ(files->findings.front().severity, Severity::warning);
  EXPECT_EQ(
      files->findings.front().sentence(),
      "deep/Item5/Morning/Groups: This and 1 more are folders below those that are looked into. If statements are "
      "in it, put them at most three folders deep.");
}

TEST(ReadFiles, a_link_is_followed_to_a_file_of_the_same_folder_alone) {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  put_deep(folder.path() / "sub/a.md");
  put(elsewhere.path() / "secret.md", "secret");
  fs::create_symlink("sub/a.md", folder.path() / "same.md");
  fs::create_symlink(elsewhere.path() / "secret.md", folder.path() / "out.md");
  fs::create_symlink(elsewhere.path(), folder.path() / "outside");
  fs::create_symlink(folder.path(), folder.path() / "sub/round");
  fs::create_symlink("nowhere", folder.path() / "dangling.md");
  EXPECT_EQ(names(folder.path()), (std::vector<std::string>{"same.md", "sub/a.md"}));
  const auto findings = read_session_files(folder.path())->findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().sentence(),
            "dangling.md: This and 3 more are links that are not followed. Put the file itself in its place.");
}

TEST(ReadFiles, what_lies_beside_the_statements_is_one_finding_of_each_kind) {
  const TemporaryFolder folder;
  put_deep(folder.path() / "a.md");
  for (const char* name : {"papers.zip", "talk.pptx", "old/talk.key", "film.MP4", "list.xlsx"})
    put_deep(folder.path() / name);
  for (int i = 0; i < 3000; ++i) put(folder.path() / ("film" + std::to_string(i) + ".mov"), "");
  std::set<std::string> told;
  const auto files = read_session_files(folder.path());
  for (const Finding& finding : files->findings) {
    EXPECT_EQ(finding.code, "passed-over");
    told.insert(finding.sentence());
  }
  EXPECT_EQ(told, (std::set<std::string>{
                      "film.MP4: This and 3000 more are recordings, which are not played. It can stay; play it from "
                      "another device.",
                      "list.xlsx: This is a spreadsheet, which is not read. If it is the list of speakers, save it as "
                      "speakers.csv.",
                      "old/talk.key: This and 1 more are presentations, which are not shown. If it holds what will be "
                      "said, save the text as .docx.",
                      "papers.zip: This is an archive, which is not opened. Unpack it, and put the statements "
                      "themselves there."}));
}

TEST(ReadFiles, litter_and_packs_beside_the_statements_are_not_told_of) {
  const TemporaryFolder folder;
  for (const char* name : {"a.md", ".DS_Store", "Thumbs.db", "._talk.pptx", "~$list.xlsx", "$RECYCLE.BIN/x.zip",
                           "System Volume Information/x.zip", ".Trashes/x.mp4", "desktop.ini", "session.pack.zip"})
    put_deep(folder.path() / name);
  EXPECT_TRUE(read_session_files(folder.path())->findings.empty());
}

TEST(ReadFiles, a_folder_with_an_archive_alone_says_so) {
  const TemporaryFolder folder;
  put(folder.path() / "papers.zip", "PK");
  EXPECT_EQ(read_session_files(folder.path()).error().advice,
            "papers.zip: This is an archive, which is not opened. Unpack it, and put the statements themselves there.");
}

TEST(ReadFiles, a_folder_of_thousands_is_refused_in_one_sentence) {
  const TemporaryFolder folder;
  for (int i = 0; i < 2001; ++i) put(folder.path() / (std::to_string(i) + ".md"), "");
  const auto files = read_session_files(folder.path());
  ASSERT_FALSE(files);
  EXPECT_THAT(files.error().what, testing::HasSubstr("too many files"));
  EXPECT_FALSE(files.error().advice.empty());
}

TEST(ReadFiles, a_session_file_that_is_not_there_is_said_to_be_missing) {
  const TemporaryFolder folder;
  EXPECT_THAT(read_session_files(folder.path() / "session.toml").error().what, testing::HasSubstr("no such file"));
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
