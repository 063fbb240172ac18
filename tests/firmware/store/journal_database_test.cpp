#include "firmware/store/journal_database.hpp"
#include "firmware/store/room_snapshot.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "firmware/store/sqlite.hpp"
#include "tests/firmware/store/moved_event.hpp"
#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

using test::moved_to;

class Journal : public testing::Test {
 protected:
  [[nodiscard]] fs::path file() const { return folder_.path() / "journal.db"; }

  JournalDatabase open() {
    auto journal = JournalDatabase::open(file());
    if (!journal) {
      ADD_FAILURE() << journal.error().sentence();
      std::abort();
    }
    return std::move(*journal);
  }

  // Runs SQL on the closed file; the first column of the last row.
  long long query(const std::string& sql) {
    sqlite3* opened = nullptr;
    EXPECT_EQ(sqlite3_open(file().c_str(), &opened), SQLITE_OK);
    const DatabaseHandle database(opened);
    long long value = 0;
    const auto take = [](void* to, int, char** columns, char**) {
      *static_cast<long long*>(to) = std::stoll(columns[0]);
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(database.get(), sql.c_str(), take, &value, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database.get());
    return value;
  }

  void expect_refused(const std::string& sentence) {
    const auto journal = JournalDatabase::open(file());
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().blame, Blame::device);
    EXPECT_NE(journal.error().sentence().find(sentence), std::string::npos) << journal.error().sentence();
  }

  // A file whose log is folded in, as after a clean stop.
  void write_some() {
    auto journal = open();
    for (std::size_t i = 0; i < 200; ++i) ASSERT_TRUE(journal.append({moved_to(i)}));
    ASSERT_TRUE(journal.replace_session({{"a.md", hash_content("a")}}));
  }

  TemporaryFolder folder_;
};

TEST_F(Journal, replays_the_same_state_over_snapshots) {
  RoomState expected;
  for (std::size_t start = 0; start < 5; ++start) {
    auto journal = open();
    EXPECT_EQ(journal.state(), expected);
    for (std::size_t i = 0; i < 50; ++i) {
      ASSERT_TRUE(journal.append({moved_to(i)}));
      expected = apply(expected, moved_to(i));
    }
    EXPECT_EQ(journal.state(), expected);
  }
  EXPECT_GT(query("SELECT last_event FROM snapshot"), 180);
}

TEST_F(Journal, does_not_grow_without_bound) {
  {
    auto journal = open();
    for (int round = 0; round < 2; ++round) {
      ASSERT_TRUE(journal.append(std::vector<Event>(12'000, moved_to(1))));
    }
    EXPECT_EQ(journal.state().revision, 24'000U);
  }
  EXPECT_EQ(query("SELECT count(*) FROM event"), 20'000);
  EXPECT_EQ(open().state().revision, 24'000U);
}

TEST_F(Journal, keeps_the_names_and_hashes_of_the_session) {
  const std::vector<StoredFile> files = {{"b.md", hash_content("b")}, {"a.md", hash_content("a")}};
  {
    auto journal = open();
    ASSERT_TRUE(journal.replace_session({{"old.md", hash_content("old")}}));
    ASSERT_TRUE(journal.replace_session(files));
  }
  EXPECT_EQ(open().session(), files);
}

TEST_F(Journal, from_a_newer_version_is_refused_and_untouched) {
  write_some();
  query("PRAGMA user_version = 7");
  expect_refused("A newer Rostrum wrote this state");
  EXPECT_EQ(query("PRAGMA user_version"), 7);
  EXPECT_EQ(query("SELECT count(*) FROM event"), 200);
}

TEST_F(Journal, of_other_bytes_is_refused) {
  std::ofstream(file()) << std::string(10'000, 'x');
  expect_refused("The journal is damaged");
}

TEST_F(Journal, cut_short_is_refused) {
  write_some();
  fs::resize_file(file(), fs::file_size(file()) / 2);
  expect_refused("The journal is damaged");
}

TEST_F(Journal, with_an_event_that_cannot_be_read_is_refused) {
  write_some();
  query("UPDATE event SET json = '{' WHERE id = 200");
  expect_refused("The journal is damaged");
}

TEST(Snapshot, of_numbers_that_count_nothing_is_none) {
  RoomState state;
  state.revision = 12;
  state.epoch = 3;
  state.depth = 7;
  const std::string good = snapshot_to_json(state);
  ASSERT_EQ(snapshot_from_json(good), state);
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"\"revision\":12", "\"revision\":-1"},
                                                        {"\"epoch\":3", "\"epoch\":1e300"},
                                                        {"\"depth\":7", "\"depth\":0.5"},
                                                        {"\"depth\":7", "\"depth\":4294967296"},
                                                        {"[0,0,0]", "[0,-1,0]"},
                                                        {"[0,0,0]", "[0,0]"},
                                                        {"[0,0,0]", "[0,0,0,0]"},
                                                        {"[0,0,0]", "7"}}) {
    std::string changed = good;
    ASSERT_NE(changed.find(from), std::string::npos) << good;
    changed.replace(changed.find(from), from.size(), to);
    EXPECT_EQ(snapshot_from_json(changed), std::nullopt) << changed;
  }
}

TEST_F(Journal, with_a_snapshot_that_cannot_be_read_is_refused) {
  write_some();
  query("UPDATE snapshot SET json = '{\"format\": 2}'");
  expect_refused("The journal is damaged");
}

}  // namespace
}  // namespace rostrum
