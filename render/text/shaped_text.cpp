#include "render/text/shaped_text.hpp"

#include <algorithm>

namespace rostrum {

std::size_t ShapedText::item_at(std::uint32_t unit) const {
  const auto found = std::upper_bound(items.begin(), items.end(), unit,
                                      [](std::uint32_t at, const ShapedItem& item) { return at < item.end; });
  return static_cast<std::size_t>(found - items.begin());
}

std::uint32_t ShapedText::glyph_at(const ShapedItem& item, std::uint32_t unit) const {
  const auto first = glyphs.begin() + item.first_glyph;
  const auto last = glyphs.begin() + item.end_glyph;
  const auto found =
      std::lower_bound(first, last, unit, [](const Glyph& glyph, std::uint32_t at) { return glyph.cluster < at; });
  return static_cast<std::uint32_t>(found - glyphs.begin());
}

bool ShapedText::is_safe_to_break(std::uint32_t unit) const {
  const std::size_t index = item_at(unit);
  if (index == items.size() || unit <= items[index].begin) return true;
  const std::uint32_t glyph = glyph_at(items[index], unit);
  return glyph < items[index].end_glyph && glyphs[glyph].cluster == unit && !glyphs[glyph].unsafe_to_break;
}

void ShapedText::shape_part(const ShapedItem& item, std::uint32_t begin, std::uint32_t end,
                            std::vector<Glyph>& part) const {
  TextItem piece = static_cast<const TextItem&>(item);
  piece.begin = begin;
  piece.end = end;
  Shaper().shape(text.units, piece, settings, fonts->faces(), part);
}

std::int32_t ShapedText::spacing_before(std::uint32_t unit) const {
  if (settings.letter_spacing == 0 || unit == 0) return 0;
  const std::size_t index = item_at(unit - 1);
  const bool spaced = index < items.size() && items[index].begin < unit && !is_joined(items[index].script);
  return spaced ? settings.letter_spacing : 0;
}

std::int64_t ShapedText::width_alone(std::uint32_t begin, std::uint32_t end) const {
  std::int64_t width = -std::int64_t{spacing_before(end)};
  for (const LineItem& item : items_between(*this, begin, end)) {
    for (const Glyph& glyph : item.shown()) width += glyph.advance;
  }
  return width;
}

std::vector<LineItem> items_between(const ShapedText& text, std::uint32_t begin, std::uint32_t end) {
  std::vector<LineItem> pieces;
  for (std::size_t i = text.item_at(begin); i < text.items.size() && text.items[i].begin < end; ++i) {
    const ShapedItem& item = text.items[i];
    LineItem& piece = pieces.emplace_back();
    piece.item = &item;
    const std::uint32_t from = std::max(begin, item.begin), to = std::min(end, item.end);
    if ((from > item.begin && !text.is_safe_to_break(from)) || (to < item.end && !text.is_safe_to_break(to))) {
      text.shape_part(item, from, to, piece.reshaped);
    } else {
      const std::uint32_t first = text.glyph_at(item, from), last = text.glyph_at(item, to);
      piece.glyphs = std::span(text.glyphs).subspan(first, last - first);
    }
  }
  return pieces;
}

}  // namespace rostrum
