// What a power cut leaves, whenever it comes: `./dev room` takes twenty times as many as CI has time for.

#include <gtest/gtest.h>
#include <sodium/randombytes.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/store/journal_database.hpp"
#include "firmware/store/room_files.hpp"
#include "tests/firmware/store/kept_room.hpp"
#include "tests/firmware/store/power_cut.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/support/test_effort.hpp"

namespace rostrum {
namespace {

using test::CrashDisk;
using test::DiskImage;
using test::KeptRoom;
using test::Loss;
using test::PowerCut;

std::size_t wanted_states() {
  return test::at_effort(20'000);
}

std::mt19937_64 key_numbers;  // of libsodium, in place of the system's

void make_keys_repeatable(unsigned seed) {
  static randombytes_implementation implementation = [] {
    randombytes_implementation made{};
    made.implementation_name = [] { return "numbered"; };
    made.random = [] { return static_cast<std::uint32_t>(key_numbers()); };
    made.buf = [](void* bytes, std::size_t size) {
      for (std::size_t i = 0; i < size; ++i)
        static_cast<unsigned char*>(bytes)[i] = static_cast<unsigned char>(key_numbers());
    };
    return made;
  }();
  key_numbers.seed(seed);
  randombytes_set_implementation(&implementation);
}

struct Outcome {
  std::size_t states = 0, violations = 0, log_writes = 0, database_writes = 0;
  std::size_t storing = 0;  // states that a cut in the middle of storing or forgetting a session left
  std::string first_violation;
};

using Ignored = std::function<bool(const std::string& path)>;

// Rooms at work, one after the other: each goes on from what a power cut left of the one before, or begins anew.
class Cuts {
 public:
  Cuts(unsigned seed, Ignored ignored) : random_(seed), ignored_(std::move(ignored)) {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(seed), static_cast<sqlite3*>(nullptr));
    sqlite3_randomness(0, nullptr);
    make_keys_repeatable(seed);
  }

  // All of them, or as many as it takes to find something wrong.
  enum class Until { all_states, a_violation };

  Outcome make(std::size_t states, Until until) {
    states_ = states;
    until_ = until;
    for (std::size_t generation = 0; !done(); ++generation) {
      if (generation % 5 == 0) begin_anew();
      work_and_cut(generation);
    }
    return outcome_;
  }

 private:
  [[nodiscard]] bool done() const {
    return outcome_.states >= states_ || (until_ == Until::a_violation && outcome_.violations > 0);
  }

  void begin_anew() {
    left_ = DiskImage();
    room_ = KeptRoom();
  }

  void work_and_cut(std::size_t generation) {
    CrashDisk disk(left_);
    if (ignored_) disk.ignore_syncs_of(ignored_);
    KeptRoom room = room_;
    room.work(disk, random_, generation % 2 == 0 ? KeptRoom::Pace::with_stops : KeptRoom::Pace::at_a_stretch);
    PowerCut power(left_, disk);
    const std::size_t goes_on_at = random_() % (disk.log().size() + 1);
    DiskImage goes_on_from;
    for (std::size_t call = 0; call <= disk.log().size() && !done(); ++call) {
      power.go_to(call);
      if (call < disk.log().size()) count(disk.log()[call]);
      for (const Loss loss : test::losses) {
        // Most moments are like their neighbours.
        if (random_() % 3 != 0) continue;
        const DiskImage left = power.cut(loss, random_() % 2 == 0 ? 512 : 4096, random_);
        check(room, call, left, power);
        if (call >= goes_on_at && goes_on_from.empty()) {
          goes_on_from = left;
          room_ = room.after_cut(call, left);
        }
      }
    }
    left_ = goes_on_from;
    if (left_.empty()) room_ = KeptRoom();
  }

  void count(const test::DiskCall& call) {
    if (call.kind != test::DiskCall::Kind::write) return;
    outcome_.log_writes += call.path.ends_with("-wal") ? 1U : 0U;
    outcome_.database_writes += call.path.ends_with("journal.db") ? 1U : 0U;
  }

  void check(const KeptRoom& room, std::size_t call, const DiskImage& left, const PowerCut& power) {
    ++outcome_.states;
    outcome_.storing += room.is_storing(call) ? 1U : 0U;
    std::string violation = room.violation_after(call, left);
    // That takes long, and does not change from call to call.
    const bool look = room.is_storing(call) || call % 16 == 0;
    if (violation.empty() && look && holds_erased_key(room, call, left, power))
      violation = "cut before call " + std::to_string(call) + ": a key that was erased is on the disk again";
    if (violation.empty()) return;
    if (outcome_.violations++ == 0) outcome_.first_violation = violation;
  }

  // Under a name or under none: who reads the disk as it is finds both.
  static bool holds_erased_key(const KeptRoom& room, std::size_t call, const DiskImage& left, const PowerCut& power) {
    for (const auto& [path, bytes] : left)
      if (bytes && room.holds_erased_key(call, *bytes)) return true;
    for (const std::string_view bytes : power.nameless())
      if (room.holds_erased_key(call, bytes)) return true;
    return false;
  }

  std::size_t states_ = 0;
  Until until_ = Until::all_states;
  std::mt19937_64 random_;
  Ignored ignored_;
  DiskImage left_;
  KeptRoom room_;
  Outcome outcome_;
};

TEST(PowerCut, at_any_moment_loses_nothing_that_was_acknowledged) {
  const Outcome outcome = Cuts(20260301, nullptr).make(wanted_states(), Cuts::Until::all_states);
  EXPECT_EQ(outcome.violations, 0U) << outcome.first_violation;
  EXPECT_GE(outcome.states, wanted_states());
  // That the log was written is what every commit does; that it was folded in has to have happened too.
  EXPECT_GT(outcome.log_writes, wanted_states() / 20);
  EXPECT_GT(outcome.database_writes, wanted_states() / 200);
  EXPECT_GT(outcome.storing, wanted_states() / 8);
  RecordProperty("storing", static_cast<int>(outcome.storing));
  RecordProperty("states", static_cast<int>(outcome.states));
}

// A journal of 70 events and a session, of which event 69 is damaged; `state` is what can be read of it.
DiskImage disk_with_a_damaged_journal(RoomState& state) {
  CrashDisk disk({{"/s", std::nullopt}});
  {
    RoomFiles files("/s", disk, [] { return Result<void>(); });
    EXPECT_TRUE(files.open(NewerJournal::refuse));
    const auto kept = files.keep_session({{"a.md", "words"}});
    EXPECT_TRUE(kept) << kept.error().sentence();
    for (std::size_t i = 1; i <= 70; ++i) {
      EXPECT_TRUE(files.append({test::moved_to(1000 + i)}));
      EXPECT_TRUE(files.do_upkeep());
    }
  }
  for (std::size_t i = 1; i <= 68; ++i) state = apply(state, test::moved_to(1000 + i));
  DiskImage image = disk.image();
  std::string& bytes = *image["/s/journal.db"];
  for (auto place = bytes.find("1069"); place != std::string::npos; place = bytes.find("1069")) bytes[place] = '7';
  return image;
}

TEST(PowerCut, while_a_damaged_journal_gives_way_loses_nothing_that_could_be_read) {
  RoomState readable;
  const DiskImage damaged = disk_with_a_damaged_journal(readable);
  const RoomState after = apply(readable, test::moved_to(5));
  CrashDisk disk(damaged);
  RoomFiles files("/s", disk, [] { return Result<void>(); });
  ASSERT_TRUE(files.open(NewerJournal::refuse));
  ASSERT_EQ(files.state(), readable);
  ASSERT_TRUE(files.append({test::moved_to(5)}));
  const std::size_t acknowledged = disk.log().size();

  std::mt19937_64 random(3);
  PowerCut power(damaged, disk);
  std::size_t states = 0;
  for (std::size_t call = 0; call <= acknowledged; ++call) {
    power.go_to(call);
    for (std::size_t round = 0; round < 20; ++round, ++states) {
      CrashDisk left(power.cut(test::losses[round % std::size(test::losses)], 512, random));
      RoomFiles again("/s", left, [] { return Result<void>(); });
      ASSERT_TRUE(again.open(NewerJournal::refuse));
      if (call == acknowledged || again.state() != readable) {
        ASSERT_EQ(again.state(), after) << "cut before call " << call;
      }
      ASSERT_EQ(again.read_session().size(), 1U) << "cut before call " << call;
      ASSERT_FALSE(again.failure());
    }
  }
  EXPECT_GT(states, 400U);
  RecordProperty("states", static_cast<int>(states));
}

// What a version before stored is encrypted with the next start: at no moment is any of it lost.
TEST(PowerCut, while_a_plain_session_is_encrypted_loses_nothing_of_it) {
  const std::vector<NamedBytes> session = {{"a.md", "words"}, {"b.md", std::string(9'000, 'b')}};
  JournalContents contents;
  DiskImage first = {{"/s", std::nullopt}, {"/s/content", std::nullopt}};
  for (const NamedBytes& file : session) {
    contents.session.push_back({file.name, hash_content(file.bytes)});
    first["/s/content/" + contents.session.back().hash.hex()] = file.bytes;
  }
  CrashDisk before(first);
  ASSERT_TRUE(JournalDatabase::create("/s/journal.db", contents, std::nullopt, before));
  const DiskImage plain = before.image();
  const auto same = [&session](const std::vector<NamedBytes>& files) {
    return std::equal(session.begin(), session.end(), files.begin(), files.end(),
                      [](const NamedBytes& a, const NamedBytes& b) { return a.name == b.name && a.bytes == b.bytes; });
  };

  CrashDisk disk(plain);
  RoomFiles files("/s", disk, [] { return Result<void>(); });
  ASSERT_TRUE(files.open(NewerJournal::refuse));
  ASSERT_TRUE(files.stored_plainly());
  ASSERT_TRUE(same(files.read_session()));
  ASSERT_TRUE(files.keep_session(session));
  std::mt19937_64 random(5);
  PowerCut power(plain, disk);
  std::size_t states = 0;
  for (std::size_t call = 0; call <= disk.log().size(); ++call) {
    power.go_to(call);
    for (std::size_t round = 0; round < 20; ++round, ++states) {
      CrashDisk left(power.cut(test::losses[round % std::size(test::losses)], 512, random));
      RoomFiles again("/s", left, [] { return Result<void>(); });
      ASSERT_TRUE(again.open(NewerJournal::refuse));
      ASSERT_TRUE(same(again.read_session())) << "cut before call " << call;
    }
  }
  EXPECT_GT(states, 400U);
  RecordProperty("states", static_cast<int>(states));
  for (const std::string_view bytes : power.nameless()) EXPECT_EQ(bytes.find("bbbbb"), std::string_view::npos);
}

struct Sync {
  const char* of;
  Ignored ignored;
};

class WithoutASync : public testing::TestWithParam<Sync> {};

TEST_P(WithoutASync, a_power_cut_loses_what_was_acknowledged) {
  const Outcome outcome = Cuts(7, GetParam().ignored).make(6'000, Cuts::Until::a_violation);
  EXPECT_GT(outcome.violations, 0U) << "the checks would not notice that this sync is missing";
}

INSTANTIATE_TEST_SUITE_P(
    Every, WithoutASync,
    testing::Values(Sync{"any", [](const std::string&) { return true; }},
                    Sync{"the_log", [](const std::string& path) { return path.ends_with("-wal"); }},
                    Sync{"the_database", [](const std::string& path) { return path.ends_with("journal.db"); }},
                    Sync{"a_new_database", [](const std::string& path) { return path.ends_with(".new"); }},
                    Sync{"a_content_file",
                         [](const std::string& path) {
                           return path.ends_with(".part") && path.find("/content/") != std::string::npos;
                         }},
                    Sync{"a_key",
                         [](const std::string& path) {
                           return path.ends_with(".part") && path.find("/keys/") != std::string::npos;
                         }},
                    Sync{"an_erased_key",
                         [](const std::string& path) {
                           return !path.ends_with(".part") && path.find("/keys/") != std::string::npos;
                         }},
                    Sync{"the_keys_folder", [](const std::string& path) { return path.ends_with("/keys"); }},
                    Sync{"the_content_folder", [](const std::string& path) { return path.ends_with("/content"); }},
                    Sync{"the_state_folder", [](const std::string& path) { return path == KeptRoom::folder; }},
                    Sync{"its_parent", [](const std::string& path) { return path == "/state"; }}),
    [](const testing::TestParamInfo<Sync>& sync) { return std::string(sync.param.of); });

}  // namespace
}  // namespace rostrum
