#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

#include "render/paint/display_list.hpp"
#include "render/text/font_set.hpp"
#include "render/views/lay_out.hpp"

namespace rostrum::test {

// Where the ink of a run of glyphs stands, by the masks that the painter uses.
struct Ink {
  Rect box;
  Color color;
  Fixed size;
};

inline std::optional<Ink> ink_of(const GlyphRun& run, const FontSet& fonts) {
  int left = std::numeric_limits<int>::max(), top = left, right = std::numeric_limits<int>::min(), bottom = right;
  for (const DrawnGlyph& glyph : run.glyphs) {
    const GlyphMask mask = fonts.rasterize(run.font, glyph.glyph, run.size, 0);
    if (mask.width == 0 || mask.height == 0) continue;
    const int x = glyph.x.floor() + mask.left, y = glyph.y.round() - mask.top;
    left = std::min(left, x);
    top = std::min(top, y);
    right = std::max(right, x + mask.width);
    bottom = std::max(bottom, y + mask.height);
  }
  if (left >= right) return std::nullopt;
  return Ink{{left, top, right - left, bottom - top}, run.color, run.size};
}

inline std::vector<Ink> ink_of(const DisplayList& list, const FontSet& fonts) {
  std::vector<Ink> all;
  for (const DisplayItem& item : list.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    if (const std::optional<Ink> ink = ink_of(*run, fonts)) all.push_back(*ink);
  }
  return all;
}

// Whether two stand on one another by more than `allowed` pixels both ways, which kerned neighbours may.
inline bool collide(const Rect& a, const Rect& b, int allowed) {
  const int across = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const int down = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return across > allowed && down > allowed;
}

// Texts that run into one another or into a place that is set by a clock; what stands outside the picture, too.
inline std::size_t spoilt(const LaidOut& laid_out, const FontSet& fonts) {
  const std::vector<Ink> ink = ink_of(laid_out.still, fonts);
  std::size_t found = 0;
  for (std::size_t i = 0; i < ink.size(); ++i) {
    const Rect& box = ink[i].box;
    // Joined letters and marks of neighbouring lines may touch by an eighth of an em.
    const int allowed = std::max(2, (ink[i].size / 8).ceil());
    for (std::size_t j = i + 1; j < ink.size(); ++j) found += collide(box, ink[j].box, allowed) ? 1U : 0U;
    for (const MovingText& place : laid_out.moving) found += collide(box, place.box, 1) ? 1U : 0U;
    const bool within = box.x >= 0 && box.y >= 0 && box.x + box.width <= laid_out.still.width &&
                        box.y + box.height <= laid_out.still.height;
    found += within ? 0U : 1U;
  }
  for (const DisplayItem& item : laid_out.still.items) {
    const auto* fill = std::get_if<FillRect>(&item);
    if (fill == nullptr) continue;
    const Rect& rect = fill->rect;
    const bool within = rect.x >= 0 && rect.y >= 0 && rect.width >= 0 && rect.height >= 0 &&
                        rect.x + rect.width <= laid_out.still.width && rect.y + rect.height <= laid_out.still.height;
    found += within ? 0U : 1U;
  }
  for (const MovingText& place : laid_out.moving) {
    const bool within = place.box.x >= 0 && place.box.y >= 0 && place.box.x + place.box.width <= laid_out.still.width &&
                        place.box.y + place.box.height <= laid_out.still.height;
    found += within ? 0U : 1U;
  }
  return found;
}

}  // namespace rostrum::test
