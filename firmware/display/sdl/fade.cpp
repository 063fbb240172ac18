#include "firmware/display/sdl/fade.hpp"

#include <algorithm>

namespace rostrum {
namespace {

template <typename Pixel>
std::span<Pixel> row_of(Pixel* pixels, std::size_t stride, const Rect& rect, int y) {
  return {pixels + static_cast<std::size_t>(rect.y + y) * stride + rect.x, static_cast<std::size_t>(rect.width)};
}

}  // namespace

void move_towards(std::span<std::uint32_t> pixels, std::span<const std::uint32_t> target, int part) {
  constexpr std::uint32_t odd_channels = 0x00FF00FF;
  const auto weight = static_cast<std::uint32_t>(part);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const std::uint32_t from = pixels[i], to = target[i];
    const std::uint32_t red_blue =
        ((from & odd_channels) * (256 - weight) + (to & odd_channels) * weight) >> 8 & odd_channels;
    const std::uint32_t green = ((from >> 8 & 0xFF) * (256 - weight) + (to >> 8 & 0xFF) * weight) & 0xFF00;
    pixels[i] = red_blue | green;
  }
}

void Fade::step(std::chrono::milliseconds elapsed, std::uint32_t* pixels, std::size_t stride,
                const std::uint32_t* target, std::size_t target_stride) {
  const int due = static_cast<int>(std::min<std::int64_t>(256, elapsed.count() * 256 / length.count()));
  if (due <= done_) return;
  // What is left of the way shrinks with every step: a linear fade takes a growing part of it.
  const int part = due == 256 ? 256 : (due - done_) * 256 / (256 - done_);
  for (const Rect& rect : rects_) {
    for (int y = 0; y < rect.height; ++y) {
      const auto row = row_of(pixels, stride, rect, y);
      const auto wanted = row_of(target, target_stride, rect, y);
      if (part == 256) {
        std::copy(wanted.begin(), wanted.end(), row.begin());
      } else {
        move_towards(row, wanted, part);
      }
    }
  }
  done_ = due;
  if (done_ == 256) rects_.clear();
}

}  // namespace rostrum
