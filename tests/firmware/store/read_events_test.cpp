#include "firmware/store/read_events.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "firmware/store/room_files.hpp"
#include "tests/firmware/store/crash_disk.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/firmware/temporary_folder.hpp"
#include "tests/support/random_events.hpp"
#include "tests/support/test_effort.hpp"

namespace rostrum {
namespace {

using test::CrashDisk;
using test::DiskImage;
using test::run_sql;
using test::value_of;

constexpr const char* folder = "/s";

class Record : public testing::Test {
 protected:
  std::unique_ptr<RoomFiles> files_on(Disk& disk, const std::filesystem::path& where = folder) {
    auto files = std::make_unique<RoomFiles>(where, disk, [] { return Result<void>(); });
    EXPECT_TRUE(files->open(NewerJournal::refuse));
    return files;
  }

  // Some acts of every kind.
  void act(RoomFiles& files, std::size_t acts) {
    for (std::size_t i = 0; i < acts; ++i) {
      const std::vector<Event> events = test::random_act(random_);
      ASSERT_TRUE(files.append(events));
      for (const Event& event : events) happened_.push_back(as_read(event));
    }
  }

  static Event as_read(const Event& event) { return *event_from_json(to_json(event)); }

  EventsRead read(Disk& disk, const std::filesystem::path& where = folder) {
    seen_.clear();
    return value_of(read_events(
        where, [this](const Event& event) { seen_.push_back(event); }, disk));
  }

  test::Random random_{12};
  std::vector<Event> happened_, seen_;
};

TEST_F(Record, of_a_folder_never_used_is_empty) {
  CrashDisk disk;
  EXPECT_EQ(read(disk), EventsRead{});
  EXPECT_TRUE(seen_.empty());
}

TEST_F(Record, has_every_event_in_its_order_and_changes_nothing) {
  CrashDisk disk({{folder, std::nullopt}});
  auto files = files_on(disk);
  act(*files, 150);
  for (const char* left : {"by a cut", "by a stop"}) {
    if (std::string(left) == "by a stop") files.reset();
    CrashDisk copy(disk.image());
    const EventsRead all = read(copy);
    EXPECT_EQ(all, (EventsRead{1, static_cast<std::int64_t>(happened_.size()), 0})) << left;
    EXPECT_EQ(seen_, happened_) << left;
    EXPECT_TRUE(copy.image() == disk.image()) << left;
  }
}

TEST_F(Record, of_a_room_that_goes_on_meanwhile_misses_none) {
  const TemporaryFolder temporary;
  auto files = files_on(system_disk(), temporary.path());
  act(*files, 400);
  const std::size_t enough = std::max<std::size_t>(1'000, test::at_effort(4'000));
  std::size_t seen = 0;
  const auto all = value_of(read_events(temporary.path(), [&](const Event& event) {
    ASSERT_EQ(event, happened_[seen]);
    // The room writes, and folds its log in, under the reader's hands.
    if (++seen % 7 == 0 && seen < enough) act(*files, 5);
    if (seen % 500 == 0 && seen < enough) {
      files.reset();
      files = files_on(system_disk(), temporary.path());
    }
  }));
  EXPECT_EQ(seen, happened_.size());
  EXPECT_GE(seen, enough);
  EXPECT_EQ(all.lost, 0);
  files = files_on(system_disk(), temporary.path());
  EXPECT_EQ(files->state().revision, happened_.size()) << "and the room lost nothing by it";
}

TEST_F(Record, goes_on_behind_what_is_damaged) {
  const TemporaryFolder temporary;
  auto files = files_on(system_disk(), temporary.path());
  act(*files, 60);
  files.reset();
  run_sql(temporary.path() / "journal.db", "UPDATE event SET json = '' WHERE id IN (1, 20, 21)");
  run_sql(temporary.path() / "journal.db", "DELETE FROM event WHERE id BETWEEN 30 AND 34");
  const EventsRead read_of = read(system_disk(), temporary.path());
  EXPECT_EQ(read_of, (EventsRead{2, static_cast<std::int64_t>(happened_.size()), 7}));
  std::vector<Event> expected = happened_;
  expected.erase(expected.begin() + 29, expected.begin() + 34);
  expected.erase(expected.begin() + 19, expected.begin() + 21);
  expected.erase(expected.begin());
  EXPECT_EQ(seen_, expected);
}

TEST_F(Record, of_pages_that_are_noise_is_what_is_around_them) {
  CrashDisk disk({{folder, std::nullopt}});
  auto files = files_on(disk);
  act(*files, 300);
  files.reset();
  DiskImage spoilt = disk.image();
  std::string& bytes = *spoilt["/s/journal.db"];
  constexpr std::size_t page = 4096;
  for (std::size_t number = 6; number < 9; ++number) bytes.replace(number * page, page, page, 'x');
  CrashDisk copy(spoilt);
  const EventsRead part = read(copy);
  EXPECT_LT(seen_.size(), happened_.size());
  EXPECT_GT(seen_.size(), happened_.size() / 3);
  EXPECT_EQ(static_cast<std::size_t>(part.last - part.first + 1 - part.lost), seen_.size());
  auto from = happened_.begin();
  for (const Event& event : seen_) {
    from = std::find(from, happened_.end(), event);
    ASSERT_NE(from, happened_.end()) << "an event that never was, or one out of its order";
    ++from;
  }
  EXPECT_TRUE(copy.image() == spoilt);
}

TEST_F(Record, of_a_newer_version_fails_in_one_sentence) {
  const TemporaryFolder temporary;
  auto files = files_on(system_disk(), temporary.path());
  act(*files, 3);
  files.reset();
  run_sql(temporary.path() / "journal.db", "PRAGMA user_version = 9; PRAGMA application_id = 0x526F0009");
  const auto refused = read_events(temporary.path(), [](const Event&) { FAIL(); });
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().sentence().find("A newer Rostrum wrote this state"), std::string::npos);
}

TEST_F(Record, of_bytes_that_are_no_journal_is_empty) {
  CrashDisk disk({{folder, std::nullopt}, {"/s/journal.db", std::string(9'000, 'x')}});
  EXPECT_EQ(read(disk), EventsRead{});
}

}  // namespace
}  // namespace rostrum
