#include "render/text/place_line.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace rostrum {
namespace {

Fixed fixed(std::int64_t raw) {
  return Fixed::from_raw(static_cast<std::int32_t>(std::clamp<std::int64_t>(
      raw, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max())));
}

// Writes glyphs one after the other, in visual order.
class Placer {
 public:
  Placer(const WordRow& row, Line& line, std::size_t count) : row_(row), line_(line) { line_.glyphs.resize(count); }

  void place(const LinePiece& piece) {
    const Fixed size = row_.shown_size(piece.font);
    const std::span<const Glyph> glyphs = piece.shown();
    if (piece.right_to_left()) {
      for (std::size_t i = glyphs.size(); i-- > 0;) place(glyphs[i], piece.font, size, piece.base);
    } else {
      for (const Glyph& glyph : glyphs) place(glyph, piece.font, size, piece.base);
    }
  }

  void place(const PlacedWord& placed) {
    for (const WordRun& run : placed.word->runs) {
      const Fixed size = row_.shown_size(run.font);
      for (const Glyph& glyph : placed.word->glyphs.subspan(run.first_glyph, run.end_glyph - run.first_glyph)) {
        place(glyph, run.font, size, placed.begin);
      }
    }
  }

  void place_spaces(const PlacedWord& placed, std::uint32_t begin, std::uint32_t end) {
    const Fixed size = row_.shown_size(placed.space->font);
    for (; begin < end; ++begin) place(placed.space->glyph, placed.space->font, size, begin);
  }

  [[nodiscard]] std::int64_t pen() const { return pen_; }

 private:
  void place(const Glyph& glyph, FontId font, Fixed size, std::uint32_t base) {
    line_.glyphs[next_++] = {font,
                             static_cast<GlyphId>(glyph.id),
                             size,
                             fixed(pen_ + glyph.x_offset),
                             Fixed::from_raw(-glyph.y_offset),
                             base + glyph.cluster};
    pen_ += glyph.advance;
  }

  const WordRow& row_;
  Line& line_;
  std::size_t next_ = 0;
  std::int64_t pen_ = 0;
};

// Whether a line holds only whole words that read from left to right, as most do.
bool is_plain(const WordRow& row, std::size_t first, const LineBreak& to, std::uint32_t begin, std::uint32_t end) {
  if (!row.left_to_right || to.mark != 0 || row.words[first].begin != begin) return false;
  const PlacedWord& last = row.words[row.word_at(end - 1)];
  return end >= last.end();
}

std::int64_t place_words(const WordRow& row, std::size_t first, std::uint32_t end, Line& line) {
  std::size_t count = 0;
  for (std::size_t i = first; i < row.words.size() && row.words[i].begin < end; ++i) {
    count +=
        row.words[i].word->glyphs.size() + std::min(end, row.words[i].end() + row.words[i].spaces) - row.words[i].end();
  }
  Placer placer(row, line, count);
  for (std::size_t i = first; i < row.words.size() && row.words[i].begin < end; ++i) {
    const PlacedWord& placed = row.words[i];
    placer.place(placed);
    placer.place_spaces(placed, placed.end(), std::min(end, placed.end() + placed.spaces));
  }
  return placer.pen();
}

// Pieces of lines in any direction, cut anywhere. Gives the pen's place after the last of them.
std::int64_t place_pieces(const WordRow& row, const std::vector<LinePiece>& pieces, Line& line) {
  std::size_t count = 0;
  for (const LinePiece& piece : pieces) count += piece.shown().size();
  Placer placer(row, line, count);
  for (const std::uint32_t index : visual_order(pieces)) placer.place(pieces[index]);
  return placer.pen();
}

}  // namespace

std::vector<std::uint32_t> visual_order(const std::vector<BidiLevel>& levels) {
  std::vector<std::uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  if (levels.empty()) return order;
  const BidiLevel highest = *std::max_element(levels.begin(), levels.end());
  for (int level = highest; level > 0; --level) {
    for (std::size_t at = 0; at < levels.size();) {
      std::size_t end = at;
      while (end < levels.size() && levels[end] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(at), order.begin() + static_cast<std::ptrdiff_t>(end));
      at = std::max(end, at + 1);
    }
  }
  return order;
}

std::vector<std::uint32_t> visual_order(const std::vector<LinePiece>& pieces) {
  std::vector<BidiLevel> levels;
  levels.reserve(pieces.size());
  for (const LinePiece& piece : pieces) levels.push_back(piece.level);
  return visual_order(levels);
}

Line place_line(const WordRow& row, const LineBreak& from, const LineBreak& to, BidiLevel paragraph_level) {
  Line line;
  line.direction = (paragraph_level & 1) != 0 ? Direction::right_to_left : Direction::left_to_right;
  const std::uint32_t begin = from.next_begin;
  const std::uint32_t end = std::max(begin, to.content_end);
  line.range = {begin, end};
  if (begin == end) return line;

  const std::int32_t spacing = row.spacing_before(end);
  const std::size_t first = row.word_at(begin);
  if (is_plain(row, first, to, begin, end)) {
    line.width = fixed(place_words(row, first, end, line) - spacing);
    return line;
  }
  std::vector<LinePiece> pieces = row.pieces(begin, end);
  const bool last_to_the_left = !pieces.empty() && pieces.back().right_to_left();
  if (to.mark != 0) pieces.push_back(row.mark_at(end, to.mark));
  line.width = fixed(place_pieces(row, pieces, line) - spacing);
  // The spacing after the last cluster stands at the line's left where that cluster does.
  if (spacing != 0 && line.direction == Direction::right_to_left && last_to_the_left) {
    for (PlacedGlyph& glyph : line.glyphs) glyph.x -= Fixed::from_raw(spacing);
  }
  return line;
}

}  // namespace rostrum
