#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "content/text/error.hpp"
#include "render/text/freetype_handles.hpp"
#include "render/text/hb_handles.hpp"
#include "render/text/units.hpp"

namespace rostrum {

// One face of a font file, memory-mapped once for HarfBuzz and FreeType.
class FontFace {
 public:
  static Result<std::unique_ptr<FontFace>> open(const std::filesystem::path& file, unsigned index);

  [[nodiscard]] bool covers(char32_t code_point) const {
    if (code_point > 0xFFFF) return covers_beyond(code_point);
    const CoveragePage* page = coverage_[code_point / page_size].get();
    return (page != nullptr ? *page : make_page(code_point)).test(code_point % page_size);
  }

  // True where no kerning or substitution looks at the space, so words shape alike alone and in their line.
  // Found out when first asked for.
  [[nodiscard]] bool words_are_independent();

  // The font at an em size; advances in 1/64 pixel, unhinted. The handle stays good until 16 further sizes were asked
  // for.
  hb_font_t* sized(Fixed size);

  // Opened when first asked for; null where FreeType cannot read it.
  FT_Face freetype(FT_Library library);

 private:
  FontFace(HbBlob blob, unsigned index);

  static constexpr std::size_t max_sizes = 16;
  static constexpr std::size_t page_size = 256;
  using CoveragePage = std::bitset<page_size>;
  struct SizedFont {
    Fixed size;
    std::uint64_t last_use = 0;
    HbFont font;
  };

  [[nodiscard]] bool covers_beyond(char32_t code_point) const;
  const CoveragePage& make_page(char32_t code_point) const;

  HbBlob blob_;
  HbFace face_;
  HbFont unscaled_;
  unsigned index_;
  std::optional<bool> words_are_independent_;
  std::vector<SizedFont> sizes_;
  std::uint64_t uses_ = 0;
  mutable std::array<std::unique_ptr<CoveragePage>, 0x10000 / page_size> coverage_;
  FreetypeFace freetype_;
  bool freetype_tried_ = false;
};

}  // namespace rostrum
