#include <fmt/format.h>

#include "content/room/checked_text.hpp"
#include "content/room/decide_acts.hpp"
#include "content/room/proceedings.hpp"
#include "content/room/timer.hpp"

namespace rostrum {
namespace {

using Phase = MeetingState::Phase;

bool speaking_goes_on(Phase phase) {
  return phase == Phase::in_session || phase == Phase::informal;
}

// Called to order, and not adjourned since.
bool sits(Phase phase) {
  return speaking_goes_on(phase) || phase == Phase::suspended;
}

tl::unexpected<Error> refuse_not_sitting(Phase phase) {
  return refuse(phase == Phase::adjourned ? "The meeting is adjourned" : "The meeting has not begun",
                "Call it to order first.");
}

void show_meeting(Deciding& deciding) {
  deciding.show(View::meeting);
  deciding.unblank();
}

// As many as a meeting without a programme has: the one that stands for a list made by hand.
bool has_item(const std::vector<Meeting>& meetings, const ItemPlace& place) {
  if (meetings.empty()) return place == ItemPlace{};
  return place.meeting < meetings.size() && place.item < meetings[place.meeting].items.size();
}

// A start without an offset is the room's own time, which only the device can tell.
std::optional<std::int64_t> known_start(const Meeting& meeting) {
  if (!meeting.starts || !meeting.starts->utc_offset_minutes) return std::nullopt;
  return meeting.starts->unix_ms;
}

// Where the next meeting begins: under the item that goes on there, else under its first.
std::optional<ItemPlace> next_place(const Deciding& deciding, const ItemPlace& item) {
  const std::size_t next = item.meeting + 1;
  if (next >= deciding.content().meetings().size()) return std::nullopt;
  const std::optional<ItemPlace> same = continued_at(deciding, item);
  return same && same->meeting == next ? *same : ItemPlace{next, 0};
}

}  // namespace

Decided decide_act(const act::CallToOrder& /*act*/, Deciding& deciding) {
  MeetingState meeting = *deciding.now().meeting;
  if (speaking_goes_on(meeting.phase)) return refuse("The meeting is in session already", "Take an item.");
  if (meeting.phase == Phase::suspended) return refuse("The meeting is suspended", "Resume it.");
  meeting.phase = Phase::in_session;
  meeting.reason = {};
  meeting.until_ms.reset();
  meeting.held.reset();
  deciding.set_meeting(meeting);
  show_proceedings(deciding);
  return {};
}

Decided decide_act(const act::Suspend& act, Deciding& deciding) {
  MeetingState meeting = *deciding.now().meeting;
  if (!sits(meeting.phase)) return refuse_not_sitting(meeting.phase);
  auto reason = checked_text(act.reason, "reason", Needed::no, longest_text, deciding.content());
  if (!reason) return tl::unexpected(reason.error());
  end_point_of_order(deciding);
  const bool informal = act.then == act::Suspend::Then::informal;
  meeting.phase = informal ? Phase::informal : Phase::suspended;
  meeting.reason = std::move(*reason);
  meeting.until_ms = act.until_ms;
  if (!informal) deciding.set_timer(paused(deciding.now().timer, deciding.stamp()));
  deciding.set_meeting(meeting);
  // What is being read stays on the wall where speaking goes on.
  if (!informal || deciding.now().queue->speaking() == nullptr) show_meeting(deciding);
  return {};
}

Decided decide_act(const act::ResumeMeeting& /*act*/, Deciding& deciding) {
  MeetingState meeting = *deciding.now().meeting;
  if (meeting.phase != Phase::suspended && meeting.phase != Phase::informal) {
    if (!sits(meeting.phase)) return refuse_not_sitting(meeting.phase);
    return refuse("The meeting is not suspended", "Suspend it first.");
  }
  const bool stood_still = meeting.phase == Phase::suspended;
  meeting.phase = Phase::in_session;
  meeting.reason = {};
  meeting.until_ms.reset();
  deciding.set_meeting(meeting);
  if (stood_still || deciding.now().view == View::meeting) show_proceedings(deciding);
  return {};
}

Decided decide_act(const act::Adjourn& act, Deciding& deciding) {
  if (!sits(deciding.now().meeting->phase)) return refuse_not_sitting(deciding.now().meeting->phase);
  end_point_of_order(deciding);
  finish_speaker(deciding);
  deciding.set_timer({});
  MeetingState meeting = *deciding.now().meeting;
  carry_over_what_waits(deciding, meeting.item);
  meeting.phase = Phase::adjourned;
  meeting.reason = {};
  meeting.until_ms = act.next_ms;
  meeting.floor.reset();
  meeting.held = meeting.item.meeting;
  if (const auto place = next_place(deciding, meeting.item)) {
    meeting.item = *place;
    if (!meeting.until_ms) meeting.until_ms = known_start(deciding.content().meetings()[place->meeting]);
  }
  deciding.set_meeting(meeting);
  show_meeting(deciding);
  return {};
}

Decided decide_act(const act::TakeItem& act, Deciding& deciding) {
  const std::vector<Meeting>& meetings = deciding.content().meetings();
  MeetingState meeting = *deciding.now().meeting;
  ItemPlace place = meeting.item;
  if (act.item) {
    place = *act.item;
  } else {
    ++place.item;
  }
  if (!has_item(meetings, place)) {
    if (meetings.empty()) return refuse("There is no programme to take an item from", "List items in session.toml.");
    if (!act.item) return refuse("That was the last item of the meeting", "Adjourn it, or name another item.");
    return refuse(fmt::format("The programme has no item {} at its meeting {}", place.item + 1, place.meeting + 1),
                  "Look at the programme.");
  }
  meeting.item = place;
  deciding.set_meeting(meeting);
  return {};
}

Decided decide_act(const act::SetFloor& act, Deciding& deciding) {
  if (act.language && !act.language->known())
    return refuse("This language is not known", "Name it by its tag, such as \"fr\".");
  MeetingState meeting = *deciding.now().meeting;
  meeting.floor = act.language;
  deciding.set_meeting(meeting);
  return {};
}

}  // namespace rostrum
