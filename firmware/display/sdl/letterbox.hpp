#pragma once

#include "render/paint/display_list.hpp"

namespace rostrum {

// The largest rectangle of the picture's shape in a window, in its middle. At least one pixel each way.
[[nodiscard]] Rect letterbox(int picture_width, int picture_height, int window_width, int window_height);

}  // namespace rostrum
