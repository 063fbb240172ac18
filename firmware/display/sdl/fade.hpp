#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/paint/display_list.hpp"

namespace rostrum {

// A cross-fade in place: each step moves the pixels of `rects` from what they are towards `target`. Pure arithmetic; it
// is told the time.
class Fade {
 public:
  static constexpr std::chrono::milliseconds length{150};
  static constexpr std::chrono::milliseconds step_interval{16};

  Fade() = default;
  explicit Fade(std::vector<Rect> rects) : rects_(std::move(rects)) {}

  [[nodiscard]] bool running() const { return !rects_.empty(); }
  [[nodiscard]] const std::vector<Rect>& rects() const { return rects_; }

  // `elapsed` since the fade began. After `length` the pixels are the target's, exactly, and it no longer runs.
  // Strides in pixels.
  void step(std::chrono::milliseconds elapsed, std::uint32_t* pixels, std::size_t stride, const std::uint32_t* target,
            std::size_t target_stride);

 private:
  std::vector<Rect> rects_;
  int done_ = 0;  // of 256
};

// Each channel of `pixels` goes `part` 256ths of the way to `target`.
void move_towards(std::span<std::uint32_t> pixels, std::span<const std::uint32_t> target, int part);

}  // namespace rostrum
