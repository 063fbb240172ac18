// Journals that are damaged, foreign or in pieces: the room comes up, goes on from what can be read, and says in one
// sentence what is lost. What was found is never changed.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "firmware/store/room_files.hpp"
#include "tests/firmware/store/crash_disk.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/support/random_events.hpp"
#include "tests/support/test_effort.hpp"

namespace rostrum {
namespace {

using test::CrashDisk;
using test::DiskImage;
using test::moved_to;

constexpr const char* folder = "/s";
constexpr const char* journal = "/s/journal.db";
constexpr const char* log = "/s/journal.db-wal";
constexpr std::size_t events = 150;

const std::vector<NamedBytes> session = {{"a.md", "some words"}, {"b.md", "other words"}};

struct Start {
  Result<void> opened;
  RoomState state;
  std::vector<NamedBytes> session;
  std::vector<std::string> notices;
};

class DamagedJournal : public testing::Test {
 protected:
  static RoomFiles files_on(CrashDisk& disk) {
    return RoomFiles(folder, disk, [] { return Result<void>(); });
  }

  // With its log, as a power cut leaves it; or folded in, as a clean stop does.
  enum class Left { by_a_cut, by_a_stop };

  DiskImage used_disk(Left left) {
    states_ = {RoomState()};
    test::Random random(8);
    CrashDisk disk({{folder, std::nullopt}});
    auto files = std::make_unique<RoomFiles>(files_on(disk));
    EXPECT_TRUE(files->open(NewerJournal::refuse));
    EXPECT_TRUE(files->keep_session(session));
    for (std::size_t i = 0; i < events; ++i) {
      // Most of it is folded in, so that there is a database and a log.
      if (i == events / 2 || i == events - 10) {
        files = std::make_unique<RoomFiles>(files_on(disk));
        EXPECT_TRUE(files->open(NewerJournal::refuse));
      }
      const Event event = i % 4 == 0 ? test::random_event(random) : moved_to(i);
      states_.push_back(apply(states_.back(), event));
      EXPECT_TRUE(files->append({event}));
      EXPECT_TRUE(files->do_upkeep());
    }
    const DiskImage cut = disk.image();
    files.reset();
    return left == Left::by_a_cut ? cut : disk.image();
  }

  static Start start(CrashDisk& disk, NewerJournal newer = NewerJournal::refuse) {
    auto files = files_on(disk);
    Start start{files.open(newer), files.state(), files.read_session(), {}};
    for (const Error& notice : files.take_notices()) start.notices.push_back(notice.sentence());
    return start;
  }

  // A start on a spoilt disk, an act, and another start.
  void expect_a_room(const DiskImage& spoilt, const std::string& how) {
    CrashDisk disk(spoilt);
    RoomState state;
    {
      auto files = files_on(disk);
      const auto opened = files.open(NewerJournal::refuse);
      ASSERT_TRUE(opened) << how << ": " << opened.error().sentence();
      ASSERT_FALSE(files.failure()) << how << ": " << files.failure()->sentence();
      state = files.state();
      EXPECT_NE(std::find(states_.begin(), states_.end(), state), states_.end())
          << how << ": a state that never was, of revision " << state.revision;
      const auto read = files.read_session();
      const auto notices = files.take_notices();
      EXPECT_LE(notices.size(), 1U) << how;
      for (const Error& notice : notices) EXPECT_EQ(notice.sentence().find('\n'), std::string::npos);
      told_ += notices.size();
      if (read.size() < session.size()) {
        EXPECT_EQ(notices.size(), 1U) << how << ": the session is lost and nobody is told";
      }
      if (state != states_.back()) {
        EXPECT_EQ(notices.size(), 1U) << how << ": acts are lost and nobody is told";
      }
      // What stands there is only read until the first write.
      if (!notices.empty()) {
        EXPECT_TRUE(disk.image() == spoilt) << how << ": it was changed";
      }
      const auto appended = files.append({moved_to(7)});
      ASSERT_TRUE(appended) << how << ": " << appended.error().sentence();
      state = apply(state, moved_to(7));
    }
    if (told_ > 0 && disk.image().contains("/s/journal-2.db")) {
      EXPECT_TRUE(disk.image().at(journal) == spoilt.at(journal)) << how << ": the damaged one was changed";
    }
    const Start again = start(disk);
    ASSERT_TRUE(again.opened) << how;
    EXPECT_EQ(again.state, state) << how;
    EXPECT_TRUE(again.notices.empty()) << how << ": " << again.notices.front();
  }

