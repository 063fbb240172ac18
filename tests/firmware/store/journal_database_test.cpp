#include "firmware/store/journal_database.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "firmware/store/journal_connection.hpp"
#include "tests/firmware/store/crash_disk.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/firmware/temporary_folder.hpp"
#include "tests/support/random_events.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

using test::CrashDisk;
using test::DiskCall;
using test::moved_to;
using test::run_sql;
using test::value_of;

class Journal : public testing::Test {
 protected:
  [[nodiscard]] fs::path file() const { return folder_.path() / "journal.db"; }

  JournalDatabase create() { return value_of(JournalDatabase::create(file(), {}, std::nullopt)); }
  JournalDatabase open() { return value_of(JournalDatabase::open(file())); }

  [[nodiscard]] std::string bytes() const {
    std::ifstream stream(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  void expect_refused(JournalTrouble trouble) {
    const auto journal = JournalDatabase::open(file());
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().trouble, trouble) << journal.error().error.sentence();
  }

  JournalContents read() { return value_of(read_journal(file(), system_disk())); }

  // A file whose log is folded in, as after a clean stop; `expected_` is where it leads.
  void write_some() {
    auto journal = create();
    for (std::size_t i = 0; i < 200; i += 4) {
      const std::vector<Event> events = {moved_to(i), moved_to(i + 1), moved_to(i + 2), moved_to(i + 3)};
      ASSERT_TRUE(journal.append(events));
      ASSERT_TRUE(journal.do_upkeep());
      for (const Event& event : events) expected_ = apply(expected_, event);
    }
    ASSERT_TRUE(journal.replace_session({{"a.md", hash_content("a")}, {"b.md", hash_content("b")}}));
  }

  TemporaryFolder folder_;
  RoomState expected_;
};

TEST_F(Journal, replays_the_same_state_over_snapshots) {
  create();
  RoomState expected;
  for (std::size_t start = 0; start < 5; ++start) {
    auto journal = open();
    EXPECT_EQ(journal.state(), expected);
    for (std::size_t i = 0; i < 50; ++i) {
      ASSERT_TRUE(journal.append({moved_to(i)}));
      ASSERT_TRUE(journal.do_upkeep());
      expected = apply(expected, moved_to(i));
    }
    EXPECT_EQ(journal.state(), expected);
  }
  EXPECT_GT(run_sql(file(), "SELECT last_event FROM snapshot"), 180);
}

TEST_F(Journal, keeps_the_names_and_hashes_of_the_session) {
  const std::vector<StoredFile> files = {{"b.md", hash_content("b")}, {"a.md", hash_content("a")}};
  {
    auto journal = create();
    ASSERT_TRUE(journal.replace_session({{"old.md", hash_content("old")}}));
    ASSERT_TRUE(journal.replace_session(files));
  }
  EXPECT_EQ(open().session(), files);
}

TEST_F(Journal, from_a_newer_version_is_refused_and_untouched) {
  write_some();
  run_sql(file(), "PRAGMA user_version = 7; PRAGMA application_id = 0x526F0007");
  const std::string before = bytes();
  expect_refused(JournalTrouble::newer);
  EXPECT_EQ(bytes(), before);
}

TEST_F(Journal, of_the_first_version_gets_checksums_and_keeps_its_state) {
  write_some();
  run_sql(file(),
          "ALTER TABLE event DROP COLUMN sum; ALTER TABLE snapshot DROP COLUMN sum;"
          "ALTER TABLE session_file DROP COLUMN sum; PRAGMA application_id = 0; PRAGMA user_version = 1");
  EXPECT_EQ(read().state, expected_) << "without changing it";
  {
    auto journal = open();
    EXPECT_EQ(journal.state(), expected_);
    EXPECT_EQ(journal.session().size(), 2U);
    ASSERT_TRUE(journal.append({moved_to(1)}));
  }
  EXPECT_EQ(open().state(), apply(expected_, moved_to(1)));
  EXPECT_EQ(run_sql(file(), "SELECT count(*) FROM event WHERE sum = 0"), 0);
}

TEST_F(Journal, of_the_second_version_is_read_and_brought_up_to_date) {
  create();
  const std::string stamp = R"("stamp":{"boot_id":"b","boot_time_ms":1,"wall_time_ms":2,"wall_time_trusted":false})";
  const std::string position = R"("position":{"offset":0,"paragraph":3,"sentence":1})";
  const std::string hash = hash_content("words").hex();
  const std::vector<std::string> lines = {
      R"({"epoch":1,"kind":"started",)" + stamp + "}",
      R"({"content":")" + hash + R"(","kind":"statement_selected",)" + position + R"(,"statement":"a",)" + stamp + "}",
      R"({"kind":"view_changed","view":"statement",)" + stamp + "}", R"({"kind":"blanked",)" + stamp + "}",
      R"({"kind":"unblanked",)" + stamp + "}"};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto number = static_cast<sqlite3_int64>(i + 1);
    run_sql(file(), "INSERT INTO event VALUES (" + std::to_string(number) + ", '" + lines[i] + "', " +
                        std::to_string(checksum_of(number, lines[i])) + ")");
  }
  run_sql(file(), "PRAGMA application_id = 0x526F0002; PRAGMA user_version = 2");
  {
    auto journal = open();
    const RoomState& state = journal.state();
    EXPECT_EQ(state.revision, 5U);
    EXPECT_EQ(state.epoch, 1U);
    EXPECT_EQ(state.statement, "a");
    EXPECT_EQ(state.position, (Position{3, 1, 0}));
    EXPECT_EQ(state.view, View::statement);
    EXPECT_EQ(state.history->undo.size(), 4U) << "all of it can be undone but the start";
    ASSERT_TRUE(journal.append({moved_to(1)}));
  }
  EXPECT_EQ(open().state().revision, 6U);
  EXPECT_EQ(run_sql(file(), "PRAGMA user_version"), 3);
}

