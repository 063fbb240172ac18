#pragma once

#include <hb.h>

#include <cstdint>
#include <vector>

#include "content/text/styled_text.hpp"
#include "render/text/bidi_levels.hpp"
#include "render/text/font_faces.hpp"
#include "render/text/script_runs.hpp"
#include "render/text/unit_text.hpp"

namespace rostrum {

// Units of one level, script and font: what HarfBuzz shapes in one call. Line ends belong to no item.
struct TextItem {
  std::uint32_t begin = 0, end = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  FontId font{};
  BidiLevel level = 0;

  [[nodiscard]] bool right_to_left() const { return (level & 1) != 0; }
};

// A character that no font has.
struct MissingCharacter {
  std::uint32_t unit = 0;
  char32_t character = 0;
};

struct ItemizedText {
  std::vector<TextItem> items;            // in logical order
  std::vector<MissingCharacter> missing;  // in logical order
};

// What every item of a text is cut from.
struct ItemSource {
  const UnitText& text;
  const std::vector<StyleRun>& emphasis;  // in bytes, as StyledText holds it
  std::uint32_t begin;                    // the byte of that at which `text` begins
  std::uint32_t space;                    // the byte of that as which the space at the end of `text` looks
  Weight weight;                          // and slant, to which emphasis adds
  Slant slant;
  const Language& language;
  const std::vector<LevelRun>& levels;
  const std::vector<ScriptRun>& scripts;
  FontSet::Faces& faces;
};

// Longer items are cut: at a space, else between graphemes, else anywhere.
inline constexpr std::uint32_t longest_item = 4096;

[[nodiscard]] ItemizedText itemize(const ItemSource& source);

}  // namespace rostrum
