#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "content/text/unicode.hpp"
#include "tests/render/text/shared_engine.hpp"

namespace rostrum {
namespace {

using test::lines_of;
using test::measure;
using test::slice;

using Lines = std::vector<std::string>;

TEST(Wrap, AnEmptyTextIsOneEmptyLine) {
  const std::vector<Line> lines = measure("", "en").wrap(Fixed::from_pixels(500));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].range.empty());
  EXPECT_EQ(lines[0].width, Fixed{});
}

TEST(Wrap, LeavesHangingSpacesOutOfRangeAndWidth) {
  const std::string text = "peace   and  ";
  const std::vector<Line> lines = measure(text, "en").wrap(Fixed::from_pixels(200));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(slice(text, lines[0].range), "peace");
  EXPECT_EQ(slice(text, lines[1].range), "and");
  EXPECT_EQ(lines[1].width, measure("and", "en").width());
}

TEST(Wrap, LineEndsAlwaysEndALine) {
  EXPECT_EQ(lines_of("one\ntwo\r\nthree\u2028four", "en", 2000), (Lines{"one", "two", "three", "four"}));
  EXPECT_EQ(lines_of("one\n\ntwo", "en", 2000), (Lines{"one", "", "two"}));
  EXPECT_EQ(lines_of("one\n", "en", 2000), (Lines{"one"}));
  EXPECT_EQ(lines_of("\n\n", "en", 2000), (Lines{"", ""}));
}

TEST(Wrap, OptimalLinesAreMoreEvenThanGreedyOnesAndNoMore) {
  const std::string text =
      "International cooperation strengthens confidence between Member States, their regional organisations and "
      "peoples everywhere.";
  const auto greedy = measure(text, "en").wrap(Fixed::from_pixels(1300), Breaking::greedy);
  const auto optimal = measure(text, "en").wrap(Fixed::from_pixels(1300), Breaking::optimal);
  ASSERT_EQ(greedy.size(), optimal.size());
  // The spread of their widths: in a paragraph of few lines the last one counts too.
  const auto squares = [](const std::vector<Line>& lines) {
    double mean = 0, sum = 0;
    for (const Line& line : lines) mean += line.width.pixels() / static_cast<double>(lines.size());
    for (const Line& line : lines) sum += (line.width.pixels() - mean) * (line.width.pixels() - mean);
    return sum;
  };
  EXPECT_LT(squares(optimal), squares(greedy));
}

TEST(Wrap, BalancedTitlesHaveLinesOfLikeLength) {
  const auto lines =
      measure("Statement delivered by delegations of islands", "en").wrap(Fixed::from_pixels(1200), Breaking::balanced);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_LT(std::abs(lines[0].width.raw - lines[1].width.raw), 300 * 64);
}

TEST(Wrap, TypographersRulesHoldOnlyInChosenLines) {
  EXPECT_EQ(lines_of("резолюция № 75/240", "ru", 450, Breaking::greedy), (Lines{"резолюция №", "75/240"}));
  EXPECT_EQ(lines_of("резолюция № 75/240", "ru", 450), (Lines{"резолюция", "№ 75/240"}));
}

TEST(Wrap, AGluedPhraseTooLongForTheLineBreaksAtItsSpaces) {
  EXPECT_EQ(lines_of("А. С. Пушкин", "ru", 300), (Lines{"А. С.", "Пушкин"}));
}

TEST(Wrap, AWordWiderThanTheLineBreaksBetweenGraphemes) {
  const std::string text = "от достопримечательностей";
  const std::vector<Line> lines = measure(text, "ru").wrap(Fixed::from_pixels(300));
  ASSERT_GT(lines.size(), 3U);
  std::string joined;
  for (std::size_t i = 1; i < lines.size(); ++i) joined += slice(text, lines[i].range);
  EXPECT_EQ(joined, "достопримечательностей");
  for (const Line& line : lines) EXPECT_LE(line.width, Fixed::from_pixels(300));
}

TEST(Wrap, AGraphemeWiderThanTheLineStandsAlone) {
  EXPECT_EQ(lines_of("Ш\u0301Щ", "ru", 1), (Lines{"Ш\u0301", "Щ"}));
}

