#include "content/room/meeting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

using Phase = MeetingState::Phase;

constexpr std::int64_t hour_ms = 3'600'000;

// Two meetings of a day: item 5 goes on in the second; item 6 is taken up at the first only.
ListedContent day() {
  ListedContent listed;
  listed.name = "day";
  Meeting morning;
  morning.number = "5";
  morning.starts = MeetingStart{10 * hour_ms, 0};
  morning.items = {listed_item("5", {"Aldermark", "Brook", "Calder"}), listed_item("6", {"Dunmere"})};
  Meeting afternoon;
  afternoon.number = "6";
  afternoon.starts = MeetingStart{15 * hour_ms, 0};
  afternoon.items = {listed_item("4", {"Ester"}), listed_item("5", {"Farholm"})};
  listed.programme = {morning, afternoon};
  return listed;
}

struct InDay : testing::Test {
  ListedRoom room{day()};
  Phase phase() const { return room.state.meeting->phase; }
  const MeetingState& meeting() const { return *room.state.meeting; }
};

TEST_F(InDay, a_meeting_is_called_to_order_suspended_resumed_and_adjourned) {
  ASSERT_TRUE(room.give(act::CallToOrder{}));
  EXPECT_EQ(phase(), Phase::in_session);
  EXPECT_EQ(room.state.view, View::queue);
  ASSERT_TRUE(room.give(act::Suspend{english("Consultations"), 11 * hour_ms}));
  EXPECT_EQ(phase(), Phase::suspended);
  EXPECT_EQ(room.state.view, View::meeting);
  EXPECT_EQ(meeting().reason, english("Consultations"));
  EXPECT_EQ(meeting().until_ms, 11 * hour_ms);
  ASSERT_TRUE(room.give(act::ResumeMeeting{}));
  EXPECT_EQ(phase(), Phase::in_session);
  EXPECT_TRUE(meeting().reason.empty());
  EXPECT_FALSE(meeting().until_ms.has_value());
  EXPECT_NE(room.state.view, View::meeting);
  ASSERT_TRUE(room.give(act::Adjourn{}));
  EXPECT_EQ(phase(), Phase::adjourned);
  EXPECT_EQ(room.state.view, View::meeting);
}

TEST_F(InDay, what_a_meeting_cannot_do_now_is_refused) {
  for (const Act& act : {Act(act::Suspend{}), Act(act::ResumeMeeting{}), Act(act::Adjourn{}), Act(act::Adopt{})})
    EXPECT_FALSE(room.give(act)) << act_name(act) << " before it begins";
  room.give(act::CallToOrder{});
  EXPECT_FALSE(room.give(act::CallToOrder{}));
  EXPECT_FALSE(room.give(act::ResumeMeeting{}));
  room.give(act::Suspend{});
  for (const Act& act : {Act(act::CallToOrder{}), Act(act::CallNext{}), Act(act::Call{1}), Act(act::Adopt{})})
    EXPECT_FALSE(room.give(act)) << act_name(act) << " while suspended";
  room.give(act::Adjourn{});
  for (const Act& act :
       {Act(act::Suspend{}), Act(act::ResumeMeeting{}), Act(act::Adjourn{}), Act(act::CallNext{}), Act(act::Adopt{})})
    EXPECT_FALSE(room.give(act)) << act_name(act) << " when adjourned";
}

TEST_F(InDay, nobodys_time_runs_while_the_meeting_is_suspended) {
  room.give(act::CallToOrder{});
  room.give(act::CallNext{});
  ASSERT_TRUE(room.give(act::StartTimer{}));
  room.give(act::Suspend{});
  for (const Act& act : {Act(act::StartTimer{}), Act(act::ToggleTimer{})})
    EXPECT_FALSE(room.give(act)) << act_name(act);
  room.give(act::ResumeMeeting{});
  EXPECT_TRUE(room.give(act::StartTimer{}));
}

