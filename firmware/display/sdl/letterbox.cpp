#include "firmware/display/sdl/letterbox.hpp"

#include <algorithm>
#include <cstdint>

namespace rostrum {

Rect letterbox(int picture_width, int picture_height, int window_width, int window_height) {
  const std::int64_t across = std::int64_t{window_width} * picture_height;
  const std::int64_t down = std::int64_t{window_height} * picture_width;
  Rect fit{0, 0, window_width, window_height};
  if (across > down) {
    fit.width = static_cast<int>((down + picture_height / 2) / picture_height);
  } else {
    fit.height = static_cast<int>((across + picture_width / 2) / picture_width);
  }
  fit.width = std::max(1, fit.width);
  fit.height = std::max(1, fit.height);
  fit.x = (window_width - fit.width) / 2;
  fit.y = (window_height - fit.height) / 2;
  return fit;
}

}  // namespace rostrum
