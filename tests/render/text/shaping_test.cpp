#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "tests/render/text/shared_engine.hpp"

namespace rostrum {
namespace {

using test::measure;
using test::shared_engine;
using test::style_of;

std::vector<GlyphId> glyph_ids(std::string_view text, const char* language, const StyledText& styled = {}) {
  const MeasuredText measured =
      styled.empty() ? measure(text, language) : shared_engine().measure(styled, style_of(language));
  std::vector<GlyphId> ids;
  for (const ShapedGlyph& glyph : measured.glyphs()) ids.push_back(glyph.glyph);
  return ids;
}

// "glyph=cluster@x,y+advance" as hb-shape prints it, in 1/64 pixel.
std::string dump(const MeasuredText& measured) {
  std::ostringstream out;
  for (const ShapedGlyph& glyph : measured.glyphs()) {
    out << (out.tellp() > 0 ? "|" : "") << static_cast<unsigned>(glyph.glyph) << '=' << glyph.cluster;
    if (glyph.x_offset.raw != 0 || glyph.y_offset.raw != 0)
      out << '@' << glyph.x_offset.raw << ',' << glyph.y_offset.raw;
    out << '+' << glyph.x_advance.raw;
  }
  return "[" + out.str() + "]";
}

// What the reference shaper says; empty where it is not installed or cannot run here.
std::string hb_shape(const std::string& font, int face, const std::string& text, const std::string& options) {
  const std::string command = "hb-shape --font-file=" + font + " --face-index=" + std::to_string(face) +
                              " --font-size=4096 --no-glyph-names --utf8-clusters " + options + " --text='" + text +
                              "' 2>/dev/null";
  std::string output;
  // The command's parts are constants of this file.
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  std::array<char, 4096> part{};
  while (std::fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr) output += part.data();
  pclose(pipe);
  while (!output.empty() && output.back() == '\n') output.pop_back();
  return output;
}

struct Case {
  const char* language;
  const char* options;
  const char* font;
  int face;
  const char* text;
};

TEST(Shaping, EqualsTheReferenceShaper) {
  const std::string noto = "/usr/share/fonts/truetype/noto/",
                    cjk = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  if (hb_shape(noto + "NotoSans-Regular.ttf", 0, "a", "").empty()) GTEST_SKIP() << "hb-shape does not run here";
  const std::vector<Case> cases = {
      {"en", "--script=Latn --language=en", "NotoSans-Regular.ttf", 0,
       "We thank the Chair, Mr. Avery Tofu: “first AV, then office” — A/RES/75/240, 5–7 %."},
      {"fr", "--script=Latn --language=fr", "NotoSans-Regular.ttf", 0, "Cœur d’Œuvre : l’été à Genève, « oui »."},
      {"ru", "--script=Cyrl --language=ru", "NotoSans-Regular.ttf", 0,
       "Уважаемый г-н Председатель! За́мок и замо́к; ГУТА, № 5, 2021–2025 гг."},
      {"sr", "--script=Cyrl --language=sr", "NotoSans-Regular.ttf", 0, "Његов пут бдгпт ђачки."},
      {"ar", "--script=Arab --language=ar --direction=rtl", "NotoSansArabic-Regular.ttf", 0,
       "السَّلامُ والأمنُ الدوليان، لا إله، مؤتمر"},
      {"zh", "--script=Hani --language=zh-hans", "", 2, "我们认为，和平与安全“很重要”。"},
  };
  for (const Case& c : cases) {
    const std::string font = *c.font == '\0' ? cjk : noto + c.font;
    EXPECT_EQ(dump(measure(c.text, c.language)), hb_shape(font, c.face, c.text, c.options)) << c.text;
  }
}

TEST(Shaping, SerbianHasItsOwnItalicForms) {
  StyledText italic;
  italic.append("бгдпт", {.bold = false, .italic = true});
  EXPECT_NE(glyph_ids(italic.text, "sr", italic), glyph_ids(italic.text, "ru", italic));
  EXPECT_NE(glyph_ids("б", "sr"), glyph_ids("б", "ru"));
  EXPECT_EQ(glyph_ids("б", "uk"), glyph_ids("б", "ru"));
}

TEST(Shaping, AStressMarkTakesNoRoom) {
  EXPECT_EQ(measure("замо́к", "ru").width(), measure("замок", "ru").width());
}

TEST(Shaping, TabularFiguresAreEquallyWide) {
  TextStyle style = style_of("en");
  style.figures = Figures::tabular;
  const Fixed ones = shared_engine().measure("111", style).width();
  EXPECT_EQ(ones, shared_engine().measure("888", style).width());
}

TEST(Shaping, EmphasisInsideAnArabicWordKeepsItsLettersJoined) {
  StyledText text;
  text.append("سل");
  text.append("ام", {.bold = true, .italic = false});
  const std::vector<ShapedGlyph> parts = shared_engine().measure(text, style_of("ar")).glyphs();
  const std::vector<ShapedGlyph> alone = measure("سل", "ar").glyphs();
  ASSERT_GE(parts.size(), 3U);
  EXPECT_NE(parts[parts.size() - 2].glyph, alone[alone.size() - 2].glyph) << "the lam joins the letter after it";
}

TEST(Shaping, LetterSpacingStandsBetweenClustersOnly) {
  TextStyle style = style_of("en");
  style.letter_spacing = Fixed::from_pixels(10);
  EXPECT_EQ(shared_engine().measure("H", style).width(), measure("H", "en").width());
  EXPECT_EQ(shared_engine().measure("HHH", style).width(), measure("HHH", "en").width() + Fixed::from_pixels(20));
  EXPECT_EQ(shared_engine().measure("e\u0301H", style).width(),
            measure("e\u0301H", "en").width() + Fixed::from_pixels(10));
  const auto lines = shared_engine().measure("HHH", style).wrap(Fixed::from_pixels(1000));
  EXPECT_EQ(lines[0].glyphs[1].x, lines[0].glyphs[0].x + measure("H", "en").width() + Fixed::from_pixels(10));
}

TEST(Shaping, LetterSpacingLeavesJoinedScriptsAlone) {
  TextStyle style = style_of("ar");
  style.letter_spacing = Fixed::from_pixels(10);
  EXPECT_EQ(shared_engine().measure("سلام", style).width(), measure("سلام", "ar").width());
}

TEST(Shaping, AdvancesScaleWithTheSize) {
  const Fixed small = measure("Hamburg", "en", 40).width(), large = measure("Hamburg", "en", 80).width();
  EXPECT_NEAR(large.raw, 2 * small.raw, 8);
}

}  // namespace
}  // namespace rostrum