TEST_F(InDay, a_suspension_pauses_the_speakers_clock) {
  room.give(act::CallToOrder{});
  room.give(act::CallNext{});
  room.wait_ms(10'000);
  room.give(act::Suspend{});
  room.wait_ms(hour_ms);
  EXPECT_EQ(room.timer().used_ms, 10'000);
  room.give(act::ResumeMeeting{});
  EXPECT_EQ(room.timer().run, Timer::Run::paused);
  EXPECT_EQ(room.speaker(), "Aldermark");
  EXPECT_EQ(room.state.view, View::speaker);
}

TEST_F(InDay, in_informal_mode_speaking_goes_on) {
  room.give(act::CallToOrder{});
  room.give(act::CallNext{});
  room.give(act::Suspend{{}, {}, act::Suspend::Then::informal});
  EXPECT_EQ(phase(), Phase::informal);
  EXPECT_EQ(room.timer().run, Timer::Run::running);
  EXPECT_EQ(room.state.view, View::speaker);
  EXPECT_TRUE(room.give(act::CallNext{}));
  EXPECT_TRUE(room.give(act::Adopt{}));
  EXPECT_TRUE(room.give(act::ResumeMeeting{}));
  EXPECT_EQ(phase(), Phase::in_session);
  EXPECT_EQ(room.state.view, View::decision) << "nothing was in its way";
}

TEST_F(InDay, a_suspension_may_become_informal_and_last_longer) {
  room.give(act::CallToOrder{});
  room.give(act::Suspend{english("Consultations"), hour_ms});
  ASSERT_TRUE(room.give(act::Suspend{english("Consultations"), 2 * hour_ms}));
  EXPECT_EQ(meeting().until_ms, 2 * hour_ms);
  ASSERT_TRUE(room.give(act::Suspend{{}, {}, act::Suspend::Then::informal}));
  EXPECT_EQ(phase(), Phase::informal);
  EXPECT_EQ(room.state.view, View::meeting);
}

TEST_F(InDay, adjourning_leads_to_the_next_meeting_and_its_start) {
  room.give(act::CallToOrder{});
  room.give(act::CallNext{});
  room.wait_ms(1'000);
  room.give(act::Adjourn{});
  EXPECT_EQ(room.speaker(), "");
  EXPECT_EQ(room.state.queue->find(room.entry("Aldermark"))->spoke_ms, 1'000);
  EXPECT_EQ(room.state.timer, Timer());
  EXPECT_EQ(meeting().item, (ItemPlace{1, 1})) << "item 5 goes on there";
  EXPECT_EQ(meeting().until_ms, 15 * hour_ms);
  EXPECT_EQ(room.waiting({1, 1}), "Brook Calder Farholm");
  ASSERT_TRUE(room.give(act::CallToOrder{}));
  ASSERT_TRUE(room.give(act::CallNext{}));
  EXPECT_EQ(room.speaker(), "Brook");
  ASSERT_TRUE(room.give(act::Adjourn{20 * hour_ms}));
  EXPECT_EQ(meeting().item, (ItemPlace{1, 1})) << "there is no meeting after it";
  EXPECT_EQ(meeting().until_ms, 20 * hour_ms);
}

TEST_F(InDay, an_item_that_does_not_go_on_leaves_those_who_wait_and_the_first_item_is_next) {
  room.give(act::CallToOrder{});
  room.give(act::TakeItem{});
  room.give(act::Adjourn{});
  EXPECT_EQ(meeting().item, (ItemPlace{1, 0}));
  EXPECT_EQ(room.waiting({0, 1}), "Dunmere");
}

TEST_F(InDay, a_start_without_an_offset_is_not_taken_for_unix_time) {
  room.content.programme[1].starts->utc_offset_minutes.reset();
  room.give(act::CallToOrder{});
  room.give(act::Adjourn{});
  EXPECT_FALSE(meeting().until_ms.has_value());
}

TEST_F(InDay, items_follow_each_other_and_others_can_be_named) {
  EXPECT_TRUE(room.give(act::TakeItem{}));
  EXPECT_EQ(meeting().item, (ItemPlace{0, 1}));
  EXPECT_FALSE(room.give(act::TakeItem{})) << "the last of the meeting";
  EXPECT_TRUE(room.give(act::TakeItem{ItemPlace{1, 0}}));
  EXPECT_FALSE(room.give(act::TakeItem{ItemPlace{1, 2}}));
  EXPECT_FALSE(room.give(act::TakeItem{ItemPlace{2, 0}}));
  EXPECT_EQ(meeting().item, (ItemPlace{1, 0}));
}

TEST_F(InDay, only_those_under_the_item_are_called_next) {
  room.give(act::TakeItem{});
  room.give(act::CallNext{});
  EXPECT_EQ(room.speaker(), "Dunmere");
  EXPECT_FALSE(room.give(act::CallNext{}));
  EXPECT_EQ(room.speaker(), "Dunmere");
  EXPECT_TRUE(room.give(act::Call{room.entry("Brook")})) << "by number any";
}

TEST_F(InDay, those_left_over_go_to_the_head_of_the_same_item_of_the_next_meeting) {
  room.give(act::CallNext{});
  ASSERT_TRUE(room.give(act::CarryOver{}));
  EXPECT_EQ(room.waiting({0, 0}), "");
  EXPECT_EQ(room.waiting({1, 1}), "Brook Calder Farholm");
  EXPECT_EQ(room.state.queue->find(room.entry("Brook"))->turn, Turn::carried_over) << "the former one, for the record";
  EXPECT_FALSE(room.give(act::CarryOver{room.entry("Brook")}));
}

TEST_F(InDay, nobody_is_carried_over_to_a_meeting_that_there_is_not) {
  const RoomState before = room.state;
  const auto refused = room.give(act::CarryOver{room.entry("Dunmere")});
  ASSERT_FALSE(refused) << "no later meeting has item 6";
  EXPECT_NE(refused.error().what.find("No later meeting"), std::string::npos);
  EXPECT_EQ(room.state, before);
  ASSERT_TRUE(room.give(act::CarryOver{room.entry("Brook")})) << "one alone";
  EXPECT_EQ(room.waiting({1, 1}), "Brook Farholm");
}

TEST_F(InDay, the_state_names_meeting_and_item_as_the_file_does) {
  EXPECT_EQ(room.state.meeting->item_number, room.content.programme[0].items[0].number);
  EXPECT_EQ(room.state.meeting->meeting_number, room.content.programme[0].number);
  room.give(act::TakeItem{ItemPlace{0, 1}});
  EXPECT_EQ(room.state.meeting->item_number, room.content.programme[0].items[1].number);
}

TEST_F(InDay, the_session_read_anew_brings_new_speakers_and_keeps_the_rest) {
  room.give(act::CallNext{});
  room.give(act::Swap{room.entry("Brook"), room.entry("Calder")});
  const std::string speaking = room.speaker();
  const Timer timer = room.state.timer;
  Speaker late;
  late.name = english("Latecomer");
  room.content.programme[0].items[0].speakers.push_back(late);
  ASSERT_TRUE(room.give(act::TakeSession{}));
  EXPECT_EQ(room.waiting({0, 0}), "Calder Latecomer Brook") << "behind the one before it in the file";
  EXPECT_EQ(room.speaker(), speaking);
  EXPECT_EQ(room.state.timer, timer);
  EXPECT_TRUE(room.give(act::TakeSession{})->empty());
}

TEST_F(InDay, the_ledger_counts_by_meeting_and_holds_for_those_carried_over) {
  const auto reply = [this](const char* name) {
    return room.give(act::Inscribe{named(name, Purpose::right_of_reply), {}});
  };
  ASSERT_TRUE(reply("Aldermark"));
  ASSERT_TRUE(reply("Aldermark"));
  room.give(act::TakeItem{ItemPlace{1, 1}});
  ASSERT_TRUE(reply("Aldermark")) << "another meeting";
  room.give(act::TakeItem{ItemPlace{0, 0}});
  const RoomState before = room.state;
  EXPECT_FALSE(room.give(act::CarryOver{}));
  EXPECT_EQ(room.state, before);
  room.give(act::Strike{room.state.queue->last_id});
  EXPECT_TRUE(room.give(act::CarryOver{}));
  EXPECT_EQ(replies_of(*room.state.queue, "aldermark", {1, 1}), 2U);
  EXPECT_EQ(replies_of(*room.state.queue, "aldermark", {0, 0}), 0U);
}

TEST_F(InDay, a_decision_shows_at_the_act_and_not_before) {
  room.give(act::CallToOrder{});
  Decision decision;
  decision.form = Decision::Form::so_decided;
  decision.what = english("Draft report");
  decision.symbol = "A/AC.900/2024/L.1";
  EXPECT_NE(room.state.view, View::decision);
  room.give(act::ToggleBlank{});
  ASSERT_TRUE(room.give(act::Adopt{decision}));
  EXPECT_EQ(room.state.view, View::decision);
  EXPECT_FALSE(room.state.blank);
  EXPECT_EQ(*room.state.decision, decision);
}

TEST_F(InDay, a_decision_belongs_to_the_item_under_consideration) {
  room.give(act::CallToOrder{});
  room.give(act::TakeItem{});
  Decision decision;
  decision.item = {7, 7};
  room.give(act::Adopt{decision});
  EXPECT_EQ((*room.state.decision)->item, (ItemPlace{0, 1}));
}

TEST_F(InDay, a_vote_has_a_result_and_a_result_belongs_to_a_vote) {
  room.give(act::CallToOrder{});
  Decision decision;
  decision.form = Decision::Form::by_vote;
  EXPECT_FALSE(room.give(act::Adopt{decision}));
  decision.vote = Vote{20, 20, 5};
  EXPECT_FALSE(room.give(act::Adopt{decision})) << "no majority";
  decision.vote = Vote{21, 20, 5};
  EXPECT_TRUE(room.give(act::Adopt{decision}));
  decision.form = Decision::Form::by_consensus;
  EXPECT_FALSE(room.give(act::Adopt{decision}));
  decision.form = Decision::Form::rejected;
  EXPECT_TRUE(room.give(act::Adopt{decision}));
}

TEST_F(InDay, a_state_dissociates_itself_from_the_last_decision_once) {
  const Act dissociate = act::Dissociate{{english("Brook"), "PP3"}};
  EXPECT_FALSE(room.give(dissociate)) << "nothing was decided";
  room.give(act::CallToOrder{});
  room.give(act::Adopt{});
  EXPECT_TRUE(room.give(dissociate));
  EXPECT_TRUE(room.give(dissociate)->empty());
  EXPECT_FALSE(room.give(act::Dissociate{}));
  EXPECT_THAT((*room.state.decision)->dissociations, testing::ElementsAre(Dissociation{english("Brook"), "PP3"}));
}

TEST_F(InDay, papers_get_numbers_when_requested_and_symbols_later) {
  EXPECT_FALSE(room.give(act::RequestPaper{english("Working paper"), {}}));
  ASSERT_TRUE(room.give(act::RequestPaper{english("Working paper"), english("Brook")}));
  ASSERT_TRUE(room.give(act::RequestPaper{english("Another"), english("Calder")}));
  EXPECT_FALSE(room.give(act::IssueSymbol{3, "A/AC.900/2024/CRP.1"}));
  EXPECT_FALSE(room.give(act::IssueSymbol{1, " "}));
  ASSERT_TRUE(room.give(act::IssueSymbol{2, "A/AC.900/2024/CRP.1"}));
  EXPECT_TRUE(room.give(act::IssueSymbol{2, "A/AC.900/2024/CRP.1"})->empty());
  EXPECT_FALSE(room.give(act::IssueSymbol{1, "A/AC.900/2024/CRP.1"})) << "it is another paper's";
  EXPECT_EQ((*room.state.papers)[1].symbol, "A/AC.900/2024/CRP.1");
  EXPECT_TRUE(room.give(act::IssueSymbol{2, "A/AC.900/2024/CRP.1/Rev.1"})) << "corrected";
}

TEST_F(InDay, the_floor_language_is_the_operators_word_until_he_takes_it_back) {
  room.give(act::SetFloor{Language::parse("fr")});
  EXPECT_EQ(meeting().floor, Language::parse("fr"));
  room.give(act::SetFloor{});
  EXPECT_FALSE(meeting().floor.has_value());
  EXPECT_FALSE(room.give(act::SetFloor{Language()}));
}

TEST(WithoutProgramme, a_list_made_by_hand_and_a_meeting_work) {
  ListedRoom room;
  room.inscribe({"Aldermark", "Brook"});
  EXPECT_FALSE(room.give(act::TakeItem{}));
  EXPECT_TRUE(room.give(act::TakeItem{ItemPlace{}})->empty());
  ASSERT_TRUE(room.give(act::CallToOrder{}));
  EXPECT_EQ(room.state.view, View::queue);
  ASSERT_TRUE(room.give(act::CallNext{}));
  ASSERT_TRUE(room.give(act::Adopt{}));
  ASSERT_TRUE(room.give(act::Adjourn{}));
  EXPECT_EQ(room.waiting(), "Brook") << "there is no meeting to carry it over to";
  EXPECT_EQ(room.state.meeting->item, ItemPlace());
}

TEST(WithoutProgramme, a_meeting_called_to_order_shows_the_title_where_nobody_waits) {
  ListedRoom room;
  room.give(act::ShowView{View::hold});
  room.give(act::CallToOrder{});
  EXPECT_EQ(room.state.view, View::title);
}

}  // namespace
}  // namespace rostrum
