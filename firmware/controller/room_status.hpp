#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/room/room.hpp"
#include "content/room/view_name.hpp"

namespace rostrum {

// What an operator may know of the room, as `ctl status --json` prints it.
struct RoomStatus {
  RoomState state;                      // as the act left it
  std::uint64_t recorded_revision = 0;  // up to which a power cut undoes nothing
  std::string session;                  // its title
  std::size_t segment = 0;              // from 1; 0 where the statement has none
  std::size_t segments = 0;
  std::string floor;    // tag of the language that is spoken here; empty where nobody knows
  std::string entry;    // digits typed so far
  std::string display;  // what shows it: the first of the room's displays
  std::vector<std::pair<std::string, std::string>> displays;  // each by name, and what shows it
  std::string store = "ok";                                   // or "failing: " and why
  std::string notice;  // the last thing that went wrong; empty once something went right again
};

[[nodiscard]] std::string to_json(const RoomStatus& status);

// From 1, of the segment that holds `position` or the last one before it; 0 for a statement without segments.
[[nodiscard]] std::size_t segment_number(const StatementOutline& outline, const Position& position);

}  // namespace rostrum
