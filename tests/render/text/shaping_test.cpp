#include <gtest/gtest.h>

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
