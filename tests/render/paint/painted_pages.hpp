#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <utility>

#include "render/paint/display_list.hpp"
#include "render/paint/pixmap.hpp"
#include "render/text/font_set.hpp"

namespace rostrum::test {

inline std::shared_ptr<FontSet> fonts() {
  static const std::shared_ptr<FontSet> loaded = FontSet::load().value();
  return loaded;
}

inline Rect everything(const Pixmap& picture) {
  return {0, 0, picture.width(), picture.height()};
}

inline std::uint32_t colour_at(const Pixmap& picture, int x, int y) {
  return picture.row(y)[static_cast<std::size_t>(x)] & 0x00FFFFFF;
}

// A glyph of the Latin alphabet in the primary face.
inline DrawnGlyph letter(unsigned number, std::int32_t x_raw, std::int32_t y_raw) {
  return {GlyphId{36 + number % 58}, Fixed::from_raw(x_raw), Fixed::from_raw(y_raw)};
}

// Glyphs of several sizes at all fractional positions, over the edges and beyond, with rectangles between them.
inline DisplayList scattered_page(unsigned seed, int width, int height) {
  std::mt19937 random(seed);
  const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  DisplayList list{width, height, Color{16, 20, 28}, {}};
  for (int run = 0; run < 12; ++run) {
    GlyphRun glyphs{fonts()->primary(run % 2 == 0 ? Weight::regular : Weight::bold, Slant::upright),
                    Fixed::from_raw(64 * (12 + 9 * run) + 17),
                    Color{240, 236, static_cast<std::uint8_t>(20 * run)},
                    {}};
    for (int glyph = 0; glyph < 15; ++glyph) {
      const int number = below(58);
      const int x = (below(width + 200) - 100) * 64 + below(64);
      const int y = (below(height + 200) - 100) * 64 + below(64);
      glyphs.glyphs.push_back(letter(static_cast<unsigned>(number), x, y));
    }
    list.items.emplace_back(std::move(glyphs));
    const Rect rect{below(width) - 20, below(height) - 20, below(120), below(60)};
    list.items.emplace_back(FillRect{rect, Color{90, 30, static_cast<std::uint8_t>(9 * run)}, below(16)});
  }
  return list;
}

}  // namespace rostrum::test
