#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rostrum {

// What a key means to the operator.
enum class Action : std::uint8_t {
  none,
  // The place in the statement. `digit` and `enter` serve the private go-to; `enter` without one is `next`.
  next,
  back,
  title,
  blank,
  enter,
  digit,
  go_to,  // what digits and Enter ask for; no key's own
  undo,
  redo,
  cue_back,  // the private cue
  cue_next,
  take_cue,
  drop_cue,
  // What happens to the text.
  off_text,
  skip,
  delivered,
  release,  // a step further: to the booths, then live
  // Who speaks.
  call_next,
  finish,
  absent,
  point_of_order,  // and its end
  floor,           // the next of the room's languages, and after the last the statement's own
  // The speaker's clock.
  timer,  // start, pause
  timer_more,
  timer_less,
  timer_reset,
  timer_hide,
  // The meeting.
  gavel,  // calls it to order, or resumes it
  suspend,
  adjourn,
  next_item,
  // What the walls show.
  view_statement,
  view_speaker,
  view_queue,
  view_programme,
  view_decision,
  view_notice,
  view_meeting,
  hold,
  // What is on a stick. The other two do nothing before the first has opened its summary.
  stick,
  stick_take,
  stick_refuse,
  help,
};

// As room.toml's [keys] says it: "call-next". `enter`, `digit` and `go_to` have no names: the go-to's keys are fixed.
[[nodiscard]] std::optional<Action> action_named(std::string_view name);
[[nodiscard]] std::string_view action_name(Action action);  // empty where it has none

// All that have a name, in their order.
[[nodiscard]] std::vector<Action> named_actions();

// Of these the room's acts know nothing.
[[nodiscard]] constexpr bool is_for_sticks(Action action) {
  return action == Action::stick || action == Action::stick_take || action == Action::stick_refuse;
}

// A clicker may be pressed by mistake, by a speaker, or by who sits on it: its keys move through the text and blank the
// screen, and take no other action.
[[nodiscard]] bool is_for_clickers(Action action);

}  // namespace rostrum
