// What a power cut leaves, whenever it comes: ROSTRUM_CRASH_STATES=1000000 takes more of them than CI has time for.

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdlib>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/firmware/store/kept_room.hpp"
#include "tests/firmware/store/power_cut.hpp"

namespace rostrum {
namespace {

using test::CrashDisk;
using test::DiskImage;
using test::KeptRoom;
using test::Loss;
using test::PowerCut;

std::size_t wanted_states() {
  const char* wanted = std::getenv("ROSTRUM_CRASH_STATES");
  return wanted == nullptr ? 20'000 : std::stoul(wanted);
}

struct Outcome {
  std::size_t states = 0, violations = 0, log_writes = 0, database_writes = 0;
  std::string first_violation;
};

using Ignored = std::function<bool(const std::string& path)>;

// Rooms at work, one after the other: each goes on from what a power cut left of the one before, or begins anew.
class Cuts {
 public:
  Cuts(unsigned seed, Ignored ignored) : random_(seed), ignored_(std::move(ignored)) {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(seed), static_cast<sqlite3*>(nullptr));
    sqlite3_randomness(0, nullptr);
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
        check(room, call, left);
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

  void check(const KeptRoom& room, std::size_t call, const DiskImage& left) {
    ++outcome_.states;
    const std::string violation = room.violation_after(call, left);
    if (violation.empty()) return;
    if (outcome_.violations++ == 0) outcome_.first_violation = violation;
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
  EXPECT_GE(outcome.states, 20'000U);
  // That the log was written is what every commit does; that it was folded in has to have happened too.
  EXPECT_GT(outcome.log_writes, 1'000U);
  EXPECT_GT(outcome.database_writes, 100U);
  RecordProperty("states", static_cast<int>(outcome.states));
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
                    Sync{"a_content_file", [](const std::string& path) { return path.ends_with(".part"); }},
                    Sync{"the_content_folder", [](const std::string& path) { return path.ends_with("/content"); }},
                    Sync{"the_state_folder", [](const std::string& path) { return path == KeptRoom::folder; }},
                    Sync{"its_parent", [](const std::string& path) { return path == "/state"; }}),
    [](const testing::TestParamInfo<Sync>& sync) { return std::string(sync.param.of); });

}  // namespace
}  // namespace rostrum
