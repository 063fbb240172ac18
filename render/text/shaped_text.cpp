#include "render/text/shaped_text.hpp"

#include <algorithm>

namespace rostrum {

void ShapedText::clear() {
  items.clear();
  glyphs.clear();
}

std::size_t ShapedText::item_at(std::uint32_t unit) const {
  const auto found = std::upper_bound(items.begin(), items.end(), unit,
                                      [](std::uint32_t at, const ShapedItem& item) { return at < item.end; });
  return static_cast<std::size_t>(found - items.begin());
}

std::uint32_t ShapedText::glyph_at(const ShapedItem& item, std::uint32_t unit) const {
  const auto own = std::span(glyphs).subspan(item.first_glyph, item.end_glyph - item.first_glyph);
  return item.first_glyph + static_cast<std::uint32_t>(first_glyph_at(own, unit));
}

std::uint32_t ShapedText::glyph_at(std::uint32_t unit) const {
  return static_cast<std::uint32_t>(first_glyph_at(glyphs, unit));
}

std::int32_t ShapedText::spacing_before(std::uint32_t unit) const {
  if (settings.letter_spacing == 0 || unit == 0) return 0;
  const std::size_t index = item_at(unit - 1);
  const bool spaced = index < items.size() && items[index].begin < unit && !is_joined(items[index].script);
  return spaced ? settings.letter_spacing : 0;
}

}  // namespace rostrum
