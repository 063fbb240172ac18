#include "firmware/usb/worker/stick_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <set>

#include "tests/firmware/usb/stick_files.hpp"

namespace rostrum {
namespace {

// An image in memory of which any place can be bad, and which can be pulled before any read.
class SickSource : public BlockSource {
 public:
  explicit SickSource(const std::string& bytes) : bytes_(bytes) {}

  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

  std::optional<std::size_t> read(std::uint64_t offset, std::span<char> bytes) override {
    const std::size_t number = reads_++;
    if (offset >= bytes_.size()) return 0;
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), bytes_.size() - offset));
    if (pulled_at <= number || failing_read == number) return std::nullopt;
    if (offset <= bad_place && bad_place < offset + count) return std::nullopt;
    std::memcpy(bytes.data(), bytes_.data() + offset, count);
    return count;
  }

  [[nodiscard]] std::size_t reads() const { return reads_; }

  static constexpr auto never = static_cast<std::size_t>(-1);
  std::size_t pulled_at = never;
  std::size_t failing_read = never;
  std::uint64_t bad_place = static_cast<std::uint64_t>(-1);

 private:
  const std::string& bytes_;
  std::size_t reads_ = 0;
};

using Files = std::map<std::string, std::string>;

struct Reading {
  std::optional<StickRefusal> refusal;
  Files whole;
  std::set<std::string> named;
  std::size_t unreadable = 0;  // folders
  int read_errors = 0;
  int damaged = 0;
};

Reading read_all(BlockSource& source) {
  Reading reading;
  const auto reader = StickReader::open(source);
  if (!reader) {
    reading.refusal = reader.error();
    return reading;
  }
  const StickListing& listing = (*reader)->listing();
  reading.unreadable = listing.unreadable.size();
  for (std::size_t i = 0; i < listing.files.size(); ++i) {
    std::string bytes;
    const auto outcome = (*reader)->read(i, 1U << 22U, [&bytes](std::string_view part) { bytes += part; });
    reading.named.insert(listing.files[i].name);
    if (outcome == FileEnd::Outcome::whole) reading.whole[listing.files[i].name] = bytes;
    reading.read_errors += outcome == FileEnd::Outcome::read_error ? 1 : 0;
    reading.damaged += outcome == FileEnd::Outcome::damaged ? 1 : 0;
  }
  return reading;
}

Files expected_files(bool with_folders) {
  Files files;
  const std::vector<std::string> deep{"a/b/c/deep.en.md",
                                      "statements/castellane.en.md",
                                      "statements/castellane.fr.md",
                                      "statements/castellane.ru.md",
                                      "statements/orvik.en.md",
                                      "statements/orvik.ru.md"};
  for (const char* name : {"01-Россия.ru.txt", "02-中国.zh.txt", "session.toml", "working-group.csv"})
    files[name] = bytes_of(stick_folder() / name);
  if (with_folders)
    for (const std::string& name : deep) files[name] = bytes_of(stick_folder() / name);
  return files;
}

class Sticks : public testing::TestWithParam<std::string> {
 protected:
  std::string image_ = bytes_of(stick_path(GetParam()));
  Files expected_ = expected_files(GetParam().find("ntfs") == std::string::npos);
};

TEST_P(Sticks, give_the_files_of_a_session_and_nothing_that_is_hidden_deleted_or_a_link) {
  SickSource source(image_);
  const Reading reading = read_all(source);
  ASSERT_FALSE(reading.refusal);
  EXPECT_EQ(reading.whole, expected_);
  EXPECT_EQ(reading.unreadable, 0U);
}

TEST_P(Sticks, tell_what_somebody_may_have_meant_and_no_litter) {
  SickSource source(image_);
  const auto reader = StickReader::open(source);
  ASSERT_TRUE(reader);
  std::vector<PassedOver> expected = {{PassedOver::Kind::archive, "papers.zip", 1}};
  const bool with_folders = GetParam().find("ntfs") == std::string::npos;
  if (GetParam() == "ext4") expected.push_back({PassedOver::Kind::link, "away.en.md", 3});
  if (with_folders) expected.push_back({PassedOver::Kind::folder, "a/b/c/d", 1});
  std::vector<PassedOver> told = (*reader)->listing().passed_over;
  std::sort(told.begin(), told.end(),
            [](const PassedOver& left, const PassedOver& right) { return left.kind < right.kind; });
  EXPECT_EQ(told, expected);
}

