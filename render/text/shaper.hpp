#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "render/text/font_faces.hpp"
#include "render/text/hb_handles.hpp"
#include "render/text/text_engine.hpp"
#include "render/text/text_items.hpp"

namespace rostrum {

// A glyph as shaped, in 1/64 pixel, y upwards.
struct Glyph {
  std::uint32_t id = 0;
  std::uint32_t cluster = 0;  // unit
  std::int32_t advance = 0;
  std::int32_t x_offset = 0, y_offset = 0;
  bool unsafe_to_break = false;  // what stands before and from this cluster on shape differently alone
};

// The first glyph of those (in logical order) that stands at `cluster` or after it; their number where none does.
[[nodiscard]] std::size_t first_glyph_at(std::span<const Glyph> glyphs, std::uint32_t cluster);

// How all items of one text are shaped.
struct ShapeSettings {
  Fixed size;
  hb_language_t language = HB_LANGUAGE_INVALID;
  Figures figures = Figures::proportional;
  std::int32_t letter_spacing = 0;  // 1/64 pixel
  Setting setting = Setting::typeset;
};

// Whether letters of a script hang together, so that nothing may be put between them.
[[nodiscard]] bool is_joined(hb_script_t script);

class Shaper {
 public:
  Shaper();

  // Appends the glyphs of one item, or of a part of one, in logical order: right-to-left items are reversed.
  // The letters around it decide how Arabic joins, nothing else.
  void shape(std::u16string_view units, const TextItem& item, const ShapeSettings& settings, FontSet::Faces& faces,
             std::vector<Glyph>& glyphs);

 private:
  HbBuffer buffer_;
};

}  // namespace rostrum
