#pragma once

#include "content/room/scene.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/session/room_screen.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What the operator's own monitor shows.
[[nodiscard]] DeskScreen desk_screen(const Scene& scene, const Surroundings& around, const ScreenSources& sources);

}  // namespace rostrum