TEST(Wrap, ASoftHyphenShowsOnlyWhereTheLineEnds) {
  const std::string text = "co\u00ADoperation";
  const auto whole = measure(text, "en").wrap(Fixed::from_pixels(2000));
  ASSERT_EQ(whole.size(), 1U);
  EXPECT_EQ(whole[0].width, measure("cooperation", "en").width());
  const auto parts = measure(text, "en").wrap(Fixed::from_pixels(330));
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].width, measure("co-", "en").width());
  EXPECT_EQ(parts[0].glyphs.back().glyph, measure("-", "en").glyphs()[0].glyph);
}

TEST(Wrap, ChineseLinesNeitherBeginNorEndWithTheWrongPunctuation) {
  const std::string text = "我们认为，和平与安全（包括“信息安全”）是所有国家的共同责任。";
  for (int width = 200; width < 1000; width += 50) {
    for (const std::string& line : lines_of(text, "zh", width)) {
      for (const char* closing : {"，", "。", "）", "”"}) EXPECT_FALSE(line.starts_with(closing)) << line;
      for (const char* opening : {"（", "“"}) EXPECT_FALSE(line.ends_with(opening)) << line;
    }
  }
}

// The clusters of a line from left to right, each once.
std::vector<std::uint32_t> visual_clusters(const Line& line) {
  std::vector<std::uint32_t> clusters;
  for (const PlacedGlyph& glyph : line.glyphs) {
    if (clusters.empty() || clusters.back() != glyph.cluster) clusters.push_back(glyph.cluster);
  }
  return clusters;
}

TEST(Wrap, MixedDirectionsStandInVisualOrder) {
  const std::string text = "من 12 UN";
  const auto line = measure(text, "ar").wrap(Fixed::from_pixels(2000)).at(0);
  EXPECT_EQ(visual_clusters(line), (std::vector<std::uint32_t>{8, 9, 7, 5, 6, 4, 2, 0}));
  const auto embedded = measure("UN من 12", "en").wrap(Fixed::from_pixels(2000)).at(0);
  EXPECT_EQ(visual_clusters(embedded), (std::vector<std::uint32_t>{0, 1, 2, 8, 9, 7, 5, 3}));
}

TEST(Wrap, GlyphsStandLeftToRightFromTheLinesLeftEnd) {
  for (const char* language : {"ar", "ru"}) {
    const auto line = measure("السلام и мир (UN) 2024", language).wrap(Fixed::from_pixels(4000)).at(0);
    EXPECT_EQ(line.glyphs.front().x.floor(), 0) << language;
    EXPECT_LT(line.glyphs.back().x, line.width);
  }
}

TEST(Wrap, ArabicLinesHoldTheSameGlyphsAsTheWholeText) {
  const std::string text = "إن السلم والأمن الدوليين مسؤولية مشتركة بين جميع الدول الأعضاء في الأمم المتحدة";
  const MeasuredText measured = measure(text, "ar");
  std::vector<std::pair<std::uint32_t, GlyphId>> whole, lines;
  for (const ShapedGlyph& glyph : measured.glyphs()) whole.emplace_back(glyph.cluster, glyph.glyph);
  for (const Line& line : measured.wrap(Fixed::from_pixels(700))) {
    for (const PlacedGlyph& glyph : line.glyphs) lines.emplace_back(glyph.cluster, glyph.glyph);
  }
  std::erase_if(whole, [&](const auto& glyph) { return text[glyph.first] == ' '; });
  std::erase_if(lines, [&](const auto& glyph) { return text[glyph.first] == ' '; });
  std::sort(whole.begin(), whole.end());
  std::sort(lines.begin(), lines.end());
  EXPECT_EQ(whole, lines);
}

TEST(Wrap, ALineLooksAsIfShapedAlone) {
  const std::string text = "Avant l’été, T-Vá/To/Va et T.V. fin—AV/AT-T de Tête à tête ATTA-VATAVA-Tyr";
  TextStyle style = test::style_of("fr");
  style.setting = Setting::as_given;
  const MeasuredText measured = test::shared_engine().measure(text, style);
  for (int width = 100; width < 1200; width += 37) {
    for (const Line& line : measured.wrap(Fixed::from_pixels(width))) {
      EXPECT_EQ(line.width, test::shared_engine().measure(slice(text, line.range), style).width())
          << width << ": " << slice(text, line.range);
    }
  }
}

