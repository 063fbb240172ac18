#pragma once

#include <memory>
#include <vector>

#include "render/text/line_break.hpp"
#include "render/text/shaper.hpp"
#include "render/text/text_items.hpp"

namespace rostrum {

struct ShapedItem : TextItem {
  std::uint32_t first_glyph = 0, end_glyph = 0;
};

// A text's items with their glyphs in logical order, and the pen positions in it.
struct ShapedText {
  std::shared_ptr<FontSet> fonts;
  UnitText text;
  ShapeSettings settings;
  std::vector<ShapedItem> items;
  std::vector<Glyph> glyphs;

  // The index of the item that holds a unit, else of the next one.
  [[nodiscard]] std::size_t item_at(std::uint32_t unit) const;
  // The first glyph of an item whose cluster is `unit` or later.
  [[nodiscard]] std::uint32_t glyph_at(const ShapedItem& item, std::uint32_t unit) const;
  // Whether the text on both sides looks the same when a line breaks here.
  [[nodiscard]] bool is_safe_to_break(std::uint32_t unit) const;

  // Shapes a part of an item alone. Its line's other letters keep their joining forms.
  void shape_part(const ShapedItem& item, std::uint32_t begin, std::uint32_t end, std::vector<Glyph>& part) const;
  // The width of a stretch on a line of its own, without the letter spacing after its last cluster.
  [[nodiscard]] std::int64_t width_alone(std::uint32_t begin, std::uint32_t end) const;
  // The letter spacing that follows the cluster before `unit`.
  [[nodiscard]] std::int32_t spacing_before(std::uint32_t unit) const;
};

// The pieces of items between two units, shaped as they look on a line of their own.
struct LineItem {
  const ShapedItem* item = nullptr;
  std::span<const Glyph> glyphs;  // of the whole text, or
  std::vector<Glyph> reshaped;    // where an end was not safe to break
  [[nodiscard]] std::span<const Glyph> shown() const {
    return reshaped.empty() ? glyphs : std::span<const Glyph>(reshaped);
  }
};
[[nodiscard]] std::vector<LineItem> items_between(const ShapedText& text, std::uint32_t begin, std::uint32_t end);

}  // namespace rostrum