std::size_t written_to_the_log(const CrashDisk& disk, std::size_t from, std::size_t to) {
  std::size_t bytes = 0;
  for (std::size_t call = from; call < to; ++call)
    bytes += disk.log()[call].path.ends_with("-wal") ? disk.log()[call].bytes.size() : 0;
  return bytes;
}

// Whoever acts waits for that act alone: in a room with 2,000 speakers for a few pages and one sync, at all times. The
// log grows to more than its due meanwhile. (The first act after the log begins anew syncs its head, too.)
TEST_F(Journal, an_act_waits_for_no_upkeep) {
  CrashDisk disk({{"/s", std::nullopt}});
  auto journal = value_of(JournalDatabase::create("/s/journal.db", {}, std::nullopt, disk));
  std::vector<Event> list;
  for (EntryId id = 1; id <= 2'000; ++id) list.push_back(test::speaker_set(id, Event::Place::outside));
  ASSERT_TRUE(journal.append(list));
  ASSERT_TRUE(journal.do_upkeep());
  std::size_t due = 0;
  for (EntryId i = 0; i < 600; ++i) {
    const std::size_t before = disk.log().size();
    ASSERT_TRUE(journal.append({test::speaker_set(i + 1, Event::Place::begins)}));
    EXPECT_LE(written_to_the_log(disk, before, disk.log().size()), 6U * 4120) << "act " << i;
    const auto syncs = std::count_if(disk.log().begin() + static_cast<std::ptrdiff_t>(before), disk.log().end(),
                                     [](const DiskCall& call) { return call.kind == DiskCall::Kind::sync; });
    EXPECT_LE(syncs, i == 0 ? 2 : 1) << "act " << i;
    due += journal.upkeep() == Upkeep::none ? 0U : 1U;
  }
  EXPECT_GT(due, 100U);
  EXPECT_EQ(journal.upkeep(), Upkeep::overdue);
  ASSERT_TRUE(journal.do_upkeep());
  EXPECT_EQ(journal.upkeep(), Upkeep::none);
}

// In a room with so many speakers that a snapshot takes a hundred times what an event does.
TEST_F(Journal, writes_no_more_for_large_snapshots_than_for_the_events) {
  CrashDisk disk({{"/s", std::nullopt}});
  auto journal = value_of(JournalDatabase::create("/s/journal.db", {}, std::nullopt, disk));
  std::vector<Event> list;
  for (EntryId id = 1; id <= 2'000; ++id) list.push_back(test::speaker_set(id, Event::Place::outside));
  ASSERT_TRUE(journal.append(list));
  std::size_t events = 0, snapshots = 0;
  for (EntryId i = 0; i < 3'000; ++i) {
    const Event event = test::speaker_set(i % 2'000 + 1, Event::Place::begins);
    const std::size_t before = disk.log().size();
    ASSERT_TRUE(journal.append({event}));
    const std::size_t between = disk.log().size();
    events += written_to_the_log(disk, before, between);
    ASSERT_TRUE(journal.do_upkeep());
    snapshots += written_to_the_log(disk, between, disk.log().size());
  }
  EXPECT_GT(snapshots, 0U);
  EXPECT_LT(snapshots, events);
  const JournalDatabase again = value_of(JournalDatabase::open("/s/journal.db", disk));
  EXPECT_EQ(again.state(), journal.state());
  EXPECT_LE(again.replayed(), SnapshotPace::most_events);
}

TEST_F(Journal, of_other_bytes_is_refused_and_untouched) {
  for (const std::size_t size : {0U, 1U, 99U, 100U, 512U, 4096U, 10'000U}) {
    std::ofstream(file(), std::ios::trunc) << std::string(size, 'x');
    expect_refused(JournalTrouble::damaged);
    EXPECT_EQ(bytes(), std::string(size, 'x')) << size;
    EXPECT_EQ(read().last_event, 0);
  }
}

TEST_F(Journal, with_an_event_that_changed_gives_what_is_before_it) {
  write_some();
  run_sql(file(), "UPDATE event SET json = replace(json, '\"paragraph\":196', '\"paragraph\":796') WHERE id = 197");
  expect_refused(JournalTrouble::damaged);
  const JournalContents contents = read();
  EXPECT_EQ(contents.last_event, 196);
  EXPECT_EQ(contents.lost, 4);
  EXPECT_EQ(contents.state.revision, 196U);
  EXPECT_EQ(contents.state.position.paragraph, 195U);
  EXPECT_TRUE(contents.session_whole);
}

TEST_F(Journal, with_an_event_that_is_gone_gives_what_is_before_it) {
  write_some();
  run_sql(file(), "DELETE FROM event WHERE id = 197");
  expect_refused(JournalTrouble::damaged);
  EXPECT_EQ(read().last_event, 196);
}

TEST_F(Journal, with_a_snapshot_that_changed_gives_the_state_of_all_events) {
  write_some();
  run_sql(file(), "UPDATE snapshot SET json = replace(json, '\"blank\":false', '\"blank\":true')");
  expect_refused(JournalTrouble::damaged);
  EXPECT_EQ(read().state, expected_);
}

TEST_F(Journal, with_a_file_name_that_changed_keeps_the_place) {
  write_some();
  run_sql(file(), "UPDATE session_file SET name = 'c.md' WHERE place = 1");
  expect_refused(JournalTrouble::damaged);
  const JournalContents contents = read();
  EXPECT_EQ(contents.state, expected_);
  EXPECT_EQ(contents.session.size(), 1U);
  EXPECT_FALSE(contents.session_whole);
}

TEST_F(Journal, that_takes_the_place_of_a_damaged_one_has_its_record) {
  write_some();
  run_sql(file(), "UPDATE event SET json = '' WHERE id = 50 OR id = 197");
  const JournalContents contents = read();
  const auto successor = folder_.path() / "journal-2.db";
  {
    auto journal = value_of(JournalDatabase::create(successor, contents, file()));
    EXPECT_EQ(journal.state(), contents.state);
    ASSERT_TRUE(journal.append({moved_to(5)}));
  }
  EXPECT_EQ(run_sql(successor, "SELECT count(*) FROM event"), 196) << "195 of them and one of its own";
  EXPECT_EQ(run_sql(successor, "SELECT max(id) FROM event"), 197);
}

// What a start and a commit ask of the disk, in a journal that is young and in one that is old.
struct Cost {
  std::size_t replayed = 0, reads = 0, most_written = 0;
};

Cost cost_after(std::size_t events) {
  CrashDisk disk({{"/s", std::nullopt}});
  {
    auto journal = value_of(JournalDatabase::create("/s/journal.db", {}, std::nullopt, disk));
    std::vector<Event> batch(std::min<std::size_t>(events, 5'000), moved_to(1));
    for (std::size_t done = 0; done < events; done += batch.size()) {
      EXPECT_TRUE(journal.append(batch));
      EXPECT_TRUE(journal.do_upkeep());
    }
    EXPECT_TRUE(journal.append({moved_to(1), moved_to(2)}));
  }
  Cost cost;
  disk.fail_when([&cost](std::size_t, const DiskCall& call) {
    cost.reads += call.kind == DiskCall::Kind::read ? 1U : 0U;
    return CrashDisk::Fault{};
  });
  auto journal = value_of(JournalDatabase::open("/s/journal.db", disk));
  cost.replayed = journal.replayed();
  disk.fail_when(nullptr);
  for (std::size_t i = 0; i < 300; ++i) {
    const std::size_t before = disk.log().size();
    EXPECT_TRUE(journal.append({moved_to(i)}));
    EXPECT_TRUE(journal.do_upkeep());
    cost.most_written = std::max(cost.most_written, written_to_the_log(disk, before, disk.log().size()));
  }
  return cost;
}

TEST_F(Journal, costs_no_more_when_it_is_old) {
  const Cost young = cost_after(100), old = cost_after(100'000);
  EXPECT_LE(young.replayed, 64U);
  EXPECT_LE(old.replayed, 64U);
  EXPECT_LE(old.reads, young.reads + 8) << "a level or two more in the tree of events";
  // An act and the snapshot behind it.
  EXPECT_LE(young.most_written, 10U * 4120);
  EXPECT_LE(old.most_written, 10U * 4120);
}

TEST_F(Journal, keeps_every_event_for_the_record) {
  {
    auto journal = create();
    for (int round = 0; round < 3; ++round) ASSERT_TRUE(journal.append(std::vector<Event>(10'000, moved_to(1))));
  }
  EXPECT_EQ(run_sql(file(), "SELECT count(*) FROM event"), 30'000);
}

}  // namespace
}  // namespace rostrum
