#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "render/text/font_set.hpp"

namespace rostrum {

// Faces that look alike and cover the same scripts.
enum class FontFamily {
  sans,
  arabic,
  naskh,
  hebrew,
  armenian,
  georgian,
  devanagari,
  bengali,
  tamil,
  sinhala,
  thai,
  lao,
  khmer,
  myanmar,
  ethiopic,
  cjk_simplified,
  cjk_traditional,
  cjk_hong_kong,
  cjk_japanese,
  cjk_korean,
  symbols,
  symbols2,
  math,
  given  // the one file of FontSet::load(only)
};

struct PinnedFont {
  FontFamily family;
  Weight weight;
  Slant slant;
  std::string_view file;
  unsigned face_index;       // in a collection
  std::string_view package;  // of Debian
};

// The size, in thousandths of Noto Sans's, at which a family looks equal to it on one line.
[[nodiscard]] std::int32_t optical_scale(FontFamily family);

// In the order of FontId.
[[nodiscard]] std::span<const PinnedFont> pinned_fonts();

}  // namespace rostrum
