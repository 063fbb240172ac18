#pragma once

#include <cstddef>

#include "content/room/room.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What a display of this room shows of a view. The screen borrows from `planned`.
[[nodiscard]] Screen screen_of(View view, const PlannedSession& planned, std::size_t statement, std::size_t segment,
                               const Room& room);

}  // namespace rostrum
