// A disk that fails at any of the store's calls, once or until it recovers.

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <string>
#include <vector>

#include "firmware/store/room_files.hpp"
#include "firmware/store/store.hpp"
#include "tests/firmware/store/crash_disk.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/firmware/store/store_on_disk.hpp"
#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

using test::CrashDisk;
using test::DiskCall;
using test::DiskImage;
using test::moved_to;
using test::parents_of;
using test::StoreOnDisk;

struct Trouble {
  const char* name;
  int code;
  std::size_t percent_written;
  bool lasting;
};

constexpr std::size_t acts = 12;
constexpr std::chrono::milliseconds at_once{0};  // the journal's upkeep

const std::vector<NamedBytes> old_session = {{"a.md", "old words"}, {"both.md", "both"}};
const std::vector<NamedBytes> new_session = {{"both.md", "both"}, {"c.md", std::string(9'000, 'c')}};

class StoreFaults : public testing::TestWithParam<Trouble> {
 protected:
  // A room that was used before: a journal, a session.
  DiskImage used_disk() {
    CrashDisk disk(parents_of(folder_.path()));
    StoreOnDisk room(folder_.path(), disk);
    EXPECT_TRUE(room.start(at_once));
    room.store().keep_session(old_session);
    for (std::size_t i = 0; i < 70; ++i) EXPECT_TRUE(room.append(moved_to(i)));
    before_ = room.store().stored_state();
    for (std::size_t i = 0; i < 70; ++i) before_ = apply(before_, moved_to(i));
    room.stop();
    return disk.image();
  }

  // A start, some acts, a session, a stop; the disk fails at call `faulty`, or from it on until the acts are done.
  // False where the run ended before that call.
  bool run_with_fault_at(std::size_t faulty, const DiskImage& image, RoomState state) {
    const Trouble& trouble = GetParam();
    std::atomic<bool> healthy = false, failed = false;  // outlive the store's thread
    CrashDisk disk(image);
    StoreOnDisk room(folder_.path(), disk);
    disk.fail_when([&, faulty](std::size_t number, const DiskCall&) {
      const bool now = !healthy && (trouble.lasting ? number >= faulty : number == faulty);
      if (now) failed = true;
      return now ? CrashDisk::Fault{trouble.code, trouble.percent_written} : CrashDisk::Fault{};
    });
    if (const auto started = room.start(at_once); !started) {
      ADD_FAILURE() << "call " << faulty << ": no start: " << started.error().sentence();
      return failed;
    }
    if (room.store().failure()) {
      EXPECT_EQ(room.store().failure()->sentence().find('\n'), std::string::npos);
    } else {
      EXPECT_EQ(room.store().stored_state(), state) << "call " << faulty;
    }
    state = room.store().stored_state();
    room.store().keep_session(new_session);
    for (std::size_t i = 0; i < acts; ++i) {
      const auto recorded = room.append(moved_to(900 + i));
      state = apply(state, moved_to(900 + i));
      if (recorded) continue;
      EXPECT_EQ(recorded.error().blame, Blame::device);
      EXPECT_TRUE(failed) << recorded.error().sentence();
    }
    healthy = true;
    room.wait_until_it_works();
    EXPECT_TRUE(room.append(moved_to(999))) << "call " << faulty;
    state = apply(state, moved_to(999));
    room.wait_until_it_works();
    room.stop();

    EXPECT_TRUE(room.start(at_once));
    EXPECT_EQ(room.store().stored_state(), state) << "call " << faulty << ": acknowledged and gone";
    const auto session = room.store().stored_session();
    EXPECT_EQ(session.size(), new_session.size()) << "call " << faulty;
    for (std::size_t i = 0; i < session.size() && i < new_session.size(); ++i) {
      EXPECT_EQ(session[i].bytes, new_session[i].bytes);
    }
    return failed;
  }

  void run_every_fault(const DiskImage& image, const RoomState& state) {
    std::size_t call = 0;
    while (run_with_fault_at(call, image, state) && !HasFailure()) ++call;
    EXPECT_GT(call, 50U) << "that few calls were tried";
    RecordProperty("calls", static_cast<int>(call));
  }

  TemporaryFolder folder_;
  RoomState before_;
};

TEST_P(StoreFaults, in_a_room_that_was_used_lose_nothing_and_pass) {
  const DiskImage image = used_disk();
  run_every_fault(image, before_);
}

TEST_P(StoreFaults, in_a_room_that_is_new_lose_nothing_and_pass) {
  run_every_fault(parents_of(folder_.path()), RoomState());
}

// Snapshots make starts quick, and nothing else waits for them. Red where a snapshot is part of an act.
TEST(StoreUpkeep, that_fails_is_told_and_no_act_waits_for_it) {
  TemporaryFolder folder;
  CrashDisk disk(parents_of(folder.path()));
  StoreOnDisk room(folder.path(), disk);
  ASSERT_TRUE(room.start(at_once));
  std::atomic<bool> failing = true, failed = false;
  std::size_t acts_on_disk = 0;
  disk.fail_when([&](std::size_t, const DiskCall& call) {
    const bool snapshot = call.kind == DiskCall::Kind::write && call.path.ends_with("-wal") &&
                          call.bytes.find("\"undo\":[") != std::string::npos;
    if (!snapshot || !failing) return CrashDisk::Fault{};
    failed = true;
    return CrashDisk::Fault{EIO, 0};
  });
  RoomState state;
  while (!failed || acts_on_disk < 300) {
    ASSERT_LT(acts_on_disk, 2'000U) << "no snapshot was tried";
    ASSERT_TRUE(room.append(moved_to(acts_on_disk)));
    state = apply(state, moved_to(acts_on_disk++));
  }
  room.wait_until_it_fails();
  EXPECT_EQ(room.store().failure()->blame, Blame::device);
  failing = false;
  room.wait_until_it_works();
  room.stop();
  ASSERT_TRUE(room.start(at_once));
  EXPECT_EQ(room.store().stored_state(), state);
}

// A session leaves the journal its share of the disk; what was stored before stays.
TEST(StoreSpace, that_is_nearly_used_up_is_left_to_the_journal) {
  CrashDisk disk({{"/s", std::nullopt}});
  RoomFiles files("/s", disk, [] { return Result<void>(); });
  ASSERT_TRUE(files.open(NewerJournal::refuse));
  ASSERT_TRUE(files.keep_session(old_session));
  disk.say_free(left_for_journal + 100);
  const auto refused = files.keep_session(new_session);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().blame, Blame::device);
  EXPECT_NE(refused.error().sentence().find("Free some space"), std::string::npos) << refused.error().sentence();
  EXPECT_TRUE(files.append({moved_to(1)}));
  RoomFiles again("/s", disk, [] { return Result<void>(); });
  ASSERT_TRUE(again.open(NewerJournal::refuse));
  EXPECT_EQ(again.read_session().size(), old_session.size());
}

// A forgetting that fails says so, and the next one does it; one that succeeds leaves no key.
TEST_P(StoreFaults, while_a_session_is_forgotten_are_told_and_the_next_attempt_succeeds) {
  const DiskImage image = used_disk();
  std::string key;
  for (const auto& [path, bytes] : image)
    if (path.find("/keys/") != std::string::npos) key = bytes.value();
  ASSERT_EQ(key.size(), 32U);
  const auto holds_key = [&key](const CrashDisk& disk) {
    const DiskImage left = disk.image();
    return std::any_of(left.begin(), left.end(),
                       [&key](const auto& file) { return file.second && file.second->find(key) != std::string::npos; });
  };
  const Trouble& trouble = GetParam();
  bool failed = true;
  std::size_t call = 0;
  for (; failed && !HasFailure(); ++call) {
    failed = false;
    CrashDisk disk(image);
    RoomFiles files(folder_.path(), disk, [] { return Result<void>(); });
    ASSERT_TRUE(files.open(NewerJournal::refuse));
    const std::size_t faulty = disk.calls() + call;
    disk.fail_when([&](std::size_t number, const DiskCall&) {
      const bool now = trouble.lasting ? number >= faulty : number == faulty;
      failed = failed || now;
      return now ? CrashDisk::Fault{trouble.code, trouble.percent_written} : CrashDisk::Fault{};
    });
    const auto forgotten = files.forget();
    if (forgotten) {
      EXPECT_FALSE(holds_key(disk)) << "call " << call;
    } else {
      EXPECT_EQ(forgotten.error().blame, Blame::device);
      EXPECT_EQ(forgotten.error().sentence().find('\n'), std::string::npos);
    }
    disk.fail_when(nullptr);
    EXPECT_TRUE(files.forget()) << "call " << call;
    EXPECT_FALSE(holds_key(disk)) << "call " << call;
    RoomFiles again(folder_.path(), disk, [] { return Result<void>(); });
    ASSERT_TRUE(again.open(NewerJournal::refuse)) << "call " << call;
    EXPECT_TRUE(again.read_session().empty()) << "call " << call;
    EXPECT_EQ(again.state(), before_) << "call " << call;
  }
  EXPECT_GT(call, 10U);
}

INSTANTIATE_TEST_SUITE_P(Every, StoreFaults,
                         testing::Values(Trouble{"io_once", EIO, 0, false}, Trouble{"io_lasting", EIO, 0, true},
                                         Trouble{"full_once", ENOSPC, 0, false},
                                         Trouble{"full_lasting", ENOSPC, 0, true},
                                         Trouble{"full_in_mid_write", ENOSPC, 50, true},
                                         Trouble{"short_write", EIO, 50, false}, Trouble{"read_only", EROFS, 0, true}),
                         [](const testing::TestParamInfo<Trouble>& trouble) {
                           return std::string(trouble.param.name);
                         });

}  // namespace
}  // namespace rostrum
