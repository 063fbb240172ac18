#pragma once

#include <array>
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

  // A frame whose rows are yet to be added, from the top down.
  SparseFrame(int width, int height, Color background);
  // The picture's rows from `top` on, which is a multiple of row_step; `rows` has the frame's width. What lies below
  // the frame is left out.
  static constexpr int row_step = 16;
  void add_rows(const Pixmap& rows, int top);
  [[nodiscard]] int rows_added() const;

  // The same picture with `patch` on it, its left upper corner at (x, y); what lies outside is left out. Tiles that the
  // patch does not touch are shared with this frame.
  [[nodiscard]] SparseFrame with(const Pixmap& patch, int x, int y) const;

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] bool empty() const { return width_ == 0; }
  [[nodiscard]] std::size_t bytes() const;

  // Writes the whole picture. `stride` in bytes.
  void copy_to(std::uint32_t* pixels, std::size_t stride) const;

  // In how many tiles it differs from another frame, at most: shared tiles are told from equal ones only.
  [[nodiscard]] std::size_t differing_tiles(const SparseFrame& other) const;

  // The tile's pixels from (x, y) to the end of its row, x being a multiple of column_step; nullptr where the tile is
  // background alone. Within the picture.
  static constexpr int column_step = 64;
  [[nodiscard]] const std::uint32_t* ink(int x, int y) const;
  [[nodiscard]] std::uint32_t background() const { return background_; }

  // Writes only the tiles in which it differs from `before`, which the pixels now hold, and returns them, disjoint:
  // neighbours in a row are merged, and equal spans below one another. Frames of another size differ everywhere.
  std::vector<Rect> update(const SparseFrame& before, std::uint32_t* pixels, std::size_t stride) const;

 private:
  using Tile = std::array<std::uint32_t, std::size_t{column_step} * row_step>;

  void add_tile(const Pixmap& rows, const Rect& rect);
  void put_tile(std::size_t index, std::shared_ptr<const Tile> tile);
  [[nodiscard]] const std::uint32_t* tile(std::size_t index) const;

  int width_ = 0, height_ = 0;
  std::uint32_t background_ = 0;
  std::vector<std::uint32_t> tile_of_;  // per tile: 0 background, else 1 + index into tiles_
  // Each in memory of its own: frames come and go, and what one leaves the next takes.
  std::vector<std::shared_ptr<const Tile>> tiles_;
};

}  // namespace rostrum
