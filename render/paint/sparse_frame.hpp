#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "render/paint/display_list.hpp"
#include "render/paint/pixmap.hpp"

namespace rostrum {

// A finished picture kept small: tiles of 64 x 16 pixels, of which those that are background alone take no memory. A
// page of text is about a quarter of its pixmap. Ready frames are kept like this, so that neighbours of the current
// segment fit a small board.
class SparseFrame {
 public:
  SparseFrame() = default;
  SparseFrame(const Pixmap& picture, Color background);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] bool empty() const { return width_ == 0; }
  [[nodiscard]] std::size_t bytes() const;

  // Writes the whole picture. `stride` in bytes.
  void copy_to(std::uint32_t* pixels, std::size_t stride) const;

  // Writes only the tiles in which it differs from `before`, which the pixels now hold, and returns them, disjoint:
  // neighbours in a row are merged, and equal spans below one another. Frames of another size differ everywhere.
  std::vector<Rect> update(const SparseFrame& before, std::uint32_t* pixels, std::size_t stride) const;

 private:
  int width_ = 0, height_ = 0;
  std::uint32_t background_ = 0;
  std::vector<std::uint32_t> tile_of_;  // per tile: 0 background, else 1 + index into tiles_
  std::vector<std::uint32_t> tiles_;
};

}  // namespace rostrum
