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

class Placer {
 public:
  Placer(const ShapedText& text, Line& line) : text_(text), line_(line) {}

  void place(const LineItem& piece) {
    const std::span<const Glyph> glyphs = piece.shown();
    if (piece.item->right_to_left()) {
      for (std::size_t i = glyphs.size(); i-- > 0;) place(glyphs[i], piece.item->font);
    } else {
      for (const Glyph& glyph : glyphs) place(glyph, piece.item->font);
    }
  }

  [[nodiscard]] std::int64_t pen() const { return pen_; }

 private:
  void place(const Glyph& glyph, FontId font) {
    line_.glyphs.push_back({font, static_cast<GlyphId>(glyph.id),
                            text_.fonts->faces().shown_size(font, text_.settings.size, text_.settings.setting),
                            fixed(pen_ + glyph.x_offset), Fixed::from_raw(-glyph.y_offset),
                            text_.text.byte_of(glyph.cluster)});
    pen_ += glyph.advance;
  }

  const ShapedText& text_;
  Line& line_;
  std::int64_t pen_ = 0;
};

// The hyphen that a soft hyphen turns into, as one more item at the line's logical end.
LineItem soft_hyphen_shown(const ShapedText& text, const ShapedItem& last, std::uint32_t unit) {
  LineItem piece;
  piece.item = &last;
  TextItem hyphen = static_cast<const TextItem&>(last);
  hyphen.begin = 0;
  hyphen.end = 1;
  Shaper().shape(u"-", hyphen, text.settings, text.fonts->faces(), piece.reshaped);
  for (Glyph& glyph : piece.reshaped) glyph.cluster = unit;
  return piece;
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

Line place_line(const ShapedText& text, const LineBreak& from, const LineBreak& to, BidiLevel paragraph_level) {
  Line line;
  line.direction = (paragraph_level & 1) != 0 ? Direction::right_to_left : Direction::left_to_right;
  const std::uint32_t begin = from.next_begin;
  const std::uint32_t end = std::max(begin, to.content_end);
  line.range = {text.text.byte_of(begin), text.text.byte_of(end)};
  if (begin == end) return line;

  std::vector<LineItem> pieces = items_between(text, begin, end);
  if (to.hyphen_width != 0 && !pieces.empty()) {
    const ShapedItem& last = *pieces.back().item;
    pieces.push_back(soft_hyphen_shown(text, last, end - 1));
  }
  std::size_t count = 0;
  std::vector<BidiLevel> levels;
  for (const LineItem& piece : pieces) {
    levels.push_back(piece.item->level);
    count += piece.shown().size();
  }
  line.glyphs.reserve(count);
  Placer placer(text, line);
  for (const std::uint32_t index : visual_order(levels)) placer.place(pieces[index]);

  const std::int32_t spacing = text.spacing_before(end);
  line.width = fixed(placer.pen() - spacing);
  // The spacing after the last cluster stands at the line's left where that cluster does.
  if (spacing != 0 && line.direction == Direction::right_to_left && pieces.back().item->right_to_left()) {
    for (PlacedGlyph& glyph : line.glyphs) glyph.x -= Fixed::from_raw(spacing);
  }
  return line;
}

}  // namespace rostrum
