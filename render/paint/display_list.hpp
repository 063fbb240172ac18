#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "render/text/units.hpp"

namespace rostrum {

// sRGB, opaque.
struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Color&) const = default;
};

struct Rect {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Rect&) const = default;
};

struct FillRect {
  Rect rect;
  Color color;
  int radius = 0;  // of rounded corners, anti-aliased; at most half the shorter side, and 1024
  bool operator==(const FillRect&) const = default;
};

struct DrawnGlyph {
  GlyphId glyph{};
  Fixed x, y;  // pen position in the picture, y downwards
  bool operator==(const DrawnGlyph&) const = default;
};

// Glyphs of one font, size and colour.
struct GlyphRun {
  FontId font{};
  Fixed size;
  Color color;
  std::vector<DrawnGlyph> glyphs;
  bool operator==(const GlyphRun&) const = default;
};

class SparseFrame;

// A finished picture, scaled to fill a rectangle: each pixel is the mean of what it covers. Shared, never changed;
// equal where it is the same frame.
struct Picture {
  Rect rect;
  std::shared_ptr<const SparseFrame> frame;  // null or empty: nothing is drawn
  bool operator==(const Picture&) const = default;
};

using DisplayItem = std::variant<FillRect, GlyphRun, Picture>;

// All there is to paint on one screen, in order, over one background colour.
struct DisplayList {
  int width = 0, height = 0;
  Color background;
  std::vector<DisplayItem> items;
  bool operator==(const DisplayList&) const = default;
};

}  // namespace rostrum