TEST(Wrap, LineCountIsTheNumberOfLines) {
  const MeasuredText measured = measure("Мы исходим из того, что договорённость остаётся в силе, и т. д.", "ru");
  for (int width = 1; width < 2500; width += 29) {
    EXPECT_EQ(measured.line_count(Fixed::from_pixels(width)), measured.wrap(Fixed::from_pixels(width)).size());
  }
}

TEST(Wrap, WidestWordIsTheNarrowestLineThatNeedsNoForbiddenBreak) {
  const MeasuredText measured = measure("согласно резолюции № 75/240, да", "ru");
  EXPECT_EQ(measured.widest_word(), measure("резолюции", "ru").width());
  EXPECT_EQ(measure("и № 75/240, да", "ru").widest_word(), measure("№ 75/240,", "ru").width());
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "a", "b",   " ",      "  ",     "\n",     "-",  "/",      "А",      "я",      "́",         "ب",  "لا",
      "م", "שׁ",   "12",     "3",      "(",      ")",  "\u202E", "\u202C", "\u2067", "\u2069",   "中", "。",
      "“", "”",   "\u200B", "\u00AD", "\u200D", "😀",  "🏽",   "\u00A0", "\xFF",   "\xE2\x82", "—",  "№",
      "ﬁ", "ffi", "AV",     "क्",      "षि",     "\t", "\r",     "\u2029", "ก็"};
  std::string text;
  const auto count = random() % 60;
  for (unsigned i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
  return text;
}

bool hangs(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool space =
        c == ' ' || c == 0x200B || c == 0x3000 || c == '\t' || (c >= 10 && c <= 13) || c == 0x2028 || c == 0x2029;
    if (!space) return false;
  }
  return true;
}

TEST(Wrap, NeverLosesOrRepeatsAByte) {
  std::mt19937 random(20240308);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random_text(random);
    const char* language = std::array{"en", "ar", "zh", "ru"}[random() % 4];
    const Fixed width = Fixed::from_pixels(static_cast<int>(random() % 900));
    const auto breaking = std::array{Breaking::optimal, Breaking::balanced, Breaking::greedy}[random() % 3];
    const MeasuredText measured = measure(text, language);
    const std::vector<Line> lines = measured.wrap(width, breaking);
    std::size_t at = 0;
    for (const Line& line : lines) {
      ASSERT_LE(at, line.range.begin);
      ASSERT_TRUE(hangs(std::string_view(text).substr(at, line.range.begin - at))) << text;
      at = line.range.end;
      for (const PlacedGlyph& glyph : line.glyphs) ASSERT_TRUE(line.range.contains(glyph.cluster)) << text;
    }
    ASSERT_TRUE(hangs(std::string_view(text).substr(at))) << text;
  }
}

bool is_invisible(std::string_view text, std::size_t at) {
  const char32_t c = next_code_point(text, at);
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

TEST(Wrap, NoLineIsWiderThanAskedUnlessItIsOneGrapheme) {
  std::mt19937 random(75240);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random_text(random);
    const char* language = std::array{"en", "ar", "zh", "ru"}[random() % 4];
    const Fixed width = Fixed::from_pixels(static_cast<int>(random() % 900));
    const MeasuredText measured = measure(text, language);
    const auto lines = measured.wrap(width);
    ASSERT_EQ(lines.size(), measured.line_count(width)) << text;
    for (const Line& line : lines) {
      if (line.width <= width) continue;
      std::vector<std::uint32_t> clusters = visual_clusters(line);
      std::erase_if(clusters, [&](std::uint32_t cluster) { return is_invisible(text, cluster); });
      EXPECT_LE(clusters.size(), 1U) << slice(text, line.range) << " in " << text << " at " << width.pixels();
    }
  }
}

}  // namespace
}  // namespace rostrum
