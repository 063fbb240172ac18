#include "render/paint/scaled_picture.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/paint/sparse_frame.hpp"

namespace rostrum {
namespace {

// A pixel's bytes, in the machine's order: each is summed by itself, the padding too.
constexpr std::size_t channels = 4;
using Bytes = std::array<std::uint8_t, channels>;
constexpr std::uint32_t opaque = 0xFF000000;

// What lies under one of `count` equal pixels along a side of `source` pixels: those from `first` to `last`, by the
// share of each, in `count`ths of it. Between the two the share is `count`. All shares sum up to `source`.
struct Covered {
  std::int64_t first = 0, last = 0;
  std::uint64_t first_share = 0, last_share = 0;  // the latter 0 where first is last

  Covered(std::int64_t pixel, std::int64_t count, std::int64_t source) {
    const std::int64_t begin = pixel * source, end = begin + source;  // in `count`ths of a source pixel
    first = begin / count;
    last = (end - 1) / count;
    first_share = static_cast<std::uint64_t>(std::min(end, (first + 1) * count) - begin);
    if (last > first) last_share = static_cast<std::uint64_t>(end - last * count);
  }
};

// Divides sums of bytes by the whole that their shares make up, to the nearest. The multiplication gives the same as
// the division: it errs by less than sum / 2^shift, which is less than the least distance to the next quotient,
// 1 / total, as 2^shift is more than 256 * total^2. In 64 bits that holds for pictures up to 8 million pixels.
class Mean {
 public:
  explicit Mean(std::uint64_t total) : total_(total) {
    if (total_ > largest_total) return;
    while ((std::uint64_t{1} << shift_) <= byte_values * total_ * total_) ++shift_;
    reciprocal_ = ((std::uint64_t{1} << shift_) + total_ - 1) / total_;
  }

  [[nodiscard]] std::uint8_t of(std::uint64_t sum) const {
    const std::uint64_t rounded = sum + total_ / 2;
    return static_cast<std::uint8_t>(reciprocal_ == 0 ? rounded / total_ : (rounded * reciprocal_) >> shift_);
  }

 private:
  static constexpr std::uint64_t byte_values = 256;
  static constexpr std::uint64_t largest_total = std::uint64_t{1} << 23;
  std::uint64_t total_, reciprocal_ = 0;
  unsigned shift_ = 0;
};

// Scales a frame row by row: first down its height, to a sum for each of its columns, then along. Where all that a
// pixel covers is background it is the background; in a page of text that is so nearly everywhere.
class Scaler {
 public:
  // To draw columns [begin, end) of the scaled picture.
  Scaler(const Picture& picture, int begin, int end)
      : frame_(*picture.frame),
        columns_(picture.rect.width),
        rows_(picture.rect.height),
        begin_(begin),
        mean_(static_cast<std::uint64_t>(frame_.width()) * static_cast<std::uint64_t>(frame_.height())),
        sums_(index(whole_tiles(frame_.width()))) {
    blank_.fill(frame_.background());
    covered_.reserve(static_cast<std::size_t>(end - begin));
    for (int column = begin; column < end; ++column) covered_.emplace_back(column, columns_, frame_.width());
    sum_background({0, whole_tiles(frame_.width())});
  }

  void draw_row(int row, std::span<std::uint32_t> to) {
    std::fill(to.begin(), to.end(), frame_.background());
    const Covered rows(row, rows_, frame_.height());
    find_ink(rows);
    for (const Columns& columns : inked_) add_up(columns, rows);
    for (const Columns& columns : inked_) {
      // The first and the last pixel that cover anything of them.
      const auto first = static_cast<int>(std::int64_t{columns.left} * columns_ / frame_.width());
      const std::int64_t right = std::min(columns.right, frame_.width());
      const auto last = static_cast<int>((right * columns_ - 1) / frame_.width());
      const int end = std::min(last + 1, begin_ + static_cast<int>(covered_.size()));
      for (int column = std::max(first, begin_); column < end; ++column) {
        const auto index = static_cast<std::size_t>(column - begin_);
        to[index] = pixel(covered_[index]);
      }
    }
    for (const Columns& columns : inked_) sum_background(columns);
  }

 private:
  // Of the frame, half open, whole tiles: what the last one holds beyond the frame is summed and never asked for.
  struct Columns {
    int left, right;
  };
  using TileRow = std::array<std::uint32_t, SparseFrame::column_step>;

