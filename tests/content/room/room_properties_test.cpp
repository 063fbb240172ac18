#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <variant>

#include "tests/content/room/random_acts.hpp"
#include "tests/content/room/room_fixture.hpp"
#include "tests/support/test_effort.hpp"

namespace rostrum {
namespace {

constexpr std::size_t acts_in_a_room = 1'000;

// A thousand rooms, a million acts; `./dev room` takes twenty times as many as CI has time for.
std::size_t rooms() {
  constexpr std::size_t enough = 1'000;
  return std::max(enough, test::at_effort(enough));
}

ListedContent two_meetings() {
  ListedContent listed;
  listed.name = "session";
  Meeting morning;
  morning.number = "5";
  morning.items = {listed_item("5", {"Aldermark", "Brook", "Calder"}), listed_item("6", {"Dunmere"})};
  morning.items[0].speakers[1].statement = 1;
  Meeting afternoon;
  afternoon.number = "6";
  afternoon.items = {listed_item("5", {"Ester"}), listed_item("7", {})};
  listed.programme = {morning, afternoon};
  return listed;
}

// A room that is held to the rules at every act.
class Checked {
 public:
  Checked(ListedContent listed, std::uint32_t seed) : room_(std::move(listed)), random_(seed) {}

  void act() {
    pass_time();
    Command command;
    command.act = random_act(random_, room_.state);
    command.stamp = room_.now;
    if (random_() % 16 == 0) command.seen_revision = room_.state.revision - random_() % 2;
    give(command);
  }

  // Taking back and doing again is as though nothing had happened.
  void undo_and_redo() {
    const RoomState before = room_.state;
    if (!room_.give(act::Undo{})) return;
    ASSERT_TRUE(room_.give(act::Redo{}));
    ASSERT_TRUE(room_.state.scene() == before.scene());
    ASSERT_TRUE(room_.state.history == before.history);
  }

  void replay() const {
    RoomState replayed;
    for (const Event& event : room_.log) replayed = apply(std::move(replayed), event);
    ASSERT_TRUE(replayed == room_.state);
  }

  [[nodiscard]] std::size_t done(const std::string& act) const {
    const auto known = done_.find(act);
    return known == done_.end() ? 0 : known->second;
  }

 private:
  void pass_time() {
    room_.wait_ms(static_cast<std::int64_t>(random_() % 20'000));
    if (random_() % 64 != 0) return;
    room_.now.wall_time_trusted = random_() % 2 == 0;
    room_.now.wall_time_ms += (static_cast<std::int64_t>(random_() % 11) - 5) * 100'000'000'000;
    if (random_() % 2 == 0)
      room_.now = {room_.now.boot_id + "'", 0, room_.now.wall_time_ms, room_.now.wall_time_trusted};
    if (room_.now.boot_id.size() > 20) room_.now.boot_id = "boot";
  }

  void give(const Command& command) {
    const std::string name = act_name(command.act);
    const std::uint64_t revision = room_.state.revision;
    const Shared<Queue> queue = room_.state.queue;
    const bool stood = room_.state.point_of_order.has_value();
    const Frozen before = frozen();
    const auto events = room_.give(command);
    if (!events) {
      ASSERT_EQ(room_.state.revision, revision) << name;
      ASSERT_FALSE(events.error().what.empty()) << name;
      return;
    }
    ++done_[name];
    ASSERT_EQ(room_.state.revision, revision + events->size()) << name;
    for (std::size_t i = 1; i < events->size(); ++i) ASSERT_NE((*events)[i].place, Event::Place::begins) << name;
    const bool goes_back = std::holds_alternative<act::Undo>(command.act) ||
                           std::holds_alternative<act::Redo>(command.act) ||
                           std::holds_alternative<act::SetRehearsal>(command.act);
    // Another text moves the place by what it says, not by an act of the operator.
    const bool moves_by_itself = std::holds_alternative<act::TakeNewVersion>(command.act) ||
                                 std::holds_alternative<act::TakeSession>(command.act);
    if (stood && room_.state.point_of_order && !goes_back && !moves_by_itself) {
      ASSERT_TRUE(frozen() == before) << name;
    }
    if (room_.state.point_of_order) {
      ASSERT_NE(room_.state.timer.run, Timer::Run::running) << name;
    }
    if (room_.state.queue.address() != queue.address()) check_queue(name);
    check_place(name);
  }

  // What a point of order stops.
  struct Frozen {
    std::string statement;
    Position position;
    Timer timer;
    Shared<Queue> queue;
    bool operator==(const Frozen&) const = default;
  };
  [[nodiscard]] Frozen frozen() const {
    const Scene& scene = room_.state;
    return {scene.statement, scene.position, scene.timer, scene.queue};
  }

  void check_queue(const std::string& name) const {
    std::size_t speaking = 0;
    std::map<std::pair<ItemPlace, std::string>, std::size_t> ledger;
    EntryId last = 0;
    for (const Queue::Entry& each : room_.state.queue->entries) {
      last = std::max(last, each->id);
      if (each->turn == Turn::speaking) ++speaking;
      ASSERT_EQ(each->turn == Turn::done, each->spoke_ms.has_value()) << name;
      ASSERT_GE(each->spoke_ms.value_or(0), 0) << name;
      const bool counts = each->turn == Turn::waiting || each->turn == Turn::speaking || each->turn == Turn::done;
      if (counts && each->purpose == Purpose::right_of_reply) {
        ASSERT_LE((++ledger[{each->item, delegation_of(*each)}]), most_replies) << name;
      }
    }
    ASSERT_LE(speaking, 1U) << name;
    ASSERT_LE(last, room_.state.queue->last_id) << name;
  }

  void check_place(const std::string& name) const {
    const RoomState& state = room_.state;
    const auto& all = room_.content.outlines;
    const auto current =
        std::find_if(all.begin(), all.end(), [&](const StatementOutline& each) { return each.id == state.statement; });
    ASSERT_NE(current, all.end()) << name;
    const auto& segments = current->segments;
    ASSERT_TRUE(segments.empty() ? state.position == Position{}
                                 : std::binary_search(segments.begin(), segments.end(), state.position))
        << name;
    ASSERT_TRUE(state.view != View::statement || !segments.empty()) << name;
  }

  ListedRoom room_;
  std::mt19937 random_;
  std::map<std::string, std::size_t> done_;
};

TEST(RoomProperties, hold_over_a_million_random_acts) {
  std::map<std::string, std::size_t> done;
  for (std::size_t r = 0; r < rooms(); ++r) {
    Checked room(r % 4 == 0 ? ListedContent() : two_meetings(), static_cast<std::uint32_t>(r));
    for (std::size_t a = 0; a < acts_in_a_room; ++a) {
      room.act();
      if (a % 32 == 31) room.undo_and_redo();
      if (testing::Test::HasFatalFailure()) FAIL() << "room " << r << ", act " << a;
    }
    room.replay();
    if (testing::Test::HasFatalFailure()) FAIL() << "room " << r;
    for (const char* each : {"call_next", "call", "finish", "inscribe", "swap", "carry_over", "point_of_order",
                             "adjourn", "adopt", "take_item", "issue_symbol", "notice", "notice_away", "undo", "redo"})
      done[each] += room.done(each);
  }
  RecordProperty("acts", static_cast<int>(rooms() * acts_in_a_room));
  for (const auto& [act, times] : done) EXPECT_GT(times, 500U) << act << " is hardly ever accepted";
}

}  // namespace
}  // namespace rostrum
