#include "render/paint/pixmap.hpp"

#include <algorithm>

namespace rostrum {

Pixmap::Pixmap(int width, int height)
    : width_(std::max(width, 0)),
      height_(std::max(height, 0)),
      pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

std::span<std::uint32_t> Pixmap::row(int y) {
  const auto length = static_cast<std::size_t>(width_);
  return {pixels_.data() + static_cast<std::size_t>(y) * length, length};
}

std::span<const std::uint32_t> Pixmap::row(int y) const {
  const auto length = static_cast<std::size_t>(width_);
  return {pixels_.data() + static_cast<std::size_t>(y) * length, length};
}

bool Pixmap::same_picture(const Pixmap& other) const {
  constexpr std::uint32_t colour = 0x00FFFFFF;
  return width_ == other.width_ && height_ == other.height_ &&
         std::equal(pixels_.begin(), pixels_.end(), other.pixels_.begin(),
                    [](std::uint32_t a, std::uint32_t b) { return ((a ^ b) & colour) == 0; });
}

}  // namespace rostrum