  static constexpr int whole_tiles(int width) {
    return (width + SparseFrame::column_step - 1) / SparseFrame::column_step * SparseFrame::column_step;
  }

  void find_ink(const Covered& rows) {
    inked_.clear();
    for (int left = 0; left < frame_.width(); left += SparseFrame::column_step) {
      if (!has_ink(left, rows)) continue;
      const int right = left + SparseFrame::column_step;
      if (!inked_.empty() && inked_.back().right == left) {
        inked_.back().right = right;
      } else {
        inked_.push_back({left, right});
      }
    }
  }

  [[nodiscard]] bool has_ink(int left, const Covered& rows) const {
    for (std::int64_t y = rows.first; y < rows.last; y += SparseFrame::row_step) {
      if (frame_.ink(left, static_cast<int>(y)) != nullptr) return true;
    }
    return frame_.ink(left, static_cast<int>(rows.last)) != nullptr;
  }

  void sum_background(const Columns& columns) {
    const auto bytes = std::bit_cast<Bytes>(frame_.background());
    for (std::size_t i = index(columns.left); i < index(columns.right); ++i)
      sums_[i] = bytes[i % channels] * static_cast<std::uint32_t>(frame_.height());
  }

  void add_up(const Columns& columns, const Covered& rows) {
    std::fill(sums_.begin() + static_cast<std::ptrdiff_t>(index(columns.left)),
              sums_.begin() + static_cast<std::ptrdiff_t>(index(columns.right)), 0U);
    for (std::int64_t y = rows.first; y <= rows.last; ++y) {
      std::uint64_t share = static_cast<std::uint64_t>(rows_);
      if (y == rows.first) {
        share = rows.first_share;
      } else if (y == rows.last) {
        share = rows.last_share;
      }
      for (int left = columns.left; left < columns.right; left += SparseFrame::column_step) {
        const std::uint32_t* ink = frame_.ink(left, static_cast<int>(y));
        add(ink == nullptr ? blank_.data() : ink, static_cast<std::uint32_t>(share), sums_.data() + index(left));
      }
    }
  }

  // One row of a tile.
  static void add(const std::uint32_t* pixels, std::uint32_t share, std::uint32_t* sums) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(pixels);
    for (std::size_t i = 0; i < sizeof(TileRow); ++i) sums[i] += share * bytes[i];
  }

  [[nodiscard]] std::uint32_t pixel(const Covered& covered) const {
    std::array<std::uint64_t, channels> sum{};
    const auto whole = static_cast<std::uint64_t>(columns_);
    add_column(covered.first, covered.first_share, sum);
    for (std::int64_t x = covered.first + 1; x < covered.last; ++x) add_column(x, whole, sum);
    if (covered.last > covered.first) add_column(covered.last, covered.last_share, sum);
    Bytes bytes;
    for (std::size_t c = 0; c < channels; ++c) bytes[c] = mean_.of(sum[c]);
    return std::bit_cast<std::uint32_t>(bytes) | opaque;
  }

  void add_column(std::int64_t x, std::uint64_t share, std::array<std::uint64_t, channels>& sum) const {
    const std::uint32_t* sums = sums_.data() + index(static_cast<int>(x));
    for (std::size_t c = 0; c < channels; ++c) sum[c] += share * sums[c];
  }

  static std::size_t index(int x) { return static_cast<std::size_t>(x) * channels; }

  const SparseFrame& frame_;
  int columns_, rows_, begin_;
  Mean mean_;
  TileRow blank_{};
  std::vector<Covered> covered_;     // by the columns to be drawn
  std::vector<std::uint32_t> sums_;  // by column of the frame, at most 255 times its height
  std::vector<Columns> inked_;
};

}  // namespace

void draw_scaled(const Picture& picture, Pixmap& into, int top) {
  const Rect& rect = picture.rect;
  if (!picture.frame || picture.frame->empty() || rect.width <= 0 || rect.height <= 0) return;
  const int first_row = std::max(rect.y, top), end_row = std::min(rect.y + rect.height, top + into.height());
  const int first_column = std::max(rect.x, 0), end_column = std::min(rect.x + rect.width, into.width());
  if (first_row >= end_row || first_column >= end_column) return;
  Scaler scaler(picture, first_column - rect.x, end_column - rect.x);
  for (int y = first_row; y < end_row; ++y) {
    scaler.draw_row(y - rect.y, into.row(y - top).subspan(static_cast<std::size_t>(first_column),
                                                          static_cast<std::size_t>(end_column - first_column)));
  }
}

}  // namespace rostrum
