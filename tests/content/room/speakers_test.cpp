#include "content/room/speakers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

constexpr std::int64_t minute_ms = 60'000;

struct Speakers : testing::Test {
  ListedRoom room;
};

TEST_F(Speakers, are_called_in_the_order_of_inscription) {
  room.inscribe({"Aldermark", "Brook", "Calder"});
  EXPECT_EQ(room.waiting(), "Aldermark Brook Calder");
  ASSERT_TRUE(room.give(act::CallNext{}));
  EXPECT_EQ(room.speaker(), "Aldermark");
  EXPECT_EQ(room.waiting(), "Brook Calder");
}

TEST_F(Speakers, one_can_be_inscribed_in_front_of_another) {
  room.inscribe({"Aldermark", "Brook"});
  ASSERT_TRUE(room.give(act::Inscribe{named("Calder"), room.entry("Brook")}));
  EXPECT_EQ(room.waiting(), "Aldermark Calder Brook");
}

TEST_F(Speakers, a_closed_list_takes_replies_and_explanations_but_no_statements) {
  room.give(act::CloseList{});
  const auto refused = room.give(act::Inscribe{named("Aldermark"), {}});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence(), testing::HasSubstr("closed"));
  EXPECT_TRUE(room.give(act::Inscribe{named("Brook", Purpose::right_of_reply), {}}));
  EXPECT_TRUE(room.give(act::Inscribe{named("Calder", Purpose::position_before), {}}));
  EXPECT_TRUE(room.give(act::Inscribe{named("Dunmere", Purpose::position_after), {}}));
  room.give(act::OpenList{});
  EXPECT_TRUE(room.give(act::Inscribe{named("Aldermark"), {}}));
}

TEST_F(Speakers, opening_an_open_list_changes_nothing) {
  EXPECT_TRUE(room.give(act::OpenList{})->empty());
  EXPECT_EQ(room.give(act::CloseList{})->size(), 1U);
  EXPECT_TRUE(room.give(act::CloseList{})->empty());
}

TEST_F(Speakers, a_name_of_500_characters_is_kept_whole) {
  std::string name;
  for (int i = 0; i < 500; ++i) name += "ё";
  ASSERT_TRUE(room.give(act::Inscribe{named(name), {}}));
  EXPECT_EQ(room.waiting(), name);
  const auto refused = room.give(act::Inscribe{named(name + "ё"), {}});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence(), testing::AllOf(testing::HasSubstr("501"), testing::HasSubstr("500")));
}

TEST_F(Speakers, an_empty_name_is_refused) {
  EXPECT_FALSE(room.give(act::Inscribe{named(""), {}}));
  EXPECT_FALSE(room.give(act::Inscribe{named(" \n\t"), {}}));
  EXPECT_TRUE(room.state.queue->entries.empty());
}

TEST_F(Speakers, an_entry_says_nothing_of_its_own_state) {
  QueueEntry entry = named("Aldermark");
  entry.id = 77;
  entry.item = {4, 4};
  entry.turn = Turn::done;
  entry.spoke_ms = 5;
  entry.key = "key";
  ASSERT_TRUE(room.give(act::Inscribe{entry, {}}));
  QueueEntry expected = named("Aldermark");
  expected.id = 1;
  EXPECT_EQ(*room.state.queue->entries.front(), expected);
}

TEST_F(Speakers, an_unknown_statement_is_refused_at_the_inscription) {
  QueueEntry entry = named("Aldermark");
  entry.statement = "99-nobody";
  EXPECT_FALSE(room.give(act::Inscribe{entry, {}}));
}

TEST_F(Speakers, struck_ones_stay_for_the_record_and_are_not_called) {
  room.inscribe({"Aldermark", "Brook"});
  ASSERT_TRUE(room.give(act::Strike{room.entry("Aldermark")}));
  EXPECT_EQ(room.waiting(), "Brook");
  EXPECT_EQ(room.state.queue->entries.size(), 2U);
  EXPECT_FALSE(room.give(act::Strike{room.entry("Aldermark")}));
  EXPECT_FALSE(room.give(act::Call{room.entry("Aldermark")}));
}

TEST_F(Speakers, the_one_who_speaks_or_has_spoken_cannot_be_struck_or_moved) {
  room.inscribe({"Aldermark", "Brook"});
  room.give(act::CallNext{});
  EXPECT_FALSE(room.give(act::Strike{room.entry("Aldermark")}));
  EXPECT_FALSE(room.give(act::MoveEntry{room.entry("Aldermark"), {}}));
  room.give(act::Finish{});
  EXPECT_FALSE(room.give(act::Strike{room.entry("Aldermark")}));
  EXPECT_FALSE(room.give(act::Swap{room.entry("Brook"), room.entry("Aldermark")}));
  EXPECT_FALSE(room.give(act::SetEntryLimit{room.entry("Aldermark"), minute_ms}));
}

