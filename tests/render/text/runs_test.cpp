#include <gtest/gtest.h>

#include "tests/render/text/shared_engine.hpp"

namespace rostrum {
namespace {

using test::measure;
using test::shared_engine;
using test::slice;
using test::style_of;

// "text:script:direction:font" of each run.
std::vector<std::string> runs_of(std::string_view text, const MeasuredText& measured) {
  std::vector<std::string> result;
  for (const TextRun& run : measured.runs()) {
    result.push_back(slice(text, run.range) + ":" + run.script +
                     (run.direction == Direction::right_to_left ? ":rtl:" : ":ltr:") +
                     shared_engine().fonts().name(run.font));
  }
  return result;
}

std::vector<std::string> runs_of(std::string_view text, const char* language) {
  return runs_of(text, measure(text, language));
}

using Runs = std::vector<std::string>;

TEST(Runs, OneForPlainTextOfOneScript) {
  EXPECT_EQ(runs_of("Мир и безопасность, № 5 (да).", "ru"),
            (Runs{"Мир и безопасность, № 5 (да).:Cyrl:ltr:NotoSans-Regular.ttf"}));
}

TEST(Runs, CommonCharactersJoinTheirWord) {
  EXPECT_EQ(runs_of("Мир (peace) и", "ru"),
            (Runs{"Мир :Cyrl:ltr:NotoSans-Regular.ttf", "(peace) :Latn:ltr:NotoSans-Regular.ttf",
                  "и:Cyrl:ltr:NotoSans-Regular.ttf"}));
  EXPECT_EQ(runs_of("мир(peace)и", "ru"),
            (Runs{"мир(:Cyrl:ltr:NotoSans-Regular.ttf", "peace:Latn:ltr:NotoSans-Regular.ttf",
                  ")и:Cyrl:ltr:NotoSans-Regular.ttf"}));
}

TEST(Runs, ATextOfNumbersAloneIsOfItsLanguagesScript) {
  EXPECT_EQ(runs_of("2024", "ru"), (Runs{"2024:Cyrl:ltr:NotoSans-Regular.ttf"}));
  EXPECT_EQ(runs_of("2024", "en"), (Runs{"2024:Latn:ltr:NotoSans-Regular.ttf"}));
}

TEST(Runs, EmphasisChoosesTheFace) {
  StyledText text;
  text.append("Мир ");
  text.append("всем", {.bold = true, .italic = false});
  text.append(" и ");
  text.append("везде", {.bold = false, .italic = true});
  text.append("!", {.bold = true, .italic = true});
  EXPECT_EQ(runs_of(text.text, shared_engine().measure(text, style_of("ru"))),
            (Runs{"Мир :Cyrl:ltr:NotoSans-Regular.ttf", "всем:Cyrl:ltr:NotoSans-Bold.ttf",
                  " и :Cyrl:ltr:NotoSans-Regular.ttf", "везде:Cyrl:ltr:NotoSans-Italic.ttf",
                  "!:Cyrl:ltr:NotoSans-BoldItalic.ttf"}));
}

TEST(Runs, AScriptWithoutItalicsStaysUpright) {
  StyledText text;
  text.append("سلام", {.bold = false, .italic = true});
  text.append(" سلام", {.bold = true, .italic = true});
  EXPECT_EQ(runs_of(text.text, shared_engine().measure(text, style_of("ar"))),
            (Runs{"سلام:Arab:rtl:NotoSansArabic-Regular.ttf", " سلام:Arab:rtl:NotoSansArabic-Bold.ttf"}));
}

TEST(Runs, ArabicFallsBackForWhatItsFaceLacks) {
  EXPECT_EQ(runs_of("قرار № ٥", "ar"),
            (Runs{"قرار :Arab:rtl:NotoSansArabic-Regular.ttf", "№:Arab:rtl:NotoSans-Regular.ttf",
                  " :Arab:rtl:NotoSansArabic-Regular.ttf", "٥:Arab:ltr:NotoSansArabic-Regular.ttf"}));
  EXPECT_EQ(measure("سلام\u202F؟", "ar").missing_glyphs(), 0U);
}

TEST(Runs, ANumberInArabicKeepsOneFont) {
  EXPECT_EQ(runs_of("قرار 75/240", "ar"),
            (Runs{"قرار :Arab:rtl:NotoSansArabic-Regular.ttf", "75/240:Arab:ltr:NotoSans-Regular.ttf"}));
}

TEST(Runs, MarksStayInTheFontOfTheirLetter) {
  EXPECT_EQ(runs_of("за́мок", "ru"), (Runs{"за́мок:Cyrl:ltr:NotoSans-Regular.ttf"}));
  EXPECT_EQ(runs_of("→\u0301a", "en").front().substr(0, 5), "→\u0301");
}

TEST(Runs, ChineseFacesFollowTheLanguage) {
  EXPECT_EQ(runs_of("联合国", "zh"), (Runs{"联合国:Hani:ltr:NotoSansCJK-Regular.ttc#2"}));
  EXPECT_EQ(runs_of("聯合國", "zh-Hant"), (Runs{"聯合國:Hani:ltr:NotoSansCJK-Regular.ttc#3"}));
  EXPECT_EQ(runs_of("国連", "ja"), (Runs{"国連:Hani:ltr:NotoSansCJK-Regular.ttc#0"}));
  EXPECT_EQ(runs_of("联合国", "en"), (Runs{"联合国:Hani:ltr:NotoSansCJK-Regular.ttc#2"}));
}

TEST(Runs, QuotesAroundLatinInChineseStayChinese) {
  EXPECT_EQ(runs_of("在“UN”里", "zh"),
            (Runs{"在“:Hani:ltr:NotoSansCJK-Regular.ttc#2", "UN:Latn:ltr:NotoSans-Regular.ttf",
                  "”里:Hani:ltr:NotoSansCJK-Regular.ttc#2"}));
}

TEST(Runs, TheParagraphTakesTheDirectionOfItsLanguage) {
  EXPECT_EQ(measure("UN", "ar").wrap(Fixed::from_pixels(500))[0].direction, Direction::right_to_left);
  EXPECT_EQ(measure("سلام", "en").wrap(Fixed::from_pixels(500))[0].direction, Direction::left_to_right);
  TextStyle undetermined;
  undetermined.size = Fixed::from_pixels(64);
  const MeasuredText measured = shared_engine().measure("سلام UN\nUN سلام", undetermined);
  const std::vector<Line> lines = measured.wrap(Fixed::from_pixels(2000));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].direction, Direction::right_to_left);
  EXPECT_EQ(lines[1].direction, Direction::left_to_right);
}

