#include "render/text/pinned_fonts.hpp"

#include <array>

namespace rostrum {
namespace {

constexpr std::string_view core = "fonts-noto-core";
constexpr std::string_view cjk = "fonts-noto-cjk";
constexpr std::string_view cjk_regular = "NotoSansCJK-Regular.ttc";
constexpr std::string_view cjk_bold = "NotoSansCJK-Bold.ttc";

using enum FontFamily;
using enum Weight;
using enum Slant;

constexpr auto list = std::to_array<PinnedFont>({
    {sans, regular, upright, "NotoSans-Regular.ttf", 0, core},
    {sans, bold, upright, "NotoSans-Bold.ttf", 0, core},
    {sans, regular, italic, "NotoSans-Italic.ttf", 0, core},
    {sans, bold, italic, "NotoSans-BoldItalic.ttf", 0, core},
    {arabic, regular, upright, "NotoSansArabic-Regular.ttf", 0, core},
    {arabic, bold, upright, "NotoSansArabic-Bold.ttf", 0, core},
    {naskh, regular, upright, "NotoNaskhArabic-Regular.ttf", 0, core},
    {naskh, bold, upright, "NotoNaskhArabic-Bold.ttf", 0, core},
    {cjk_simplified, regular, upright, cjk_regular, 2, cjk},
    {cjk_simplified, bold, upright, cjk_bold, 2, cjk},
    {cjk_traditional, regular, upright, cjk_regular, 3, cjk},
    {cjk_traditional, bold, upright, cjk_bold, 3, cjk},
    {cjk_hong_kong, regular, upright, cjk_regular, 4, cjk},
    {cjk_hong_kong, bold, upright, cjk_bold, 4, cjk},
    {cjk_japanese, regular, upright, cjk_regular, 0, cjk},
    {cjk_japanese, bold, upright, cjk_bold, 0, cjk},
    {cjk_korean, regular, upright, cjk_regular, 1, cjk},
    {cjk_korean, bold, upright, cjk_bold, 1, cjk},
    {symbols, regular, upright, "NotoSansSymbols-Regular.ttf", 0, core},
    {symbols, bold, upright, "NotoSansSymbols-Bold.ttf", 0, core},
    {symbols2, regular, upright, "NotoSansSymbols2-Regular.ttf", 0, core},
    {math, regular, upright, "NotoSansMath-Regular.ttf", 0, core},
    {hebrew, regular, upright, "NotoSansHebrew-Regular.ttf", 0, core},
    {hebrew, bold, upright, "NotoSansHebrew-Bold.ttf", 0, core},
    {armenian, regular, upright, "NotoSansArmenian-Regular.ttf", 0, core},
    {armenian, bold, upright, "NotoSansArmenian-Bold.ttf", 0, core},
    {georgian, regular, upright, "NotoSansGeorgian-Regular.ttf", 0, core},
    {georgian, bold, upright, "NotoSansGeorgian-Bold.ttf", 0, core},
    {devanagari, regular, upright, "NotoSansDevanagari-Regular.ttf", 0, core},
    {devanagari, bold, upright, "NotoSansDevanagari-Bold.ttf", 0, core},
    {bengali, regular, upright, "NotoSansBengali-Regular.ttf", 0, core},
    {bengali, bold, upright, "NotoSansBengali-Bold.ttf", 0, core},
    {tamil, regular, upright, "NotoSansTamil-Regular.ttf", 0, core},
    {tamil, bold, upright, "NotoSansTamil-Bold.ttf", 0, core},
    {sinhala, regular, upright, "NotoSansSinhala-Regular.ttf", 0, core},
    {sinhala, bold, upright, "NotoSansSinhala-Bold.ttf", 0, core},
    {thai, regular, upright, "NotoSansThai-Regular.ttf", 0, core},
    {thai, bold, upright, "NotoSansThai-Bold.ttf", 0, core},
    {lao, regular, upright, "NotoSansLao-Regular.ttf", 0, core},
    {lao, bold, upright, "NotoSansLao-Bold.ttf", 0, core},
    {khmer, regular, upright, "NotoSansKhmer-Regular.ttf", 0, core},
    {khmer, bold, upright, "NotoSansKhmer-Bold.ttf", 0, core},
    {myanmar, regular, upright, "NotoSansMyanmar-Regular.ttf", 0, core},
    {myanmar, bold, upright, "NotoSansMyanmar-Bold.ttf", 0, core},
    {ethiopic, regular, upright, "NotoSansEthiopic-Regular.ttf", 0, core},
    {ethiopic, bold, upright, "NotoSansEthiopic-Bold.ttf", 0, core},
});

}  // namespace

// Measured on the outlines, as height over the em. Noto Sans: x-height 0.54, capitals 0.71. Letters of Noto Sans Arabic
// without ascenders are 0.34 (waw, reh) to 0.47 (dal, heh) high, 0.40 on average, so that a reader in the last row
// would see them a quarter smaller than the Latin ones on which the sizes of a room are founded. At 1.2 they are 0.48
// on average and with their dots, which tell them apart, higher than an x; equal means (1.33) would lift alef and lam
// to 0.95, a third above the capitals beside them, and cost a line of four. Naskh is a tenth smaller still. A Han
// character fills 0.92 of its em: at equal size a stroke and the gap beside it, of some eight in a dense one, are seen
// under two thirds of the angle of a Latin e's, well above what an eye resolves, and its designers matched it to Latin
// capitals of 0.73. The other scripts' letters are between an x and a capital high.
std::int32_t optical_scale(FontFamily family) {
  switch (family) {
    case arabic:
      return 1200;
    case naskh:
      return 1300;
    default:
      return 1000;
  }
}

std::span<const PinnedFont> pinned_fonts() {
  return list;
}

}  // namespace rostrum