TEST_F(Speakers, two_change_places) {
  room.inscribe({"Aldermark", "Brook", "Calder", "Dunmere"});
  const auto swap = [this](const std::string& one, const std::string& other) {
    ASSERT_TRUE(room.give(act::Swap{room.entry(one), room.entry(other)}));
  };
  swap("Aldermark", "Calder");
  EXPECT_EQ(room.waiting(), "Calder Brook Aldermark Dunmere");
  swap("Dunmere", "Calder");
  EXPECT_EQ(room.waiting(), "Dunmere Brook Aldermark Calder");
  swap("Brook", "Aldermark");
  EXPECT_EQ(room.waiting(), "Dunmere Aldermark Brook Calder");
  swap("Calder", "Brook");
  EXPECT_EQ(room.waiting(), "Dunmere Aldermark Calder Brook");
  EXPECT_FALSE(room.give(act::Swap{room.entry("Brook"), room.entry("Brook")})) << "with itself";
}

TEST_F(Speakers, one_moves_in_front_of_another_or_to_the_end) {
  room.inscribe({"Aldermark", "Brook", "Calder"});
  ASSERT_TRUE(room.give(act::MoveEntry{room.entry("Calder"), room.entry("Aldermark")}));
  EXPECT_EQ(room.waiting(), "Calder Aldermark Brook");
  ASSERT_TRUE(room.give(act::MoveEntry{room.entry("Calder"), {}}));
  EXPECT_EQ(room.waiting(), "Aldermark Brook Calder");
  EXPECT_TRUE(room.give(act::MoveEntry{room.entry("Brook"), room.entry("Calder")})->empty());
  EXPECT_FALSE(room.give(act::MoveEntry{room.entry("Brook"), 99}));
  EXPECT_FALSE(room.give(act::MoveEntry{99, {}}));
}

