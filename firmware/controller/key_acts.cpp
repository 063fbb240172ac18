#include "firmware/controller/key_acts.hpp"

#include <algorithm>
#include <cstdint>

namespace rostrum {
namespace {

constexpr std::int64_t timer_step_ms = 60'000;

// On the test card a typed number is the line of the eye chart that was read: the room's depth.
Act go_to(std::size_t number, const RoomState& state) {
  if (state.view == View::test_card && !state.blank)
    return act::SetDepth{static_cast<unsigned>(std::min<std::size_t>(number, greatest_depth + 1))};
  return act::GoTo{number};
}

Act gavel(const MeetingState& meeting) {
  const bool stands_still =
      meeting.phase == MeetingState::Phase::suspended || meeting.phase == MeetingState::Phase::informal;
  if (stands_still) return act::ResumeMeeting{};
  return act::CallToOrder{};
}

Act point_of_order(const Scene& scene) {
  if (scene.point_of_order) return act::EndPointOfOrder{};
  return act::RaisePointOfOrder{};
}

// After the last one, what the statement says.
Act next_floor(const MeetingState& meeting, const std::vector<Language>& languages) {
  auto next = languages.begin();
  if (meeting.floor) {
    next = std::find(languages.begin(), languages.end(), *meeting.floor);
    if (next != languages.end()) ++next;
  }
  if (next == languages.end()) return act::SetFloor{};
  return act::SetFloor{*next};
}

Act release_further(const Scene& scene) {
  act::SetRelease further;
  const bool held = scene.delivery_of(scene.statement).release == Release::held;
  further.release = held ? Release::booths : Release::live;
  return further;
}

Act hide_or_show_timer(const Scene& scene) {
  const Timer& timer = scene.point_of_order ? scene.point_of_order->timer : scene.timer;
  return act::HideTimer{!timer.hidden};
}

Act notice(const Scene& scene) {
  if (scene.notice_stands || scene.view == View::notice) return act::TakeNoticeAway{};
  return act::ShowNotice{*scene.notice};
}

Act view_act(Action action) {
  switch (action) {
    case Action::view_speaker:
      return act::ShowView{View::speaker};
    case Action::view_queue:
      return act::ShowView{View::queue};
    case Action::view_programme:
      return act::ShowView{View::programme};
    case Action::view_decision:
      return act::ShowView{View::decision};
    case Action::view_meeting:
      return act::ShowView{View::meeting};
    case Action::hold:
      return act::ShowView{View::hold};
    default:
      return act::ShowView{View::statement};
  }
}

Act speaker_act(const Intent& intent, const RoomState& state, const std::vector<Language>& floor_languages) {
  switch (intent.action) {
    case Action::call_next:
      return act::CallNext{};
    case Action::finish:
      return act::Finish{};
    case Action::absent:
      return act::MarkAbsent{};
    case Action::point_of_order:
      return point_of_order(state);
    case Action::floor:
      return next_floor(*state.meeting, floor_languages);
    case Action::timer:
      return act::ToggleTimer{};
    case Action::timer_more:
      return act::ExtendTimer{timer_step_ms};
    case Action::timer_less:
      return act::ExtendTimer{-timer_step_ms};
    case Action::timer_reset:
      return act::ResetTimer{};
    case Action::timer_hide:
      return hide_or_show_timer(state);
    case Action::gavel:
      return gavel(*state.meeting);
    case Action::suspend:
      return act::Suspend{};
    case Action::adjourn:
      return act::Adjourn{};
    case Action::next_item:
      return act::TakeItem{};
    case Action::view_notice:
      return notice(state);
    default:
      return view_act(intent.action);
  }
}

}  // namespace

Act act_of(const Intent& intent, const RoomState& state, const std::vector<Language>& floor_languages) {
  switch (intent.action) {
    case Action::next:
      return act::Next{};
    case Action::back:
      return act::Back{};
    case Action::go_to:
      return go_to(intent.segment, state);
    case Action::title:
      return act::ShowTitle{};
    case Action::blank:
      return act::ToggleBlank{};
    case Action::undo:
      return act::Undo{};
    case Action::redo:
      return act::Redo{};
    case Action::cue_back:
      return act::CueStep{-1};
    case Action::cue_next:
      return act::CueStep{1};
    case Action::take_cue:
      return act::TakeCue{};
    case Action::drop_cue:
      return act::DropCue{};
    case Action::off_text:
      return act::ToggleOffText{};
    case Action::skip:
      return act::MarkSegment{SegmentMark::Kind::skipped, "", 0};
    case Action::delivered:
      return act::MarkSegment{SegmentMark::Kind::delivered, "", 0};
    case Action::release:
      return release_further(state);
    default:
      return speaker_act(intent, state, floor_languages);
  }
}

}  // namespace rostrum
