#pragma once

#include <cstddef>

#include "content/room/scene.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What stands where: indices of the session's statements, of the plan's segments, of the room's displays.
struct ScreenPlace {
  View view = View::title;
  std::size_t statement = 0;
  std::size_t segment = 0;
  std::size_t display = 0;
};

// What a display of this room shows there. The screen borrows from `planned`.
[[nodiscard]] Screen screen_of(const ScreenPlace& place, const PlannedSession& planned, const Room& room);

// For whoever mounts this display.
[[nodiscard]] TestCardScreen test_card_screen(const DisplayProfile& display, const Room& room);

}  // namespace rostrum