TEST_F(Speakers, edits_of_the_list_never_touch_the_running_timer) {
  room.inscribe({"Aldermark", "Brook", "Calder", "Dunmere"});
  room.give(act::SetLimit{{}, 3 * minute_ms});
  room.give(act::CallNext{});
  room.wait_ms(10'000);
  const Timer running = room.state.timer;
  EXPECT_EQ(running.run, Timer::Run::running);
  room.give(act::Swap{room.entry("Brook"), room.entry("Calder")});
  room.give(act::MoveEntry{room.entry("Brook"), {}});
  room.give(act::Strike{room.entry("Dunmere")});
  room.give(act::SetLimit{{}, minute_ms});
  room.give(act::SetEntryLimit{room.entry("Brook"), minute_ms});
  room.give(act::CloseList{});
  room.give(act::Inscribe{named("Ester", Purpose::right_of_reply), {}});
  room.give(act::MarkAbsent{room.entry("Calder"), {}});
  room.give(act::CarryOver{room.entry("Brook")});
  EXPECT_EQ(room.state.timer, running);
  EXPECT_EQ(room.speaker(), "Aldermark");
}

TEST_F(Speakers, calling_starts_the_timer_with_the_limit_and_finishes_the_one_before) {
  room.inscribe({"Aldermark", "Brook"});
  room.give(act::SetLimit{{}, 3 * minute_ms});
  room.give(act::CallNext{});
  EXPECT_EQ(room.timer().run, Timer::Run::running);
  EXPECT_EQ(room.timer().limit_ms, 3 * minute_ms);
  room.wait_ms(2 * minute_ms);
  room.give(act::ExtendTimer{minute_ms});
  room.give(act::CallNext{});
  const QueueEntry& former = *room.state.queue->find(room.entry("Aldermark"));
  EXPECT_EQ(former.turn, Turn::done);
  EXPECT_EQ(former.spoke_ms, 2 * minute_ms);
  EXPECT_EQ(former.given_ms, 4 * minute_ms);
  EXPECT_EQ(room.speaker(), "Brook");
  EXPECT_EQ(room.timer().used_ms, 0);
  EXPECT_EQ(room.timer().limit_ms, 3 * minute_ms);
}

TEST_F(Speakers, calling_shows_the_title_of_the_statement_or_the_speaker_without_one) {
  QueueEntry entry = named("Brook");
  entry.statement = "02-brook";
  room.give(act::Inscribe{entry, {}});
  room.inscribe({"Calder"});
  room.give(act::ToggleBlank{});
  room.give(act::CallNext{});
  EXPECT_EQ(room.state.statement, "02-brook");
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_FALSE(room.state.blank);
  room.give(act::CallNext{});
  EXPECT_EQ(room.state.view, View::speaker);
}

TEST_F(Speakers, beside_the_clock_of_one_without_a_text_no_slip_shows_anothers_or_its_title) {
  QueueEntry entry = named("Brook");
  entry.statement = "02-brook";
  room.give(act::Inscribe{entry, {}});
  room.inscribe({"Calder"});
  room.give(act::CallNext{});
  room.give(act::CallNext{});
  for (const Act& act : {Act(act::ShowTitle{}), Act(act::ShowView{View::title}), Act(act::ShowView{View::statement}),
                         Act(act::Next{})}) {
    const auto refused = room.give(act);
    ASSERT_FALSE(refused) << act_name(act);
    EXPECT_NE(refused.error().sentence().find("is not that of the one who speaks"), std::string::npos);
  }
  EXPECT_EQ(room.state.view, View::speaker);
  EXPECT_TRUE(room.give(act::SelectStatement{"02-brook"})) << "whoever names it means it";
  EXPECT_TRUE(room.give(act::ShowTitle{}));
}

TEST_F(Speakers, the_floor_language_said_for_one_does_not_hold_for_the_next) {
  room.inscribe({"Aldermark", "Brook"});
  room.give(act::CallNext{});
  room.give(act::SetFloor{Language::parse("fr")});
  EXPECT_TRUE(room.state.meeting->floor.has_value());
  room.give(act::CallNext{});
  EXPECT_FALSE(room.state.meeting->floor.has_value());
}

TEST_F(Speakers, nobody_to_call_or_to_finish_is_a_refusal) {
  EXPECT_FALSE(room.give(act::CallNext{}));
  EXPECT_FALSE(room.give(act::Finish{}));
  EXPECT_FALSE(room.give(act::MarkAbsent{}));
  EXPECT_FALSE(room.give(act::Call{1}));
  EXPECT_FALSE(room.give(act::CarryOver{}));
}

TEST_F(Speakers, finishing_leaves_the_rostrum_empty_and_the_timer_at_nothing) {
  room.inscribe({"Aldermark"});
  room.give(act::CallNext{});
  room.wait_ms(5'000);
  room.give(act::Finish{});
  EXPECT_EQ(room.speaker(), "");
  EXPECT_EQ(room.state.timer, Timer());
  EXPECT_EQ(room.state.queue->entries.front()->spoke_ms, 5'000);
}

TEST_F(Speakers, one_who_is_absent_when_called_goes_to_the_end) {
  room.inscribe({"Aldermark", "Brook"});
  room.give(act::CallNext{});
  ASSERT_TRUE(room.give(act::MarkAbsent{}));
  EXPECT_EQ(room.waiting(), "Brook Aldermark");
  EXPECT_EQ(room.state.timer, Timer());
  EXPECT_EQ(room.state.view, View::queue);
}

TEST_F(Speakers, one_who_is_absent_may_leave_the_list_and_be_called_by_number_later) {
  room.inscribe({"Aldermark", "Brook"});
  ASSERT_TRUE(room.give(act::MarkAbsent{{}, act::MarkAbsent::Then::strike}));
  EXPECT_EQ(room.waiting(), "Brook");
  EXPECT_EQ(room.state.queue->find(room.entry("Aldermark"))->turn, Turn::absent);
  ASSERT_TRUE(room.give(act::Call{room.entry("Aldermark")}));
  EXPECT_EQ(room.speaker(), "Aldermark");
}

TEST_F(Speakers, limits_go_by_kind_and_hold_for_those_who_wait) {
  QueueEntry group = named("Group of Five");
  group.kind = SpeakerKind::group;
  room.give(act::Inscribe{group, {}});
  room.inscribe({"Aldermark", "Brook"});
  room.give(act::SetLimit{SpeakerKind::national, 8 * minute_ms});
  room.give(act::SetLimit{SpeakerKind::group, 12 * minute_ms});
  room.give(act::CallNext{});
  EXPECT_EQ(room.timer().limit_ms, 12 * minute_ms);
  room.give(act::CallNext{});
  room.give(act::SetLimit{{}, 2 * minute_ms});
  EXPECT_EQ(room.timer().limit_ms, 8 * minute_ms);
  room.give(act::CallNext{});
  EXPECT_EQ(room.timer().limit_ms, 2 * minute_ms);
  const Queue& queue = *room.state.queue;
  EXPECT_EQ(queue.limit_of(*queue.find(room.entry("Aldermark"))), 8 * minute_ms) << "what it had";
  room.give(act::SetLimit{{}, {}});
  EXPECT_FALSE(room.state.queue->limit_of(named("Calder")).has_value());
}

TEST_F(Speakers, an_entrys_own_limit_goes_before_its_kinds) {
  room.inscribe({"Aldermark"});
  room.give(act::SetLimit{{}, 3 * minute_ms});
  room.give(act::SetEntryLimit{room.entry("Aldermark"), 15 * minute_ms});
  room.give(act::CallNext{});
  EXPECT_EQ(room.timer().limit_ms, 15 * minute_ms);
}

TEST_F(Speakers, limits_of_nothing_and_of_more_than_a_day_are_refused) {
  room.inscribe({"Aldermark"});
  for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{-1}, longest_limit_ms + 1}) {
    EXPECT_FALSE(room.give(act::SetLimit{{}, wrong}));
    EXPECT_FALSE(room.give(act::SetEntryLimit{1, wrong}));
    EXPECT_FALSE(room.give(act::SetTimer{wrong}));
    EXPECT_FALSE(room.give(act::RaisePointOfOrder{{}, wrong}));
  }
  EXPECT_TRUE(room.give(act::SetLimit{{}, longest_limit_ms}));
}

TEST_F(Speakers, a_delegation_has_two_replies_ten_minutes_and_then_five) {
  const Act reply = act::Inscribe{named("Aldermark", Purpose::right_of_reply), {}};
  ASSERT_TRUE(room.give(reply));
  ASSERT_TRUE(room.give(act::Inscribe{named("  ALDERMARK ", Purpose::right_of_reply), {}}));
  const auto refused = room.give(reply);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence(), testing::HasSubstr("Aldermark"));
  EXPECT_TRUE(room.give(act::Inscribe{named("Brook", Purpose::right_of_reply), {}}));
  room.give(act::CallNext{});
  EXPECT_EQ(room.timer().limit_ms, first_reply_ms);
  room.give(act::CallNext{});
  EXPECT_EQ(room.timer().limit_ms, second_reply_ms);
  EXPECT_FALSE(room.give(reply)) << "what was said counts";
  room.give(act::CallNext{});
  EXPECT_EQ(room.timer().limit_ms, first_reply_ms) << "of another delegation";
}

