#pragma once

#include <cstddef>
#include <vector>

#include "render/paint/display_list.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/moving_text.hpp"
#include "render/views/readings.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// A screen in two layers: what stands still, painted ahead, and the places in it whose words follow a clock.
struct LaidOut {
  DisplayList still;
  std::vector<MovingText> moving;
  std::size_t pages = 1;  // of what is longer than its place; more than one have to be turned
};

// Cannot fail: whatever the content, something sensible is laid out, and no text falls below the sizes that the room's
// depth asks for.
[[nodiscard]] LaidOut lay_out_still(const Screen& screen, const DisplayProfile& display, TextEngine& engine);

// The picture of a screen on a display, at the moment of these readings.
[[nodiscard]] DisplayList lay_out(const Screen& screen, const DisplayProfile& profile, TextEngine& engine,
                                  const Readings& readings = {});

}  // namespace rostrum
