#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/text/error.hpp"
#include "content/text/language.hpp"
#include "render/text/units.hpp"

namespace rostrum {

enum class Weight { regular, bold };
enum class Slant { upright, italic };

// Vertical metrics of a font at a size, all positive distances.
struct FontMetrics {
  Fixed ascent;  // of the tallest usual letters and marks above the baseline
  Fixed descent;
  Fixed x_height;
  Fixed cap_height;
};

// Coverage of one glyph: 8 bits a pixel, rows packed without padding.
struct GlyphMask {
  int left = 0;  // from the pen's whole pixel to the mask's left edge
  int top = 0;   // from the baseline up to the mask's first row
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
};

// The pinned fonts: named files of the distribution's Noto packages, found without fontconfig, memory-mapped,
// opened when first needed, shared by all screens. Not for use by two threads at once.
class FontSet {
 public:
  // Fails where the primary face is missing, naming the package that holds it. Other missing faces are
  // reported by missing() and passed over. `only`: use this one font file for everything (rostrum text --font).
  static Result<std::unique_ptr<FontSet>> load(std::optional<std::filesystem::path> only = {});
  ~FontSet();
  // The same fonts once more, for another thread; fails as load() does.
  [[nodiscard]] Result<std::unique_ptr<FontSet>> opened_again() const;

  // One sentence for every pinned face that is not on this system, naming its package.
  [[nodiscard]] std::vector<std::string> missing() const;

  [[nodiscard]] std::string name(FontId font) const;  // "NotoSans-Regular.ttf"
  [[nodiscard]] FontId primary(Weight weight, Slant slant) const;
  [[nodiscard]] FontMetrics metrics(FontId font, Fixed size) const;

  // Unhinted greyscale at em size `size`, the pen `subpixel` quarter pixels (0..3) to the right of a whole one.
  // A glyph without ink, or beyond 4096 pixels a side, is an empty mask.
  [[nodiscard]] GlyphMask rasterize(FontId font, GlyphId glyph, Fixed size, int subpixel) const;

  struct Faces;  // FreeType's and HarfBuzz's side; defined in render/text only
  [[nodiscard]] Faces& faces() const { return *faces_; }

 private:
  explicit FontSet(std::unique_ptr<Faces> faces);
  std::unique_ptr<Faces> faces_;
};

}  // namespace rostrum
