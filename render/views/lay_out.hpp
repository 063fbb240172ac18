#pragma once

#include "render/paint/display_list.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// The picture of a screen on a display. Cannot fail: whatever the content, something sensible is laid out, and no text
// falls below the sizes that the room's depth asks for.
[[nodiscard]] DisplayList lay_out(const Screen& screen, const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
