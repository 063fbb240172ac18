#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/room/room.hpp"
#include "content/room/view_name.hpp"
#include "render/views/shown_stick.hpp"

namespace rostrum {

struct DisplayStatus {
  std::string name;
  std::string shown_by;                    // "window 1280x720 (x11)"
  DisplayView view = DisplayView::follow;  // the operator's choice, else room.toml's
};

// What an operator may know of the room, as `ctl status --json` prints it. A value: it may be printed on any thread.
struct RoomStatus {
  RoomState state;                      // as the act left it
  Stamp now;                            // when it was asked for; timers are read at this moment
  std::uint64_t recorded_revision = 0;  // up to which a power cut undoes nothing
  std::string session;                  // its title
  std::size_t segment = 0;              // from 1; 0 where the statement has none
  std::size_t segments = 0;
  std::string floor;            // tag of the language that is spoken here; empty where nobody knows
  std::size_t cue_segment = 0;  // from 1, of state.cue; 0 where there is no cue
  std::string meeting, item;    // numbers, as the programme prints them; empty where there is none
  LocalText item_title;
  std::optional<std::int64_t> meeting_ends_ms;  // Unix time, as far as the programme tells
  std::string entry;                            // digits typed so far
  std::string display;                          // what shows it: the first of the room's displays
  std::vector<DisplayStatus> displays;          // all of them
  std::string store = "ok";                     // or "failing: " and why
  std::string notice;                           // the last thing that went wrong; empty once something went right again
  std::string stick_watch = "ok";               // or why sticks are not noticed
  std::shared_ptr<const ShownSticks> sticks{};  // null: none
  bool list_changed = true;  // false: by the act that this answers nobody came, went or changed places
};

// So many of those who wait stand in the status; queue_json has all.
inline constexpr std::size_t most_in_status = 200;

// Without those who wait where the list did not change: whoever acts has them from before, and they are most of it.
[[nodiscard]] std::string to_json(const RoomStatus& status);

// Who speaks and all who wait, however many.
[[nodiscard]] std::string queue_json(const RoomStatus& status);

// From 1, of the segment that holds `position` or the last one before it; 0 for a statement without segments.
[[nodiscard]] std::size_t segment_number(const StatementOutline& outline, const Position& position);

}  // namespace rostrum
