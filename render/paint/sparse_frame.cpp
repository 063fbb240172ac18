#include "render/paint/sparse_frame.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

namespace rostrum {
namespace {

constexpr int tile_width = SparseFrame::column_step, tile_height = SparseFrame::row_step;
constexpr std::size_t row_pixels = tile_width;
constexpr std::uint32_t padding = 0xFF000000;  // one value for the byte that no one looks at, so that tiles compare

using TileRow = std::array<std::uint32_t, row_pixels>;

TileRow filled(std::uint32_t color) {
  TileRow row;
  row.fill(color);
  return row;
}

struct Grid {
  int columns, rows;
};

Grid grid(int width, int height) {
  return {(width + tile_width - 1) / tile_width, (height + tile_height - 1) / tile_height};
}

Rect tile_rect(int column, int row, int width, int height) {
  const int x = column * tile_width, y = row * tile_height;
  return {x, y, std::min(tile_width, width - x), std::min(tile_height, height - y)};
}

bool holds_only(std::span<const std::uint32_t> pixels, std::span<const std::uint32_t> color) {
  // The painter leaves one value in the padding byte, so a plain comparison nearly always decides.
  if (std::memcmp(pixels.data(), color.data(), pixels.size_bytes()) == 0) return true;
  return std::equal(pixels.begin(), pixels.end(), color.begin(),
                    [](std::uint32_t a, std::uint32_t b) { return (a | padding) == b; });
}

std::span<const std::uint32_t> part_of_row(const Pixmap& picture, const Rect& tile, int row) {
  return picture.row(tile.y + row).subspan(static_cast<std::size_t>(tile.x), static_cast<std::size_t>(tile.width));
}

bool is_background(const Pixmap& picture, const Rect& tile, std::span<const std::uint32_t> background) {
  for (int row = 0; row < tile.height; ++row) {
    if (!holds_only(part_of_row(picture, tile, row), background)) return false;
  }
  return true;
}

// `from` null: the background.
void write_tile(const std::uint32_t* from, const TileRow& background, const Rect& tile, std::uint32_t* pixels,
                std::size_t stride) {
  auto* to = reinterpret_cast<std::byte*>(pixels + tile.x) + static_cast<std::size_t>(tile.y) * stride;
  const std::size_t bytes = static_cast<std::size_t>(tile.width) * sizeof(std::uint32_t);
  for (int row = 0; row < tile.height; ++row, to += stride) {
    std::memcpy(to, from != nullptr ? from + static_cast<std::size_t>(row) * row_pixels : background.data(), bytes);
  }
}

// Damage as few rectangles: neighbours in a row, then equal spans of rows below one another.
class Damage {
 public:
  void add(const Rect& tile) {
    if (!row_.empty() && row_.back().x + row_.back().width == tile.x) {
      row_.back().width += tile.width;
    } else {
      row_.push_back(tile);
    }
  }

  void end_row() {
    for (Rect& span : row_) {
      const auto above = std::find_if(open_.begin(), open_.end(), [&span](const Rect& rect) {
        return rect.x == span.x && rect.width == span.width;
      });
      if (above == open_.end()) continue;
      span.y = above->y;
      span.height += above->height;
      open_.erase(above);
    }
    done_.insert(done_.end(), open_.begin(), open_.end());
    open_.swap(row_);
    row_.clear();
  }

  std::vector<Rect> take() {
    end_row();
    return std::move(done_);
  }

