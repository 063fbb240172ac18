#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "content/room/room.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Names of views as people type them: "title", "statement", "hold", "test-card".
[[nodiscard]] std::optional<View> view_from_name(std::string_view name);
[[nodiscard]] const char* name_of(View view);

// What a display of this room shows of a view. The screen borrows from `planned`.
[[nodiscard]] Screen screen_of(View view, const PlannedSession& planned, std::size_t statement, std::size_t segment,
                               const Room& room);

}  // namespace rostrum
