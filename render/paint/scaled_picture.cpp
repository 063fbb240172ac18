#include "render/paint/scaled_picture.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/paint/sparse_frame.hpp"

namespace rostrum {
namespace {

constexpr std::size_t channels = 3;
constexpr std::array<unsigned, channels> shifts = {16, 8, 0};

// Sums of weighted channels. A frame of 8192 x 8192 pixels, each 255 times the weights of a row and a column, needs 34
// bits.
using Sums = std::array<std::uint64_t, channels>;

// What lies under one of `count` equal pixels along a side of `source` pixels: those from `first` on, by the share of
// each, in `count`ths of it. The shares sum up to `source`.
struct Covered {
  std::int64_t first;
  std::int64_t begin, end;  // in `count`ths of a source pixel

  Covered(std::int64_t pixel, std::int64_t count, std::int64_t source)
      : first(pixel * source / count), begin(pixel * source), end((pixel + 1) * source) {}

  [[nodiscard]] bool reaches(std::int64_t at, std::int64_t count) const { return at * count < end; }
  [[nodiscard]] std::uint64_t share(std::int64_t at, std::int64_t count) const {
    return static_cast<std::uint64_t>(std::min(end, (at + 1) * count) - std::max(begin, at * count));
  }
};

// One row of the frame, scaled down its height only: a sum for each of its columns.
void add_rows_under(const SparseFrame& frame, std::int64_t row, std::int64_t rows, std::vector<std::uint32_t>& pixels,
                    std::vector<Sums>& sums) {
  std::fill(sums.begin(), sums.end(), Sums{});
  const Covered covered(row, rows, frame.height());
  for (std::int64_t y = covered.first; covered.reaches(y, rows); ++y) {
    frame.copy_row(static_cast<int>(y), pixels.data());
    const std::uint64_t share = covered.share(y, rows);
    for (std::size_t x = 0; x < pixels.size(); ++x) {
      for (std::size_t c = 0; c < channels; ++c) sums[x][c] += share * ((pixels[x] >> shifts[c]) & 0xFFU);
    }
  }
}

std::uint32_t mean_under(const std::vector<Sums>& sums, std::int64_t column, std::int64_t columns,
                         std::uint64_t total) {
  const Covered covered(column, columns, static_cast<std::int64_t>(sums.size()));
  Sums sum{};
  for (std::int64_t x = covered.first; covered.reaches(x, columns); ++x) {
    const std::uint64_t share = covered.share(x, columns);
    for (std::size_t c = 0; c < channels; ++c) sum[c] += share * sums[static_cast<std::size_t>(x)][c];
  }
  std::uint32_t pixel = 0xFF000000U;
  for (std::size_t c = 0; c < channels; ++c) {
    pixel |= static_cast<std::uint32_t>((sum[c] + total / 2) / total) << shifts[c];
  }
  return pixel;
}

}  // namespace

void draw_scaled(const Picture& picture, Pixmap& into, int top) {
  const Rect& rect = picture.rect;
  if (!picture.frame || picture.frame->empty() || rect.width <= 0 || rect.height <= 0) return;
  const SparseFrame& frame = *picture.frame;
  const int first_row = std::max(rect.y, top), end_row = std::min(rect.y + rect.height, top + into.height());
  const int first_column = std::max(rect.x, 0), end_column = std::min(rect.x + rect.width, into.width());
  const std::uint64_t total = static_cast<std::uint64_t>(frame.width()) * static_cast<std::uint64_t>(frame.height());
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(frame.width()));
  std::vector<Sums> sums(pixels.size());
  for (int y = first_row; y < end_row; ++y) {
    add_rows_under(frame, y - rect.y, rect.height, pixels, sums);
    const std::span<std::uint32_t> row = into.row(y - top);
    for (int x = first_column; x < end_column; ++x) {
      row[static_cast<std::size_t>(x)] = mean_under(sums, x - rect.x, rect.width, total);
    }
  }
}

}  // namespace rostrum
