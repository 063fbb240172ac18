#pragma once

#include <cstddef>
#include <memory>

#include "render/paint/display_list.hpp"
#include "render/paint/pixmap.hpp"
#include "render/paint/sparse_frame.hpp"
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

  // The same picture without ever holding all of it: band by band, each small enough for a processor's cache.
  [[nodiscard]] SparseFrame paint_frame(const DisplayList& list);

  // One band of it, so that whoever paints can do other things in between. `frame` begins as SparseFrame(list.width,
  // list.height, list.background). False once no row is missing.
  bool paint_next_band(const DisplayList& list, SparseFrame& frame);

  [[nodiscard]] std::size_t cached_bytes() const;

 private:
  static constexpr int band_height = 4 * SparseFrame::row_step;
  void paint_band(const DisplayList& list, Pixmap& into, int top);

  struct GlyphCache;
  std::shared_ptr<FontSet> fonts_;
  std::unique_ptr<GlyphCache> cache_;
  std::unique_ptr<Pixmap> band_;
};

}  // namespace rostrum
