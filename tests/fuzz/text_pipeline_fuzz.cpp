#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "content/text/unicode.hpp"
#include "render/text/text_engine.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes, width, size and language: lines cover the text in order, none is wider than asked unless it is a single
// grapheme, and line_count tells their number. The first five bytes choose language, size, width and look.

namespace {

using namespace rostrum;

TextEngine& engine() {
  static TextEngine only(std::shared_ptr<FontSet>(FontSet::load().value()));
  return only;
}

// Controls, default ignorables and marks, which take no room of their own.
bool takes_no_room(std::string_view text, std::size_t at) {
  const auto c = static_cast<UChar32>(next_code_point(text, at));
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || u_iscntrl(c) != 0 ||
         (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

bool shows_one_grapheme_at_most(std::string_view text, const Line& line) {
  std::vector<std::uint32_t> clusters;
  for (const PlacedGlyph& glyph : line.glyphs) {
    if (!takes_no_room(text, glyph.cluster)) clusters.push_back(glyph.cluster);
  }
  std::sort(clusters.begin(), clusters.end());
  return std::unique(clusters.begin(), clusters.end()) - clusters.begin() <= 1;
}

void check(std::string_view text, const MeasuredText& measured, Fixed width, Breaking breaking) {
  const std::vector<Line> lines = measured.wrap(width, breaking);
  require(!lines.empty());
  std::size_t at = 0;
  for (const Line& line : lines) {
    require(line.range.begin >= at && line.range.end >= line.range.begin && line.range.end <= text.size());
    for (const PlacedGlyph& glyph : line.glyphs) require(line.range.contains(glyph.cluster));
    at = line.range.end;
    require(line.width <= width || shows_one_grapheme_at_most(text, line));
  }
  if (breaking == Breaking::optimal) require(lines.size() == measured.line_count(width));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 5) return 0;
  static constexpr std::array languages = {"en", "ru", "ar", "zh-Hans", "fr", "sr", "he", "hi", "th", "ja"};
  TextStyle style;
  style.language = Language::parse(languages[data[0] % languages.size()]).value();
  style.size = Fixed::from_pixels(8 + data[1]);  // smaller letters have no width
  const Fixed width = Fixed::from_raw(data[2] * 1000 + data[3]);
  style.letter_spacing = Fixed::from_raw((data[4] & 1) != 0 ? 100 : 0);
  style.figures = (data[4] & 2) != 0 ? Figures::tabular : Figures::proportional;

  StyledText text;
  text.text.assign(reinterpret_cast<const char*>(data + 5), size - 5);
  std::size_t middle = text.text.size() / 2;
  while (middle > 0 && (static_cast<unsigned char>(text.text[middle]) & 0xC0) == 0x80) --middle;
  if ((data[4] & 4) != 0 && middle > 0)
    text.runs.push_back({{0, middle}, {.bold = true, .italic = (data[4] & 8) != 0}});

  const MeasuredText measured = engine().measure(text, style);
  for (const Breaking breaking : {Breaking::optimal, Breaking::balanced, Breaking::greedy}) {
    check(text.text, measured, width, breaking);
  }
  require(measured.missing_characters().size() <= measured.missing_glyphs());
  (void)measured.glyphs();
  (void)measured.runs();
  return 0;
}