TEST(Stick, tells_of_a_pipe_that_is_called_like_a_statement) {
  const std::string image = bytes_of(stick_path("pipe"));
  SickSource source(image);
  const auto reader = StickReader::open(source);
  ASSERT_TRUE(reader);
  EXPECT_EQ((*reader)->listing().files.size(), 1U);
  EXPECT_EQ((*reader)->listing().passed_over,
            (std::vector<PassedOver>{{PassedOver::Kind::device, "08-fifo.en.md", 1}}));
}

// A file that is called whole has the bytes that it has; whatever else happens is said.
void expect_honest(const Reading& reading, const Files& expected, const std::string& what) {
  for (const auto& [name, bytes] : reading.whole) {
    const auto known = expected.find(name);
    ASSERT_TRUE(known != expected.end()) << what << ": " << name;
    ASSERT_EQ(bytes, known->second) << what << ": " << name;
  }
  const bool complete = reading.whole.size() == expected.size();
  const bool told =
      reading.refusal.has_value() || reading.unreadable > 0 || reading.read_errors > 0 || reading.damaged > 0;
  EXPECT_TRUE(complete || told) << what << " went unsaid";
}

TEST_P(Sticks, pulled_before_any_read_lose_what_was_not_read_and_say_so) {
  SickSource healthy(image_);
  (void)read_all(healthy);
  ASSERT_GT(healthy.reads(), 0U);
  for (std::size_t read = 0; read < healthy.reads(); ++read) {
    SickSource pulled(image_);
    pulled.pulled_at = read;
    expect_honest(read_all(pulled), expected_, "pulled at " + std::to_string(read));
    SickSource stumbling(image_);
    stumbling.failing_read = read;
    expect_honest(read_all(stumbling), expected_, "failed once at " + std::to_string(read));
  }
}

TEST_P(Sticks, with_a_bad_place_anywhere_lose_what_is_read_with_it_and_say_so) {
  constexpr std::size_t step = 64 * 1024;  // what is read at once
  std::size_t losses = 0;
  for (std::size_t place = 0; place < image_.size(); place += step) {
    SickSource source(image_);
    source.bad_place = place;
    const Reading reading = read_all(source);
    expect_honest(reading, expected_, "bad at " + std::to_string(place));
    if (reading.whole.size() < expected_.size()) ++losses;
  }
  EXPECT_GT(losses, 0U);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Sticks,
                         testing::Values("fat12", "fat16", "fat32", "exfat", "ntfs", "ext4", "joliet",
                                         "joliet-rockridge", "mbr-fat16", "mbr-ntfs", "gpt-exfat"),
                         [](const auto& each) {
                           std::string name = each.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

StickRefusal::Reason refusal_of(const std::string& name) {
  const std::string image = bytes_of(stick_path(name));
  SickSource source(image);
  const auto reader = StickReader::open(source);
  EXPECT_FALSE(reader) << name;
  return reader ? StickRefusal::Reason::unknown : reader.error().reason;
}

TEST(Stick, that_cannot_be_read_is_told_apart) {
  EXPECT_EQ(refusal_of("empty"), StickRefusal::Reason::nothing_there);
  EXPECT_EQ(refusal_of("zeros"), StickRefusal::Reason::unknown);
  EXPECT_EQ(refusal_of("bitlocker"), StickRefusal::Reason::encrypted);
  EXPECT_EQ(refusal_of("luks"), StickRefusal::Reason::encrypted);
  EXPECT_EQ(refusal_of("apfs"), StickRefusal::Reason::foreign);
  EXPECT_EQ(refusal_of("crowd"), StickRefusal::Reason::too_many);
}

TEST(Stick, with_names_that_cannot_be_shown_has_names_that_can) {
  const std::string image = bytes_of(stick_path("odd-names"));
  SickSource source(image);
  EXPECT_THAT(read_all(source).named,
              testing::UnorderedElementsAre("two\\nlines.en.md", "escape\\x1B[2J.en.md", "заявление.ru.md"));
}

TEST(Stick, gives_no_more_of_a_file_than_is_asked_for) {
  const std::string image = bytes_of(stick_path("large"));
  SickSource source(image);
  const auto reader = StickReader::open(source);
  ASSERT_TRUE(reader);
  std::size_t bytes = 0;
  const auto count = [&bytes](std::string_view part) { bytes += part.size(); };
  EXPECT_EQ((*reader)->read(0, 1U << 22U, count), FileEnd::Outcome::too_large);
  EXPECT_EQ(bytes, 0U);
  EXPECT_EQ((*reader)->read(0, 5U << 20U, count), FileEnd::Outcome::whole);
  EXPECT_EQ(bytes, 5U << 20U);
}

}  // namespace
}  // namespace rostrum