  std::vector<RoomState> states_;
  std::size_t told_ = 0;
};

TEST_F(DamagedJournal, with_a_bit_flipped_anywhere) {
  std::mt19937_64 random(11);
  for (const Left left : {Left::by_a_cut, Left::by_a_stop}) {
    const DiskImage good = used_disk(left);
    for (const char* file : {journal, log}) {
      if (!good.contains(file)) continue;
      const std::size_t size = good.at(file)->size();
      // Every bit of the header, and a sample of all else; or a sample of both.
      constexpr std::size_t header_bits = 800;
      const std::size_t of_header = test::at_effort(header_bits);
      for (std::size_t i = 0; i < of_header + test::at_effort(600) && !HasFatalFailure(); ++i) {
        const std::size_t bit = i < of_header ? i * header_bits / of_header : random() % (size * 8);
        DiskImage spoilt = good;
        (*spoilt[file])[bit / 8] = static_cast<char>((*spoilt[file])[bit / 8] ^ (1 << (bit % 8)));
        expect_a_room(spoilt, std::string(file) + ", bit " + std::to_string(bit));
      }
    }
  }
  EXPECT_GT(told_, 100U);
}

// Rows have a checksum each. What they are found by has none: pages of type 5, whose cells are a page and a number
// each.
TEST_F(DamagedJournal, with_a_bit_flipped_in_what_its_events_are_found_by) {
  constexpr std::size_t page_size = 4096;
  const DiskImage good = used_disk(Left::by_a_stop);
  const std::string& bytes = *good.at(journal);
  std::size_t flipped = 0;
  std::size_t complete = 0;
  for (std::size_t page = page_size; page < bytes.size(); page += page_size) {
    if (bytes[page] != 5) continue;
    const auto byte_at = [&bytes, page](std::size_t place) {
      return std::size_t{static_cast<unsigned char>(bytes[page + place])};
    };
    const std::size_t cells = byte_at(5) << 8U | byte_at(6);
    for (std::size_t bit = cells * 8; bit < page_size * 8 && !HasFatalFailure(); ++bit) {
      DiskImage spoilt = good;
      const std::size_t place = page + bit / 8;
      char& byte = (*spoilt[journal])[place];
      byte = static_cast<char>(byte ^ (1 << (bit % 8)));
      expect_a_room(spoilt, "bit " + std::to_string(page * 8 + bit));
      ++flipped;
      CrashDisk disk(spoilt);
      if (start(disk).state == states_.back()) ++complete;
    }
  }
  EXPECT_GT(flipped, 50U);
  EXPECT_GT(complete, flipped / 3) << "of numbers nothing is lost";
}

TEST_F(DamagedJournal, cut_off_at_any_length) {
  const std::size_t step = std::max<std::size_t>(1, 97 * 100 / test::at_effort(100));
  for (const Left left : {Left::by_a_cut, Left::by_a_stop}) {
    const DiskImage good = used_disk(left);
    for (const char* file : {journal, log}) {
      if (!good.contains(file)) continue;
      const std::size_t size = good.at(file)->size();
      for (std::size_t length = 0; length < size && !HasFatalFailure(); length += length < 130 ? 1 : step) {
        DiskImage spoilt = good;
        spoilt[file]->resize(length);
        expect_a_room(spoilt, std::string(file) + " of " + std::to_string(length));
      }
    }
  }
}

TEST_F(DamagedJournal, of_random_bytes) {
  std::mt19937_64 random(5);
  used_disk(Left::by_a_stop);
  for (const std::size_t size : {0U, 1U, 15U, 16U, 100U, 512U, 4095U, 4096U, 40'000U}) {
    for (const char* file : {journal, log}) {
      DiskImage spoilt = used_disk(Left::by_a_cut);
      std::string noise(size, '\0');
      for (char& byte : noise) byte = static_cast<char>(random());
      spoilt[file] = noise;
      expect_a_room(spoilt, std::string(file) + ": noise of " + std::to_string(size));
    }
  }
}

TEST_F(DamagedJournal, that_is_empty_is_told_of) {
  CrashDisk disk({{folder, std::nullopt}, {journal, ""}});
  const Start empty = start(disk);
  ASSERT_EQ(empty.notices.size(), 1U);
  EXPECT_EQ(empty.notices[0],
            "/s/journal.db: The journal is damaged and nothing of it can be read: the room starts at its beginning. It "
            "stays as it is, and a new journal stands beside it.");
}

TEST_F(DamagedJournal, whose_log_is_gone_goes_on_from_what_was_folded_in) {
  DiskImage spoilt = used_disk(Left::by_a_cut);
  spoilt.erase(log);
  expect_a_room(spoilt, "no log");
}

TEST_F(DamagedJournal, of_which_only_the_log_is_left_is_told_of) {
  DiskImage spoilt = used_disk(Left::by_a_cut);
  spoilt.erase(journal);
  CrashDisk disk(spoilt);
  auto files = files_on(disk);
  ASSERT_TRUE(files.open(NewerJournal::refuse));
  EXPECT_EQ(files.state(), RoomState());
  const auto notices = files.take_notices();
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_NE(notices[0].sentence().find("only its log is left"), std::string::npos);
  ASSERT_TRUE(files.append({moved_to(1)}));
  EXPECT_TRUE(disk.image().contains("/s/journal-2.db")) << "a strange log would be taken for the new journal's own";
}

TEST_F(DamagedJournal, with_the_log_of_another_one) {
  DiskImage spoilt = used_disk(Left::by_a_stop);
  const DiskImage other = used_disk(Left::by_a_cut);
  spoilt[log] = other.at(log);
  expect_a_room(spoilt, "a strange log");
}

TEST_F(DamagedJournal, in_whose_place_a_folder_stands) {
  for (const char* path : {journal, log}) {
    DiskImage spoilt = used_disk(Left::by_a_stop);
    spoilt[path] = std::nullopt;
    expect_a_room(spoilt, std::string(path) + " is a folder");
  }
}

TEST_F(DamagedJournal, of_a_newer_version_is_refused_unless_it_may_be_left_aside) {
  DiskImage newer = used_disk(Left::by_a_stop);
  (*newer[journal])[63] = 9;  // user_version
  (*newer[journal])[71] = 9;  // application_id
  CrashDisk disk(newer);
  const Start refused = start(disk);
  ASSERT_FALSE(refused.opened);
  EXPECT_NE(refused.opened.error().sentence().find("A newer Rostrum wrote this state"), std::string::npos);
  EXPECT_TRUE(disk.image() == newer);

  auto files = files_on(disk);
  ASSERT_TRUE(files.open(NewerJournal::leave_aside));
  EXPECT_EQ(files.take_notices().size(), 1U);
  EXPECT_EQ(files.state(), RoomState());
  ASSERT_TRUE(files.append({moved_to(1)}));
  EXPECT_TRUE(disk.image().at(journal) == newer.at(journal));
}

TEST_F(DamagedJournal, found_so_while_it_is_written_gives_way_and_loses_nothing) {
  const DiskImage good = used_disk(Left::by_a_stop);
  CrashDisk disk(good);
  auto files = files_on(disk);
  ASSERT_TRUE(files.open(NewerJournal::refuse));
  ASSERT_TRUE(files.append({moved_to(1)}));
  RoomState state = apply(states_.back(), moved_to(1));
  // The last page of the tree of events goes bad under the room, and every copy of it.
  const auto spoil = [&disk](const char* path) {
    const auto node = disk.open_node(path, CrashDisk::Missing::fail);
    std::size_t written = 0;
    const std::string noise(disk.size_of_node(*node), '\x5a');
    EXPECT_TRUE(disk.write_node(*node, 100, noise.substr(100), written));
  };
  spoil(journal);
  spoil(log);
  for (std::size_t i = 0; i < 200; ++i) {
    const auto appended = files.append({moved_to(i)});
    ASSERT_TRUE(appended) << appended.error().sentence();
    const auto kept_up = files.do_upkeep();
    ASSERT_TRUE(kept_up) << kept_up.error().sentence();
    state = apply(state, moved_to(i));
  }
  EXPECT_EQ(start(disk).state, state);
}

}  // namespace
}  // namespace rostrum