TEST(Runs, AMissingCharacterIsNamedOnceAndShownAsABox) {
  const std::string text = "a\U0010FFFDb\U0010FFFD\uE000";
  const MeasuredText measured = measure(text, "en");
  EXPECT_EQ(measured.missing_glyphs(), 3U);
  EXPECT_EQ(measured.missing_characters(), (std::vector<char32_t>{0xE000, 0x10FFFD}));
  const std::vector<ShapedGlyph> glyphs = measured.glyphs();
  ASSERT_EQ(glyphs.size(), 5U);
  EXPECT_EQ(glyphs[1].glyph, GlyphId{0});
  const GlyphMask box = shared_engine().fonts().rasterize(glyphs[1].font, glyphs[1].glyph, Fixed::from_pixels(64), 0);
  EXPECT_GT(box.width * box.height, 0);
}

TEST(Runs, ControlsAndIgnorablesShowNothing) {
  for (const char* text :
       {"\x01", "\x7F", "\u200B", "\u200D", "\u2060", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\uFE0F", "\u034F"}) {
    const std::string around = std::string("a") + text + "b";
    const MeasuredText measured = measure(around, "en");
    EXPECT_EQ(measured.missing_glyphs(), 0U) << around;
    Fixed width;
    for (const ShapedGlyph& glyph : measured.glyphs()) {
      EXPECT_NE(glyph.glyph, GlyphId{0}) << around;
      width += glyph.x_advance;
    }
    EXPECT_EQ(width, measure("ab", "en").width()) << around;
  }
}

TEST(Runs, ATabIsASpace) {
  EXPECT_EQ(measure("a\tb", "en").width(), measure("a b", "en").width());
}

TEST(Runs, IllFormedBytesAreReplacementCharactersAtTheirPlace) {
  const MeasuredText measured = measure("a\xFF\xC3(b", "en");
  const std::vector<ShapedGlyph> glyphs = measured.glyphs();
  ASSERT_EQ(glyphs.size(), 5U);
  EXPECT_EQ(glyphs[1].glyph, glyphs[2].glyph);
  EXPECT_NE(glyphs[1].glyph, GlyphId{0});
  EXPECT_EQ(glyphs[1].cluster, 1U);
  EXPECT_EQ(glyphs[2].cluster, 2U);
  EXPECT_EQ(glyphs[3].cluster, 3U);
  EXPECT_EQ(measured.missing_glyphs(), 0U);
}

}  // namespace
}  // namespace rostrum
