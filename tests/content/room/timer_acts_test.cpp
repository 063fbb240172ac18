#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

#include "content/room/timer.hpp"
#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t year_ms = 365LL * 24 * 60 * minute_ms;

// Aldermark speaks, with three minutes; Brook waits.
struct AtTheRostrum : testing::Test {
  ListedRoom room;
  AtTheRostrum() {
    room.inscribe({"Aldermark", "Brook"});
    room.give(act::SetLimit{{}, 3 * minute_ms});
    room.give(act::CallNext{});
  }
  std::int64_t used_ms() const { return room.timer().used_ms; }
};

using Clock = AtTheRostrum;

TEST_F(Clock, pauses_and_goes_on) {
  room.wait_ms(10'000);
  room.give(act::ToggleTimer{});
  room.wait_ms(60'000);
  EXPECT_EQ(used_ms(), 10'000);
  room.give(act::ToggleTimer{});
  room.wait_ms(5'000);
  EXPECT_EQ(used_ms(), 15'000);
  EXPECT_TRUE(room.give(act::StartTimer{})->empty());
  room.give(act::PauseTimer{});
  EXPECT_TRUE(room.give(act::PauseTimer{})->empty());
}

TEST_F(Clock, goes_on_past_zero_and_calls_nobody) {
  room.wait_ms(4 * minute_ms);
  EXPECT_EQ(room.timer().shown_seconds(), -60);
  EXPECT_EQ(room.timer().level, TimerReading::Level::over);
  EXPECT_EQ(room.speaker(), "Aldermark");
}

TEST_F(Clock, can_be_extended_shortened_and_given_another_limit_with_what_was_used) {
  room.wait_ms(minute_ms);
  room.give(act::ExtendTimer{2 * minute_ms});
  EXPECT_EQ(room.timer().limit_ms, 5 * minute_ms);
  room.give(act::ExtendTimer{-minute_ms});
  EXPECT_EQ(room.timer().limit_ms, 4 * minute_ms);
  room.give(act::SetTimer{10 * minute_ms});
  EXPECT_EQ(room.timer().limit_ms, 10 * minute_ms);
  room.give(act::SetTimer{});
  EXPECT_FALSE(room.timer().limit_ms.has_value());
  EXPECT_EQ(used_ms(), minute_ms);
}

TEST_F(Clock, a_day_is_the_longest_limit_and_nothing_is_none) {
  EXPECT_TRUE(room.give(act::SetTimer{longest_limit_ms}));
  EXPECT_FALSE(room.give(act::ExtendTimer{1}));
  EXPECT_FALSE(room.give(act::ExtendTimer{std::numeric_limits<std::int64_t>::max()}));
  EXPECT_FALSE(room.give(act::ExtendTimer{std::numeric_limits<std::int64_t>::min()}));
  EXPECT_FALSE(room.give(act::ExtendTimer{-longest_limit_ms})) << "nothing would be left";
  EXPECT_FALSE(room.give(act::SetTimer{0}));
  EXPECT_FALSE(room.give(act::SetTimer{longest_limit_ms + 1}));
  EXPECT_EQ(room.timer().limit_ms, longest_limit_ms);
  room.give(act::SetTimer{});
  EXPECT_FALSE(room.give(act::ExtendTimer{minute_ms})) << "there is no limit to extend";
}

TEST_F(Clock, begins_anew_and_runs_if_it_ran) {
  room.wait_ms(minute_ms);
  room.give(act::ResetTimer{});
  EXPECT_EQ(used_ms(), 0);
  room.wait_ms(1'000);
  EXPECT_EQ(used_ms(), 1'000);
  room.give(act::PauseTimer{});
  room.give(act::ResetTimer{});
  EXPECT_EQ(room.timer().run, Timer::Run::stopped);
  EXPECT_EQ(room.timer().limit_ms, 3 * minute_ms);
}

TEST_F(Clock, can_be_hidden_for_one_speaker) {
  room.give(act::HideTimer{true});
  EXPECT_TRUE(room.timer().hidden);
  room.give(act::CallNext{});
  EXPECT_FALSE(room.timer().hidden);
}

TEST_F(Clock, a_tick_writes_down_what_it_says_and_is_no_act) {
  room.wait_ms(timer_tick_ms);
  const std::size_t undone = room.state.history->undo.size();
  const auto events = room.give(act::Tick{});
  ASSERT_EQ(events->size(), 1U);
  EXPECT_EQ(events->front().place, Event::Place::outside);
  EXPECT_EQ(room.state.timer.used_ms, timer_tick_ms);
  EXPECT_EQ(room.state.history->undo.size(), undone);
  room.give(act::PauseTimer{});
  EXPECT_TRUE(room.give(act::Tick{})->empty());
}

TEST_F(Clock, jumps_of_the_wall_clock_within_a_boot_are_harmless) {
  for (const std::int64_t jump : {-7 * year_ms, 7 * year_ms}) {
    room.give(act::ResetTimer{});
    room.wait_ms(10'000);
    room.now.wall_time_ms += jump;
    EXPECT_EQ(used_ms(), 10'000);
    room.give(act::Tick{});
    room.wait_ms(10'000);
    EXPECT_EQ(used_ms(), 20'000);
    EXPECT_TRUE(room.timer().certain);
  }
}

TEST_F(Clock, a_restart_keeps_speaker_and_clock_exact_where_wall_times_are_trusted) {
  room.wait_ms(20'000);
  room.restart(30'000);
  EXPECT_EQ(room.speaker(), "Aldermark");
  EXPECT_EQ(used_ms(), 50'000);
  EXPECT_TRUE(room.timer().certain);
  room.now.wall_time_ms -= 3 * year_ms;
  room.wait_ms(1'000);
  EXPECT_EQ(used_ms(), 51'000) << "this boot's clock counts from the start on";
}

TEST_F(Clock, without_a_trusted_clock_it_stands_at_its_last_tick_after_a_restart) {
  room.now.wall_time_trusted = false;
  room.wait_ms(20'000);
  room.give(act::Tick{});
  room.wait_ms(4'000);
  room.restart(30'000);
  EXPECT_EQ(used_ms(), 20'000);
  EXPECT_FALSE(room.timer().certain);
  EXPECT_EQ(room.timer().run, Timer::Run::paused);
  room.wait_ms(60'000);
  room.give(act::Tick{});
  EXPECT_EQ(used_ms(), 20'000);
  room.give(act::ToggleTimer{});
  room.wait_ms(1'000);
  EXPECT_EQ(used_ms(), 21'000);
  EXPECT_TRUE(room.timer().certain);
}

TEST_F(Clock, wall_times_that_jumped_by_years_over_a_restart_are_not_believed) {
  for (const std::int64_t off : {-5 * year_ms, 5 * year_ms}) {
    room.give(act::ResetTimer{});
    room.give(act::StartTimer{});
    room.wait_ms(20'000);
    room.give(act::Tick{});
    room.restart(off);
    EXPECT_EQ(used_ms(), 20'000) << off;
    EXPECT_FALSE(room.timer().certain);
    EXPECT_EQ(room.speaker(), "Aldermark");
  }
}

using Order = AtTheRostrum;

TEST_F(Order, a_point_of_order_stops_the_clock_and_a_running_one_goes_on_afterwards) {
  room.wait_ms(10'000);
  ASSERT_TRUE(room.give(act::RaisePointOfOrder{english("Brook"), minute_ms}));
  room.wait_ms(30'000);
  EXPECT_EQ(used_ms(), 10'000);
  EXPECT_EQ(read_timer(room.state.point_of_order->timer, room.now).used_ms, 30'000);
  ASSERT_TRUE(room.give(act::EndPointOfOrder{}));
  EXPECT_FALSE(room.state.point_of_order.has_value());
  room.wait_ms(1'000);
  EXPECT_EQ(used_ms(), 11'000);
  EXPECT_EQ(room.timer().limit_ms, 3 * minute_ms);
}

TEST_F(Order, a_clock_that_was_paused_stays_paused) {
  room.wait_ms(10'000);
  room.give(act::PauseTimer{});
  const Timer before = room.state.timer;
  room.give(act::RaisePointOfOrder{});
  room.wait_ms(10'000);
  room.give(act::EndPointOfOrder{});
  EXPECT_EQ(room.state.timer, before);
}

TEST_F(Order, a_clock_that_never_ran_does_not_start) {
  ListedRoom empty;
  empty.give(act::RaisePointOfOrder{english("Brook"), {}});
  empty.give(act::EndPointOfOrder{});
  EXPECT_EQ(empty.state.timer, Timer());
}

TEST_F(Order, clock_acts_are_for_the_point_of_orders_own_clock) {
  room.give(act::RaisePointOfOrder{english("Brook"), minute_ms});
  const Timer speakers = room.state.timer;
  room.wait_ms(10'000);
  room.give(act::PauseTimer{});
  room.give(act::ExtendTimer{minute_ms});
  room.give(act::HideTimer{true});
  room.give(act::Tick{});
  const Timer& own = room.state.point_of_order->timer;
  EXPECT_EQ(own.run, Timer::Run::paused);
  EXPECT_EQ(own.limit_ms, 2 * minute_ms);
  EXPECT_EQ(own.used_ms, 10'000);
  EXPECT_TRUE(own.hidden);
  EXPECT_EQ(room.state.timer, speakers);
}

TEST_F(Order, what_it_stops_is_refused_and_the_refusal_names_it) {
  room.give(act::RaisePointOfOrder{english("Calder"), {}});
  const RoomState before = room.state;
  for (const Act& act : {Act(act::Next{}),
                         Act(act::Back{}),
                         Act(act::GoTo{1}),
                         Act(act::SelectStatement{"02-brook"}),
                         Act(act::OpenList{}),
                         Act(act::CloseList{}),
                         Act(act::Inscribe{named("Dunmere"), {}}),
                         Act(act::Strike{2}),
                         Act(act::Swap{1, 2}),
                         Act(act::MoveEntry{2, {}}),
                         Act(act::CallNext{}),
                         Act(act::Call{2}),
                         Act(act::Finish{}),
                         Act(act::MarkAbsent{}),
                         Act(act::CarryOver{}),
                         Act(act::SetLimit{{}, minute_ms}),
                         Act(act::SetEntryLimit{2, minute_ms}),
                         Act(act::TakeItem{}),
                         Act(act::CallToOrder{}),
                         Act(act::TakeCue{})}) {
    const auto refused = room.give(act);
    ASSERT_FALSE(refused) << act_name(act);
    EXPECT_THAT(refused.error().sentence(), testing::HasSubstr("point of order by Calder")) << act_name(act);
  }
  EXPECT_FALSE(room.give(act::RaisePointOfOrder{english("Dunmere"), {}}));
  EXPECT_EQ(room.state, before);
}

TEST_F(Order, what_does_not_move_anything_is_allowed) {
  room.give(act::RaisePointOfOrder{english("Calder"), {}});
  for (const Act& act :
       {Act(act::ToggleBlank{}), Act(act::ShowView{View::queue}), Act(act::SetDepth{9}),
        Act(act::SetFloor{Language::parse("fr")}), Act(act::Undo{}), Act(act::Redo{}), Act(act::EndPointOfOrder{})}) {
    EXPECT_TRUE(room.give(act)) << act_name(act);
  }
  EXPECT_FALSE(room.give(act::EndPointOfOrder{}));
}

TEST_F(Order, a_restart_keeps_it_and_its_clock) {
  room.give(act::RaisePointOfOrder{english("Calder"), minute_ms});
  room.wait_ms(10'000);
  room.restart(20'000);
  ASSERT_TRUE(room.state.point_of_order.has_value());
  EXPECT_EQ(read_timer(room.state.point_of_order->timer, room.now).used_ms, 30'000);
  room.give(act::EndPointOfOrder{});
  room.wait_ms(1'000);
  EXPECT_EQ(used_ms(), 1'000);
}

TEST_F(Order, suspend_and_adjourn_end_it_first) {
  for (const Act& motion : {Act(act::Suspend{}), Act(act::Adjourn{})}) {
    room.give(act::CallToOrder{});
    ASSERT_TRUE(room.give(act::RaisePointOfOrder{english("Calder"), {}}));
    ASSERT_TRUE(room.give(motion));
    EXPECT_FALSE(room.state.point_of_order.has_value());
    EXPECT_NE(room.timer().run, Timer::Run::running);
    EXPECT_FALSE(room.give(act::RaisePointOfOrder{english("Calder"), {}})) << "nobody has the floor";
    room.give(act::ResumeMeeting{});
  }
}

using Mistake = AtTheRostrum;

TEST_F(Mistake, a_call_in_mid_speech_is_taken_back_with_the_running_clock_and_the_place) {
  QueueEntry entry = named("Calder");
  entry.statement = "02-brook";
  room.give(act::Inscribe{entry, room.entry("Brook")});
  room.give(act::GoTo{4});
  room.wait_ms(10'000);
  const Scene before = room.state.scene();
  room.give(act::CallNext{});
  EXPECT_EQ(room.speaker(), "Calder");
  room.wait_ms(7'000);
  ASSERT_TRUE(room.give(act::Undo{}));
  EXPECT_EQ(room.state.scene(), before);
  EXPECT_EQ(room.speaker(), "Aldermark");
  EXPECT_EQ(used_ms(), 17'000) << "the mistake's duration counts";
  EXPECT_EQ(room.timer().run, Timer::Run::running);
}

TEST_F(Mistake, redo_gives_the_called_one_its_clock_again) {
  room.give(act::CallNext{});
  const Scene called = room.state.scene();
  room.wait_ms(3'000);
  room.give(act::Undo{});
  room.wait_ms(3'000);
  ASSERT_TRUE(room.give(act::Redo{}));
  EXPECT_EQ(room.state.scene(), called);
  EXPECT_EQ(used_ms(), 6'000);
}

TEST_F(Mistake, ticks_in_between_do_not_stand_in_the_way) {
  room.wait_ms(5'000);
  room.give(act::Tick{});
  room.give(act::CallNext{});
  room.wait_ms(5'000);
  room.give(act::Tick{});
  room.give(act::Undo{});
  EXPECT_EQ(room.speaker(), "Aldermark");
  EXPECT_EQ(used_ms(), 10'000);
}

TEST_F(Mistake, a_point_of_order_ended_too_early_stands_again) {
  room.give(act::RaisePointOfOrder{english("Calder"), minute_ms});
  room.wait_ms(5'000);
  room.give(act::EndPointOfOrder{});
  room.wait_ms(5'000);
  room.give(act::Undo{});
  ASSERT_TRUE(room.state.point_of_order.has_value());
  EXPECT_EQ(read_timer(room.state.point_of_order->timer, room.now).used_ms, 10'000);
  EXPECT_EQ(used_ms(), 0);
}

}  // namespace
}  // namespace rostrum
