#include "content/room/turn_estimates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

using Kind = TurnEstimate::Kind;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t noon_ms = 1'700'049'600'000;  // a whole hour

struct Estimates : testing::Test {
  ListedRoom room;
  Estimates() {
    room.now.wall_time_ms = noon_ms;
    room.give(act::CallToOrder{});
  }
  // Minutes after noon, as far as times are given; a word where none is.
  std::vector<std::string> said(std::optional<std::int64_t> ends_ms = {}) const {
    std::vector<std::string> all;
    for (const TurnEstimate& each : estimate_turns(room.state, room.now, ends_ms)) {
      switch (each.kind) {
        case Kind::unknown:
          all.emplace_back("unknown");
          break;
        case Kind::next:
          all.emplace_back("next");
          break;
        case Kind::at:
          all.push_back(std::to_string((each.at_ms - noon_ms) / minute_ms));
          break;
        case Kind::in_minutes:
          all.push_back("in " + std::to_string(each.minutes));
          break;
        case Kind::next_meeting:
          all.emplace_back("next meeting");
          break;
      }
    }
    return all;
  }
};

using testing::ElementsAre;

TEST_F(Estimates, without_anything_to_go_by_each_speaks_five_minutes) {
  room.inscribe({"Aldermark", "Brook", "Calder", "Dunmere"});
  EXPECT_THAT(said(), ElementsAre("next", "5", "10", "15"));
}

TEST_F(Estimates, limits_tell_more) {
  room.inscribe({"Aldermark", "Brook", "Calder", "Dunmere"});
  room.give(act::SetLimit{{}, 10 * minute_ms});
  room.give(act::SetEntryLimit{2, 20 * minute_ms});
  EXPECT_THAT(said(), ElementsAre("next", "10", "30", "40"));
}

TEST_F(Estimates, what_speeches_of_the_kind_lasted_tells_most) {
  room.inscribe({"Aldermark", "Brook", "Calder", "Dunmere", "Ester"});
  room.give(act::SetLimit{{}, 3 * minute_ms});
  room.give(act::CallNext{});
  room.wait_ms(8 * minute_ms);
  room.give(act::CallNext{});
  room.wait_ms(12 * minute_ms);
  room.give(act::Finish{});
  EXPECT_THAT(said(), ElementsAre("next", "30", "40"));
}

TEST_F(Estimates, the_one_at_the_rostrum_has_the_rest_of_the_time) {
  room.give(act::SetLimit{{}, 10 * minute_ms});
  room.inscribe({"Aldermark", "Brook", "Calder"});
  room.give(act::CallNext{});
  EXPECT_THAT(said(), ElementsAre("next", "20"));
  room.wait_ms(15 * minute_ms);
  EXPECT_THAT(said(), ElementsAre("next", "25")) << "over the time: any moment now";
}

TEST_F(Estimates, no_turn_comes_past_the_end_of_the_meeting) {
  room.inscribe({"Aldermark", "Brook", "Calder"});
  EXPECT_THAT(said(noon_ms + 10 * minute_ms), ElementsAre("next", "5", "next meeting"));
}

TEST_F(Estimates, no_time_that_has_passed_is_given) {
  room.inscribe({"Aldermark", "Brook"});
  room.give(act::SetLimit{{}, 1'000});
  room.wait_ms(2 * minute_ms);
  EXPECT_THAT(said(), ElementsAre("next", "5"));
}

TEST_F(Estimates, without_a_trusted_clock_they_say_in_how_many_minutes) {
  room.inscribe({"Aldermark", "Brook", "Calder"});
  room.now.wall_time_trusted = false;
  EXPECT_THAT(said(noon_ms), ElementsAre("next", "in 5", "in 10"));
}

TEST_F(Estimates, a_suspended_meeting_goes_on_when_it_says_or_nobody_knows) {
  room.inscribe({"Aldermark", "Brook"});
  room.give(act::Suspend{{}, noon_ms + 30 * minute_ms});
  EXPECT_THAT(said(), ElementsAre("next", "35"));
  room.give(act::Suspend{});
  EXPECT_THAT(said(), ElementsAre("next", "unknown"));
}

TEST_F(Estimates, a_meeting_that_has_not_begun_promises_nothing) {
  ListedRoom early;
  early.inscribe({"Aldermark", "Brook"});
  EXPECT_EQ(estimate_turns(early.state, early.now, {})[1].kind, Kind::unknown);
  early.give(act::CallNext{});
  early.inscribe({"Calder"});
  EXPECT_EQ(estimate_turns(early.state, early.now, {})[1].kind, Kind::at) << "a folder without a programme";
}

TEST_F(Estimates, a_second_reply_is_shorter) {
  for (const char* name : {"Aldermark", "Aldermark", "Brook"})
    room.give(act::Inscribe{named(name, Purpose::right_of_reply), {}});
  EXPECT_THAT(said(), ElementsAre("next", "10", "15"));
}

TEST_F(Estimates, a_point_of_order_takes_its_time) {
  room.inscribe({"Aldermark", "Brook", "Calder"});
  room.give(act::SetLimit{{}, 10 * minute_ms});
  room.give(act::CallNext{});
  room.give(act::RaisePointOfOrder{{}, 10 * minute_ms});
  EXPECT_THAT(said(), ElementsAre("next", "30"));
}

}  // namespace
}  // namespace rostrum
