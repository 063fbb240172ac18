#include "firmware/display/frame_picture.hpp"

#include <cstddef>
#include <cstdint>

namespace rostrum {

Pixmap picture_of(const SparseFrame& frame) {
  Pixmap picture(frame.width(), frame.height());
  frame.copy_to(picture.data(), static_cast<std::size_t>(frame.width()) * sizeof(std::uint32_t));
  return picture;
}

}  // namespace rostrum
