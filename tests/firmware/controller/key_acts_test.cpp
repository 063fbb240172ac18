#include "firmware/controller/key_acts.hpp"

#include <gtest/gtest.h>

#include <set>

namespace rostrum {
namespace {

const std::vector<Language>& languages() {
  static const std::vector<Language> all = {Language::parse("en").value(), Language::parse("ru").value()};
  return all;
}

Act pressed(Action action, const RoomState& state = {}, std::size_t segment = 0) {
  return act_of({action, segment}, state, languages());
}

template <typename Wanted>
Wanted pressed_as(Action action, const RoomState& state = {}) {
  const Act act = pressed(action, state);
  EXPECT_TRUE(std::holds_alternative<Wanted>(act)) << action_name(action) << " is " << act_name(act);
  return std::holds_alternative<Wanted>(act) ? std::get<Wanted>(act) : Wanted();
}

TEST(KeyActs, every_action_asks_for_an_act_of_its_own) {
  std::set<std::string> asked;
  for (const Action action : named_actions()) {
    if (action == Action::none || action == Action::help || is_for_sticks(action)) continue;
    const Act act = pressed(action);
    std::string name = act_name(act);
    if (const auto* view = std::get_if<act::ShowView>(&act)) name += std::to_string(static_cast<int>(view->view));
    if (const auto* more = std::get_if<act::ExtendTimer>(&act)) name += std::to_string(more->by_ms);
    if (const auto* step = std::get_if<act::CueStep>(&act)) name += std::to_string(step->by);
    if (const auto* mark = std::get_if<act::MarkSegment>(&act)) name += std::to_string(static_cast<int>(mark->kind));
    EXPECT_TRUE(asked.insert(name).second) << action_name(action) << " does the same as another: " << name;
  }
}

TEST(KeyActs, a_point_of_order_begins_and_ends_with_one_key) {
  RoomState state;
  pressed_as<act::RaisePointOfOrder>(Action::point_of_order, state);
  state.point_of_order = PointOfOrder{};
  pressed_as<act::EndPointOfOrder>(Action::point_of_order, state);
}

TEST(KeyActs, the_floor_key_goes_through_the_languages_and_back_to_what_the_text_says) {
  RoomState state;
  MeetingState meeting;
  for (const Language& language : languages()) {
    const auto floor = pressed_as<act::SetFloor>(Action::floor, state).language;
    EXPECT_EQ(floor, language);
    meeting.floor = floor;
    state.meeting = meeting;
  }
  EXPECT_EQ(pressed_as<act::SetFloor>(Action::floor, state).language, std::nullopt);
  meeting.floor = Language::parse("fr");  // none of the room's
  state.meeting = meeting;
  EXPECT_EQ(pressed_as<act::SetFloor>(Action::floor, state).language, std::nullopt);
}

TEST(KeyActs, a_notice_comes_and_goes_with_one_key) {
  RoomState state;
  state.notice = LocalText{{{languages().front(), "Lunch"}}};
  EXPECT_EQ(pressed_as<act::ShowNotice>(Action::view_notice, state).text, *state.notice);
  EXPECT_EQ(pressed_as<act::ShowNotice>(Action::view_notice, state).form, act::ShowNotice::Form::band);
  state.notice_stands = true;
  pressed_as<act::TakeNoticeAway>(Action::view_notice, state);
  state.notice_stands = false;
  state.view = View::notice;
  pressed_as<act::TakeNoticeAway>(Action::view_notice, state);
}

TEST(KeyActs, the_gavel_opens_and_resumes) {
  RoomState state;
  pressed_as<act::CallToOrder>(Action::gavel, state);
  for (const auto phase : {MeetingState::Phase::suspended, MeetingState::Phase::informal}) {
    MeetingState meeting;
    meeting.phase = phase;
    state.meeting = meeting;
    pressed_as<act::ResumeMeeting>(Action::gavel, state);
  }
}

TEST(KeyActs, a_release_goes_one_step_further) {
  RoomState state;
  state.statement = "01-first";
  EXPECT_EQ(pressed_as<act::SetRelease>(Action::release, state).release, Release::booths);
  StatementDelivery delivery;
  delivery.statement = "01-first";
  delivery.release = Release::booths;
  state.deliveries = std::vector<Shared<StatementDelivery>>{delivery};
  EXPECT_EQ(pressed_as<act::SetRelease>(Action::release, state).release, Release::live);
}

TEST(KeyActs, a_hidden_timer_shows_again) {
  RoomState state;
  EXPECT_TRUE(pressed_as<act::HideTimer>(Action::timer_hide, state).hidden);
  state.timer.hidden = true;
  EXPECT_FALSE(pressed_as<act::HideTimer>(Action::timer_hide, state).hidden);
  state.point_of_order = PointOfOrder{};
  EXPECT_TRUE(pressed_as<act::HideTimer>(Action::timer_hide, state).hidden) << "the clock of the point of order counts";
}

TEST(KeyActs, digits_on_the_test_card_are_a_line_of_the_eye_chart) {
  RoomState state;
  EXPECT_EQ(std::get<act::GoTo>(pressed(Action::go_to, state, 7)).segment, 7U);
  state.view = View::test_card;
  EXPECT_EQ(std::get<act::SetDepth>(pressed(Action::go_to, state, 7)).depth, 7U);
}

}  // namespace
}  // namespace rostrum
