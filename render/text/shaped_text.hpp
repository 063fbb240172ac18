#pragma once

#include <memory>
#include <vector>

#include "render/text/shaper.hpp"
#include "render/text/text_items.hpp"

namespace rostrum {

struct ShapedItem : TextItem {
  std::uint32_t first_glyph = 0, end_glyph = 0;
};

// A stretch of text as it comes from the shaper, with its glyphs in logical order. Positions are units.
struct ShapedText {
  UnitText text;
  ShapeSettings settings;
  std::vector<ShapedItem> items;
  std::vector<Glyph> glyphs;

  void clear();
  // The index of the item that holds a unit, else of the next one.
  [[nodiscard]] std::size_t item_at(std::uint32_t unit) const;
  // The first glyph of an item whose cluster is `unit` or later.
  [[nodiscard]] std::uint32_t glyph_at(const ShapedItem& item, std::uint32_t unit) const;
  // The first glyph of all whose cluster is `unit` or later.
  [[nodiscard]] std::uint32_t glyph_at(std::uint32_t unit) const;
  // The letter spacing that follows the cluster before `unit`.
  [[nodiscard]] std::int32_t spacing_before(std::uint32_t unit) const;
};

}  // namespace rostrum
