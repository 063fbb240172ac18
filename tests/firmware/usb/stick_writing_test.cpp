#include "firmware/usb/stick_writing.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "content/wire/imported_document.hpp"
#include "firmware/files/descriptor.hpp"
#include "firmware/usb/import_now.hpp"
#include "firmware/usb/program_run.hpp"
#include "firmware/usb/sandbox_tools.hpp"
#include "tests/firmware/temporary_folder.hpp"
#include "tests/firmware/usb/stick_files.hpp"

namespace rostrum {
namespace {

using testing::HasSubstr;

// A copy of a stick that may be written.
class WrittenStick {
 public:
  explicit WrittenStick(const std::string& stick) { std::filesystem::copy_file(stick_path(stick), path()); }

  [[nodiscard]] std::string path() const { return (folder_.path() / "stick.img").string(); }
  [[nodiscard]] std::string bytes() const { return bytes_of(path()); }

  [[nodiscard]] Result<std::string> write(const std::string& bytes) const {
    return write_to_stick_now(path(), installed_tools(), {"notes", "toml", bytes});
  }

  // What a reader that has nothing to do with the writer finds; tables and tomls come as they are.
  [[nodiscard]] std::string read(const std::string& name) const {
    const auto files = import_medium_now(path());
    EXPECT_TRUE(files) << files.error().sentence();
    if (!files) return {};
    for (const NamedBytes& file : files->files)
      if (file.name == name) return file.bytes;
    return "not there";
  }

 private:
  TemporaryFolder folder_;
};

class FatStick : public testing::TestWithParam<std::string> {};

TEST_P(FatStick, holds_what_was_written_and_all_it_held_before) {
  const WrittenStick stick(GetParam());
  const auto before = import_medium_now(stick.path()).value().files;
  const std::string bytes(100'000, 'x');
  const auto name = write_to_stick_now(stick.path(), installed_tools(), {"list", "csv", bytes});
  ASSERT_TRUE(name) << name.error().sentence();
  EXPECT_EQ(*name, "list.csv");
  EXPECT_EQ(stick.read("list.csv"), bytes);
  for (const NamedBytes& file : before) EXPECT_EQ(stick.read(file.name), file.bytes) << file.name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, FatStick, testing::Values("fat12", "fat32", "mbr-fat16"), [](const auto& each) {
  std::string name = each.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(StickWriting, never_writes_over_a_file_that_is_there) {
  const WrittenStick stick("fat12");
  const auto write = [&](const std::string& stem, const std::string& bytes) {
    return write_to_stick_now(stick.path(), installed_tools(), {stem, "csv", bytes}).value();
  };
  EXPECT_EQ(write("list", "first"), "list.csv");
  EXPECT_EQ(write("LIST", "second"), "LIST-2.csv");  // FAT does not tell them apart
  EXPECT_EQ(write("list", "third"), "list-3.csv");
  EXPECT_EQ(stick.read("list.csv"), "first");
  EXPECT_EQ(stick.read("LIST-2.csv"), "second");
  EXPECT_EQ(stick.read("list-3.csv"), "third");
}

TEST(StickWriting, what_is_no_fat_is_refused_in_one_sentence_and_left_as_it_was) {
  for (const char* kind : {"exfat", "gpt-exfat", "ext4", "joliet", "zeros", "bitlocker"}) {
    const WrittenStick stick(kind);
    const std::string before = stick.bytes();
    const auto name = stick.write("bytes");
    ASSERT_FALSE(name) << kind;
    EXPECT_THAT(name.error().sentence(), testing::AnyOf(HasSubstr("formatted as FAT32"), HasSubstr("FAT32 or exFAT"),
                                                        HasSubstr("without a password")))
        << kind;
    EXPECT_TRUE(stick.bytes() == before) << kind;
  }
  const auto none = write_to_stick_now("/dev/null", installed_tools(), {"notes", "toml", ""});
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().sentence(), HasSubstr("neither a disk nor an image"));
}

TEST(StickWriting, a_full_stick_is_one_sentence_and_keeps_nothing_of_it) {
  const WrittenStick stick("fat12");
  const auto before = import_medium_now(stick.path()).value().files;
  const auto name =
      write_to_stick_now(stick.path(), installed_tools(), {"list", "csv", std::string(stick.bytes().size(), 'x')});
  ASSERT_FALSE(name);
  EXPECT_THAT(name.error().sentence(), HasSubstr("full or damaged"));
  EXPECT_EQ(stick.read("list.csv"), "not there");
  for (const NamedBytes& file : before) EXPECT_EQ(stick.read(file.name), file.bytes) << file.name;
}

TEST(StickWriting, a_damaged_stick_is_one_sentence) {
  const WrittenStick stick("fat12");
  std::filesystem::resize_file(stick.path(), 8 * 1024);
  const auto name = stick.write("bytes");
  ASSERT_FALSE(name);
  EXPECT_FALSE(name.error().advice.empty());
}

// Runs mcopy in the sandbox with one image as its medium and another as what it is told to write.
bool writes(const SandboxTools& tools, const std::string& medium, const std::string& image) {
  const auto loop = make_loop();
  Walling walling(tools);
  const Descriptor file(::open(medium.c_str(), O_RDWR | O_CLOEXEC));
  ProgramOrder order;
  order.command = {"/usr/bin/mcopy", "-D", "s", "-i", image, "-", "::x.txt"};
  order.most_output = 1000;
  order.medium = file.number();
  bool written = false;
  const auto run = ProgramRun::start(*loop, walling, order, "bytes", [&](const Result<std::string>& output) {
    written = output.has_value();
    loop->stop();
  });
  loop->run();
  return written;
}

TEST(StickWriting, who_may_write_one_medium_writes_no_other_file) {
  const WrittenStick stick("fat12"), other("fat12");
  const std::string before = other.bytes();
  SandboxTools tools = installed_tools();
  for (const bool wrapped : {true, false}) {
    if (!wrapped) tools.bubblewrap.reset();
    EXPECT_FALSE(writes(tools, stick.path(), other.path())) << wrapped;
    EXPECT_TRUE(other.bytes() == before);
  }
  EXPECT_TRUE(writes(tools, stick.path(), "/proc/self/fd/3"));
}

}  // namespace
}  // namespace rostrum
