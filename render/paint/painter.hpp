#pragma once

#include <cstddef>
#include <memory>

#include "render/paint/display_list.hpp"
#include "render/paint/pixmap.hpp"
#include "render/text/font_set.hpp"

namespace rostrum {

// Paints display lists with pixman, and keeps the glyphs it drew in a cache of bounded size. The picture depends on
// the display list and the fonts alone, not on what the cache holds.
class Painter {
 public:
  explicit Painter(std::shared_ptr<FontSet> fonts, std::size_t glyph_cache_bytes = std::size_t{4} << 20);
  ~Painter();

  // `into` has the list's width and height. Every pixel is written.
  void paint(const DisplayList& list, Pixmap& into);

  [[nodiscard]] std::size_t cached_bytes() const;

 private:
  struct GlyphCache;
  std::shared_ptr<FontSet> fonts_;
  std::unique_ptr<GlyphCache> cache_;
};

}  // namespace rostrum
