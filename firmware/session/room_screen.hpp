#pragma once

#include <cstddef>

#include "content/room/scene.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/room_clock.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

struct RoomScreen {
  Screen screen;
  StillFrame::Follows follows;
};

// What a screen is made from. Borrowed.
struct ScreenSources {
  const PlannedSession& planned;
  const Room& room;
  const RoomClock& clock;
  const DisplayProfile& profile;  // of the display, as the operator's choices leave it
};

// What a display of this room shows of a scene: the operator's view, or its own. The screen borrows from the session.
[[nodiscard]] RoomScreen room_screen(const Scene& scene, std::size_t display, const Surroundings& around,
                                     const ScreenSources& sources);

}  // namespace rostrum
