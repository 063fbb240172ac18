// A session that takes the place of the stored one, as from a stick: wherever the disk fails or the power is cut, the
// one or the other is there, whole.

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "firmware/store/room_files.hpp"
#include "firmware/store/store.hpp"
#include "tests/firmware/store/crash_disk.hpp"
#include "tests/firmware/store/power_cut.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/firmware/store/store_on_disk.hpp"
#include "tests/firmware/temporary_folder.hpp"
#include "tests/support/test_effort.hpp"

namespace rostrum {
namespace {

using test::CrashDisk;
using test::DiskCall;
using test::DiskImage;
using test::moved_to;
using test::parents_of;
using test::StoreOnDisk;

const std::vector<NamedBytes> former = {{"a.md", "former words"}, {"both.md", std::string(5'000, 'b')}};
const std::vector<NamedBytes> arriving = {
    {"both.md", std::string(5'000, 'b')}, {"c.md", std::string(9'000, 'c')}, {"d.md", "new words"}};

bool same(const std::vector<NamedBytes>& left, const std::vector<NamedBytes>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const NamedBytes& a, const NamedBytes& b) { return a.name == b.name && a.bytes == b.bytes; });
}

// What a start finds.
struct Found {
  std::vector<NamedBytes> session;
  RoomState state;
  std::string trouble;
};

Found found_on(CrashDisk& disk, const std::filesystem::path& folder) {
  RoomFiles files(folder, disk, [] { return Result<void>(); });
  Found found;
  if (const auto opened = files.open(NewerJournal::refuse); !opened) found.trouble = opened.error().sentence();
  found.session = files.read_session();
  found.state = files.state();
  if (files.failure()) found.trouble = files.failure()->sentence();
  for (const Error& notice : files.take_notices()) found.trouble = notice.sentence();
  return found;
}

class ReplacedSession : public testing::Test {
 protected:
  // A room that has a session and stands somewhere in it.
  DiskImage used() {
    CrashDisk disk(parents_of(folder_.path()));
    StoreOnDisk store(folder_.path(), disk);
    EXPECT_TRUE(store.start());
    EXPECT_TRUE(store.replace(former));
    for (std::size_t i = 0; i < 10; ++i) EXPECT_TRUE(store.append(moved_to(i)));
    store.stop();
    state_ = found_on(disk, folder_.path()).state;
    return disk.image();
  }

  struct Outcome {
    std::size_t points = 0, new_ones = 0, violations = 0;
    std::string first;
  };

  // Every cut while `arriving` takes the place of `former`, some of what it may leave. What the room was told is safe
  // is safe; until then the one or the other is there.
  Outcome cuts(const DiskImage& image, const std::function<bool(const std::string&)>& ignored, std::size_t rounds) {
    CrashDisk disk(image);
    if (ignored) disk.ignore_syncs_of(ignored);
    StoreOnDisk store(folder_.path(), disk);
    EXPECT_TRUE(store.start());
    EXPECT_TRUE(store.replace(arriving));
    EXPECT_TRUE(store.append(moved_to(500)));
    const std::size_t told = disk.log().size();
    store.stop();
    return cuts_of(disk, image, told, rounds);
  }

  // Every cut of what was done on this disk since `image`; after call `told` the new session and one act are safe.
  Outcome cuts_of(const CrashDisk& disk, const DiskImage& image, std::size_t told, std::size_t rounds) {
    const RoomState after = apply(state_, moved_to(500));
    Outcome outcome;
    test::PowerCut power(image, disk);
    std::mt19937_64 random(11);
    for (std::size_t call = 0; call <= disk.log().size(); ++call) {
      power.go_to(call);
      for (std::size_t round = 0; round < rounds; ++round, ++outcome.points) {
        CrashDisk left(
            power.cut(test::losses[(call + round) % std::size(test::losses)], round % 2 == 0 ? 512 : 4096, random));
        const Found found = found_on(left, folder_.path());
        const bool is_new = same(found.session, arriving);
        outcome.new_ones += is_new ? 1U : 0U;
        const bool whole = is_new || (call < told && same(found.session, former));
        const bool placed = found.state == after || (call < told && found.state == state_);
        if (whole && placed && found.trouble.empty()) continue;
        if (outcome.violations++ == 0)
          outcome.first = "cut before call " + std::to_string(call) + ": " + std::to_string(found.session.size()) +
                          " files " + found.trouble;
      }
    }
    return outcome;
  }

  TemporaryFolder folder_;
  RoomState state_;
};

TEST_F(ReplacedSession, is_there_whole_or_the_former_one_is_whenever_the_power_is_cut) {
  const Outcome outcome = cuts(used(), nullptr, std::max<std::size_t>(2, test::at_effort(20)));
  EXPECT_EQ(outcome.violations, 0U) << outcome.first;
  EXPECT_GT(outcome.points, 100U);
  EXPECT_GT(outcome.new_ones, 0U);
  EXPECT_LT(outcome.new_ones, outcome.points);
  RecordProperty("points", static_cast<int>(outcome.points));
}

// The commit fails, and comes to the disk all the same; then the session is stored once more.
TEST_F(ReplacedSession, is_whole_whenever_the_power_is_cut_after_a_commit_that_failed) {
  const DiskImage image = used();
  CrashDisk disk(image);
  StoreOnDisk store(folder_.path(), disk);
  ASSERT_TRUE(store.start());
  std::atomic<bool> failing = true, begun = false;
  disk.fail_when([&failing, &begun](std::size_t, const DiskCall& call) {
    if (!call.path.ends_with("-wal")) return CrashDisk::Fault{};
    const bool page = call.kind == DiskCall::Kind::write && call.bytes.size() == 4096 &&
                      call.bytes.find_first_not_of('\0') != std::string::npos;
    begun = begun || page;
    const bool commit = call.kind == DiskCall::Kind::sync && begun;
    return commit && failing.exchange(false) ? CrashDisk::Fault{EIO, 0} : CrashDisk::Fault{};
  });
  ASSERT_FALSE(store.replace(arriving));
  EXPECT_FALSE(failing);
  EXPECT_TRUE(store.replace(arriving));
  EXPECT_TRUE(store.append(moved_to(500)));
  const std::size_t told = disk.log().size();
  store.stop();
  const Outcome outcome = cuts_of(disk, image, told, std::max<std::size_t>(5, test::at_effort(20)));
  EXPECT_EQ(outcome.violations, 0U) << outcome.first;
  EXPECT_GT(outcome.new_ones, 0U);
}

struct Sync {
  const char* of;
  std::function<bool(const std::string&)> ignored;
};

class ReplacedWithoutASync : public ReplacedSession, public testing::WithParamInterface<Sync> {};

TEST_P(ReplacedWithoutASync, a_power_cut_loses_a_session) {
  EXPECT_GT(cuts(used(), GetParam().ignored, 20).violations, 0U) << "the checks would not notice this sync missing";
}

INSTANTIATE_TEST_SUITE_P(
    Every, ReplacedWithoutASync,
    testing::Values(
        Sync{"the_log", [](const std::string& path) { return path.ends_with("-wal"); }},
        Sync{"a_file",
             [](const std::string& path) { return path.ends_with(".part") && path.find("/content/") != path.npos; }},
        Sync{"a_key",
             [](const std::string& path) { return path.ends_with(".part") && path.find("/keys/") != path.npos; }},
        Sync{"the_names_of_files", [](const std::string& path) { return path.ends_with("/content"); }},
        Sync{"the_names_of_keys", [](const std::string& path) { return path.ends_with("/keys"); }}),
    [](const testing::TestParamInfo<Sync>& sync) { return std::string(sync.param.of); });

struct Trouble {
  const char* name;
  int code;
  std::size_t percent_written;
  bool lasting;
};

class ReplacedOnABadDisk : public ReplacedSession, public testing::WithParamInterface<Trouble> {};

// At each call of the disk: one sentence and the former session, or success and the new one. The room goes on, and the
// same stick is taken once the disk recovers.
TEST_P(ReplacedOnABadDisk, leaves_the_former_one_and_a_sentence_or_is_there) {
  const DiskImage image = used();
  const Trouble& trouble = GetParam();
  std::size_t refused = 0;
  bool failed = true;
  for (std::size_t call = 0; failed && !HasFailure(); ++call) {
    SCOPED_TRACE("call " + std::to_string(call));
    std::atomic<bool> healthy = true, in_journal = false;
    std::atomic<std::size_t> faulty = 0;
    failed = false;
    CrashDisk disk(image);
    disk.fail_when([&](std::size_t number, const DiskCall& asked) {
      const bool now = !healthy && (trouble.lasting ? number >= faulty : number == faulty);
      if (now && !failed) in_journal = asked.path.find("journal.db") != std::string::npos;
      failed = failed || now;
      return now ? CrashDisk::Fault{trouble.code, trouble.percent_written} : CrashDisk::Fault{};
    });
    StoreOnDisk store(folder_.path(), disk);
    ASSERT_TRUE(store.start());
    faulty = disk.calls() + call;
    healthy = false;
    const auto replaced = store.replace(arriving);
    healthy = true;
    if (replaced) {
      ASSERT_TRUE(store.append(moved_to(500)));
    } else {
      ++refused;
      EXPECT_EQ(replaced.error().blame, Blame::device);
      EXPECT_EQ(replaced.error().sentence().find('\n'), std::string::npos);
      EXPECT_FALSE(replaced.error().advice.empty());
      ASSERT_TRUE(store.append(moved_to(500)));
      CrashDisk now(disk.image());
      const Found found = found_on(now, folder_.path());
      // A commit that fails may have come to the disk all the same.
      EXPECT_TRUE(same(found.session, former) || (in_journal && same(found.session, arriving)));
      ASSERT_TRUE(store.replace(arriving));
    }
    store.stop();
    const Found found = found_on(disk, folder_.path());
    EXPECT_EQ(found.trouble, "");
    EXPECT_TRUE(same(found.session, arriving));
    EXPECT_EQ(found.state, apply(state_, moved_to(500)));
    const DiskImage left = disk.image();
    EXPECT_EQ(std::count_if(left.begin(), left.end(),
                            [](const auto& file) { return file.first.find("/keys/") != std::string::npos; }),
              1)
        << "a former key is left";
  }
  EXPECT_GT(refused, 5U);
}

INSTANTIATE_TEST_SUITE_P(
    Every, ReplacedOnABadDisk,
    testing::Values(Trouble{"io_once", EIO, 0, false}, Trouble{"io_lasting", EIO, 0, true},
                    Trouble{"full_once", ENOSPC, 0, false}, Trouble{"full_lasting", ENOSPC, 0, true},
                    Trouble{"full_in_mid_write", ENOSPC, 50, true}, Trouble{"read_only", EROFS, 0, true}),
    [](const testing::TestParamInfo<Trouble>& trouble) { return std::string(trouble.param.name); });

// What could not be stored takes no space from the journal.
TEST_F(ReplacedSession, that_does_not_fit_leaves_nothing_behind) {
  CrashDisk disk(used());
  StoreOnDisk store(folder_.path(), disk);
  ASSERT_TRUE(store.start());
  std::atomic<int> fits = 2;  // writes
  disk.fail_when([&fits](std::size_t, const DiskCall& call) {
    const bool of_content = call.kind == DiskCall::Kind::write && call.path.find("/content/") != std::string::npos;
    return of_content && --fits < 0 ? CrashDisk::Fault{ENOSPC, 0} : CrashDisk::Fault{};
  });
  const auto of_sessions = [&disk] {
    const DiskImage image = disk.image();
    return std::count_if(image.begin(), image.end(), [](const auto& file) {
      return file.first.find("/content/") != std::string::npos || file.first.find("/keys/") != std::string::npos;
    });
  };
  const auto before = of_sessions();
  const auto replaced = store.replace(arriving);
  ASSERT_FALSE(replaced);
  EXPECT_NE(replaced.error().sentence().find("Free some space on its disk"), std::string::npos)
      << replaced.error().sentence();
  store.stop();
  EXPECT_EQ(of_sessions(), before);
}

}  // namespace
}  // namespace rostrum