TEST_F(Speakers, a_struck_reply_leaves_the_ledger) {
  const Act reply = act::Inscribe{named("Aldermark", Purpose::right_of_reply), {}};
  room.give(reply);
  room.give(reply);
  room.give(act::Strike{2});
  EXPECT_EQ(replies_of(*room.state.queue, "aldermark", {}), 1U);
  EXPECT_TRUE(room.give(reply));
}

TEST_F(Speakers, one_absent_from_its_reply_is_not_called_beyond_the_ledger) {
  const Act reply = act::Inscribe{named("Aldermark", Purpose::right_of_reply), {}};
  room.give(reply);
  room.give(act::MarkAbsent{1, act::MarkAbsent::Then::strike});
  room.give(reply);
  room.give(reply);
  EXPECT_FALSE(room.give(act::Call{1}));
}

TEST_F(Speakers, replies_come_after_all_others) {
  room.give(act::Inscribe{named("Aldermark", Purpose::right_of_reply), {}});
  room.inscribe({"Brook"});
  room.give(act::Inscribe{named("Calder", Purpose::position_after), {}});
  EXPECT_EQ(room.waiting(), "Brook Calder Aldermark");
  EXPECT_FALSE(room.give(act::MoveEntry{room.entry("Aldermark"), room.entry("Brook")}));
  EXPECT_FALSE(room.give(act::Swap{room.entry("Aldermark"), room.entry("Brook")}));
  room.give(act::CallNext{});
  EXPECT_EQ(room.speaker(), "Brook");
}

// The counter is what the acts do, not a clock: a copy of the list for each event, and no more.
TEST_F(Speakers, ten_thousand_entries_are_one_change_and_each_act_on_them_a_few) {
  ListedContent many;
  many.programme.emplace_back();
  many.programme.back().items.push_back(listed_item("5", {}));
  for (int i = 0; i < 10'000; ++i) {
    Speaker speaker;
    speaker.name = english("Delegation " + std::to_string(i));
    many.programme.back().items.back().speakers.push_back(std::move(speaker));
  }
  many.programme.push_back(many.programme.back());
  many.programme.back().items.back().speakers.clear();
  ListedRoom hall(std::move(many));
  EXPECT_LE(hall.log.size(), 5U);
  ASSERT_EQ(hall.state.queue->waiting({}).size(), 10'000U);
  for (const Act& act :
       {Act(act::CallNext{}), Act(act::CallNext{}), Act(act::Swap{3, 9'000}), Act(act::MoveEntry{5, 9'999}),
        Act(act::MarkAbsent{}), Act(act::CarryOver{}), Act(act::Undo{})}) {
    const auto events = hall.give(act);
    ASSERT_TRUE(events) << act_name(act);
    EXPECT_LE(events->size(), 6U) << act_name(act);
  }
}

}  // namespace
}  // namespace rostrum