 private:
  std::vector<Rect> row_, open_, done_;
};

}  // namespace

SparseFrame::SparseFrame(int width, int height, Color background)
    : width_(width),
      height_(height),
      background_(padding | std::uint32_t{background.red} << 16 | std::uint32_t{background.green} << 8 |
                  background.blue) {
  const Grid size = grid(width_, height_);
  tile_of_.reserve(static_cast<std::size_t>(size.columns) * static_cast<std::size_t>(size.rows));
}

SparseFrame::SparseFrame(const Pixmap& picture, Color background)
    : SparseFrame(picture.width(), picture.height(), background) {
  add_rows(picture, 0);
}

void SparseFrame::add_rows(const Pixmap& rows, int top) {
  const Grid size = grid(width_, height_);
  const std::vector<std::uint32_t> blank_line(static_cast<std::size_t>(width_), background_);
  const int last = std::min(size.rows, (top + rows.height() + tile_height - 1) / tile_height);
  for (int row = top / tile_height; row < last; ++row) {
    Rect band{0, row * tile_height - top, width_, tile_rect(0, row, width_, height_).height};
    if (is_background(rows, band, blank_line)) {
      tile_of_.insert(tile_of_.end(), static_cast<std::size_t>(size.columns), 0);
      continue;
    }
    for (int column = 0; column < size.columns; ++column) {
      Rect rect = tile_rect(column, row, width_, height_);
      rect.y -= top;
      if (is_background(rows, rect, blank_line)) {
        tile_of_.push_back(0);
      } else {
        add_tile(rows, rect);
      }
    }
  }
}

int SparseFrame::rows_added() const {
  const auto columns = static_cast<std::size_t>(grid(width_, height_).columns);
  if (columns == 0) return height_;
  return std::min(height_, static_cast<int>(tile_of_.size() / columns) * tile_height);
}

void SparseFrame::add_tile(const Pixmap& rows, const Rect& rect) {
  const auto added = std::make_shared<Tile>();
  Tile& tile = *added;
  const bool whole = rect.width == tile_width && rect.height == tile_height;
  if (!whole) tile.fill(background_);
  for (int y = 0; y < rect.height; ++y) {
    const auto pixels = part_of_row(rows, rect, y);
    std::memcpy(tile.data() + static_cast<std::size_t>(y) * row_pixels, pixels.data(), pixels.size_bytes());
  }
  for (std::uint32_t& pixel : tile) pixel |= padding;
  tiles_.push_back(added);
  tile_of_.push_back(static_cast<std::uint32_t>(tiles_.size()));
}

// Null where the tile is background.
const std::uint32_t* SparseFrame::tile(std::size_t index) const {
  const std::uint32_t number = tile_of_[index];
  return number == 0 ? nullptr : tiles_[number - 1]->data();
}

SparseFrame SparseFrame::with(const Pixmap& patch, int x, int y) const {
  SparseFrame patched = *this;
  const int left = std::max(x, 0), top = std::max(y, 0);
  const int right = std::min(x + patch.width(), width_), bottom = std::min(y + patch.height(), height_);
  if (left >= right || top >= bottom) return patched;
  const Grid size = grid(width_, height_);
  for (int row = top / tile_height; row <= (bottom - 1) / tile_height; ++row) {
    for (int column = left / tile_width; column <= (right - 1) / tile_width; ++column) {
      const auto index =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(size.columns) + static_cast<std::size_t>(column);
      auto changed = std::make_shared<Tile>();
      if (const std::uint32_t* before = tile(index)) {
        std::copy_n(before, changed->size(), changed->begin());
      } else {
        changed->fill(background_);
      }
      const Rect rect = tile_rect(column, row, width_, height_);
      const int from = std::max(left, rect.x), to = std::min(right, rect.x + rect.width);
      for (int line = std::max(top, rect.y); line < std::min(bottom, rect.y + rect.height); ++line) {
        const auto pixels =
            patch.row(line - y).subspan(static_cast<std::size_t>(from - x), static_cast<std::size_t>(to - from));
        std::uint32_t* target =
            changed->data() + static_cast<std::size_t>(line - rect.y) * row_pixels + (from - rect.x);
        for (const std::uint32_t pixel : pixels) *target++ = pixel | padding;
      }
      patched.put_tile(index, std::move(changed));
    }
  }
  return patched;
}

void SparseFrame::put_tile(std::size_t index, std::shared_ptr<const Tile> tile) {
  const bool empty =
      std::all_of(tile->begin(), tile->end(), [this](std::uint32_t pixel) { return pixel == background_; });
  std::uint32_t& number = tile_of_[index];
  if (empty) {
    number = 0;  // its tile stays until the frame goes, shared with the one that this was made from
  } else if (number != 0) {
    tiles_[number - 1] = std::move(tile);
  } else {
    tiles_.push_back(std::move(tile));
    number = static_cast<std::uint32_t>(tiles_.size());
  }
}

std::size_t SparseFrame::bytes() const {
  return sizeof(*this) + tile_of_.capacity() * sizeof(std::uint32_t) + tiles_.size() * sizeof(Tile);
}

void SparseFrame::copy_to(std::uint32_t* pixels, std::size_t stride) const {
  const TileRow blank = filled(background_);
  const Grid size = grid(width_, height_);
  std::size_t index = 0;
  for (int row = 0; row < size.rows; ++row) {
    for (int column = 0; column < size.columns; ++column, ++index) {
      write_tile(tile(index), blank, tile_rect(column, row, width_, height_), pixels, stride);
    }
  }
}

std::size_t SparseFrame::differing_tiles(const SparseFrame& other) const {
  if (width_ != other.width_ || height_ != other.height_ || background_ != other.background_) return tile_of_.size();
  std::size_t differing = 0;
  for (std::size_t index = 0; index < tile_of_.size(); ++index) {
    if (tile(index) != other.tile(index)) ++differing;
  }
  return differing;
}

const std::uint32_t* SparseFrame::ink(int x, int y) const {
  const auto columns = static_cast<std::size_t>(grid(width_, height_).columns);
  const auto column = static_cast<std::size_t>(x / tile_width), row = static_cast<std::size_t>(y / tile_height);
  const std::uint32_t* pixels = tile(row * columns + column);
  return pixels == nullptr ? nullptr : pixels + static_cast<std::size_t>(y % tile_height) * row_pixels;
}

std::vector<Rect> SparseFrame::update(const SparseFrame& before, std::uint32_t* pixels, std::size_t stride) const {
  if (empty()) return {};
  if (width_ != before.width_ || height_ != before.height_) {
    copy_to(pixels, stride);
    return {Rect{0, 0, width_, height_}};
  }
  const TileRow blank = filled(background_);
  const bool same_blank = background_ == before.background_;
  const Grid size = grid(width_, height_);
  Damage damage;
  std::size_t index = 0;
  for (int row = 0; row < size.rows; ++row) {
    for (int column = 0; column < size.columns; ++column, ++index) {
      const std::uint32_t* now = tile(index);
      const std::uint32_t* then = before.tile(index);
      const bool both = now != nullptr && then != nullptr;
      const bool neither = now == nullptr && then == nullptr;
      if ((neither && same_blank) || (both && (now == then || std::memcmp(now, then, sizeof(Tile)) == 0))) {
        continue;
      }
      const Rect rect = tile_rect(column, row, width_, height_);
      write_tile(now, blank, rect, pixels, stride);
      damage.add(rect);
    }
    damage.end_row();
  }
  return damage.take();
}

}  // namespace rostrum
