#include <gtest/gtest.h>

#include <algorithm>

#include "content/text/unicode.hpp"
#include "tests/render/text/shared_engine.hpp"

namespace rostrum {
namespace {

using test::measure;

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

constexpr Fixed width = Fixed::from_pixels(800);

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

// Glyphs and lines are in proportion to the text, lines stand in its order, and what they hold is theirs and fits.
// That it is done in a moment too, the test program's time limit says.
std::vector<Line> expect_lines(const std::string& text, const char* language) {
  const MeasuredText measured = measure(text, language);
  const std::size_t most = 2 * count_code_points(text) + 1;
  EXPECT_LE(measured.glyphs().size(), most);
  EXPECT_LE(measured.missing_glyphs(), most);
  EXPECT_GE(measured.width(), measured.widest_word());
  std::vector<Line> lines = measured.wrap(width);
  EXPECT_FALSE(lines.empty());
  EXPECT_LE(lines.size(), most);
  EXPECT_EQ(lines.size(), measured.line_count(width));
  std::size_t at = 0, glyphs = 0;
  for (const Line& line : lines) {
    EXPECT_LE(at, line.range.begin);
    EXPECT_LE(line.range.begin, line.range.end);
    at = line.range.end;
    glyphs += line.glyphs.size();
    for (const PlacedGlyph& glyph : line.glyphs) EXPECT_TRUE(line.range.contains(glyph.cluster));
    EXPECT_LE(line.width, width);
  }
  EXPECT_LE(at, text.size());
  EXPECT_LE(glyphs, most);
  return lines;
}

// Lines that are as narrow as can be: one for each grapheme.
std::size_t narrowest_lines(const std::string& text) {
  return measure(text, "en").wrap(Fixed::from_raw(1), Breaking::greedy).size();
}

TEST(HostileText, AWordOfOneMegabyte) {
  const std::string text = repeated("достопримечательность", 25'000);
  const std::vector<Line> lines = expect_lines(text, "ru");
  for (std::size_t i = 1; i < lines.size(); ++i) ASSERT_EQ(lines[i].range.begin, lines[i - 1].range.end);
  EXPECT_EQ(lines.back().range.end, text.size());
}

TEST(HostileText, AWordWiderThanNumbersGo) {
  const std::string text = repeated("W", 1'000'000);
  expect_lines(text, "en");
  const Fixed widest = measure(text, "en").widest_word();
  EXPECT_GE(widest.ceil(), 33'554'431) << "a number of pixels that a person is told";
  EXPECT_GE(widest.round(), 33'554'431);
}

TEST(HostileText, AnArabicWordOfOneMegabyte) {
  expect_lines(repeated("سلام", 130'000), "ar");
}

TEST(HostileText, AHundredThousandMarksOnOneLetter) {
  const std::vector<Line> lines = expect_lines("a" + repeated("\u0301", 100'000) + "b", "en");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].width, measure("ab", "en").width());
}

TEST(HostileText, MarksOnLettersOfEveryScript) {
  for (const char* letter : {"\u0434", "\u0633", "\u4E2D", "\u0915", "\u05D0", " ", "", "1", "\u200D"}) {
    expect_lines(letter + repeated("\u0301\u0323\u064B\u093F\u05B8\u20D0", 3'000) + "b", "ar");
  }
}

TEST(HostileText, TenThousandNestedBidiControls) {
  const std::string open = repeated("\u202B\u2067", 5'000), close = repeated("\u2069\u202C", 5'000);
  const std::vector<Line> lines = expect_lines("a" + open + "بc" + close + "z", "en");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].width, measure("aبcz", "en").width());
  // Never closed, never opened, and the wrong way round.
  for (const std::string& text : {open + "a", "a" + close + "b", close + "aب" + open}) expect_lines(text, "en");
}

// Deeper than 125 levels, controls count for nothing: UAX #9, BD2.
TEST(HostileText, NestingBeyondTheDepthLimitTurnsNothing) {
  const auto order_inside = [](std::size_t controls) {
    const std::string text = repeated("\u202B", controls) + "\u202Aa\u202Cb";
    std::vector<std::uint32_t> clusters;
    const auto lines = measure(text, "en").wrap(width);
    for (const PlacedGlyph& glyph : lines[0].glyphs) {
      if (text[glyph.cluster] == 'a' || text[glyph.cluster] == 'b') clusters.push_back(glyph.cluster);
    }
    return clusters.size() == 2 && clusters[0] < clusters[1];
  };
  for (const std::size_t controls : {1U, 61U, 62U, 63U, 64U, 125U, 126U, 10'000U}) EXPECT_TRUE(order_inside(controls));
  const std::vector<TextRun> runs = measure(repeated("\u202E", 10'000) + "ab", "en").runs();
  EXPECT_EQ(runs.back().direction, Direction::right_to_left);
}

TEST(HostileText, DirectionsThatAlternate) {
  expect_lines(repeated("aب", 50'000), "en");
}

TEST(HostileText, NothingButZeroWidth) {
  const std::vector<Line> lines = expect_lines(repeated("\u200B\u200D\uFEFF", 100'000), "en");
  EXPECT_LE(lines.size(), 300U) << "a line is chosen from 400 breaks at most";
  for (const Line& line : lines) EXPECT_EQ(line.width, Fixed{});
  for (const char* each : {"\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\u2063", "\u00AD", "\uFEFF",
                           "\uFE0F", "\u034F", "\u180E", "\u061C", "\U000E0020", "\U000E0100"}) {
    expect_lines(repeated(each, 20'000), "en");
    expect_lines(repeated(each, 20'000) + "س", "ar");
  }
}

TEST(HostileText, ABreakAfterEveryLetter) {
  expect_lines(repeated("س\u00AD", 20'000), "ar");
  expect_lines(repeated("A\u00ADV\u00AD", 10'000), "en");
}

TEST(HostileText, NothingButLineEnds) {
  expect_lines(repeated("\n", 200'000), "en");
}

TEST(HostileText, NothingButSpaces) {
  expect_lines(repeated(" ", 500'000), "en");
}

TEST(HostileText, FontsThatAlternate) {
  expect_lines(repeated("a→中ب", 20'000), "en");
}

TEST(HostileText, EmojiAndUnassigned) {
  expect_lines(repeated("👩‍👩‍👧\U000E0FFF\U0001FFFE", 10'000), "en");
}

TEST(HostileText, EmojiAreCutBetweenOneAndTheNext) {
  EXPECT_EQ(narrowest_lines("👩‍👩‍👧"), 1U) << "a family is one";
  EXPECT_EQ(narrowest_lines("👩‍👩‍👧👨‍👨‍👦"), 2U);
  EXPECT_EQ(narrowest_lines("🇨🇭🇫🇷🇷🇸"), 3U) << "flags are pairs of letters";
  EXPECT_EQ(narrowest_lines("1️⃣2️⃣"), 2U) << "keycaps";
  EXPECT_EQ(narrowest_lines("👍🏽👎🏿"), 2U) << "tones of skin";
  EXPECT_EQ(narrowest_lines("🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿"), 2U) << "flags spelled by tags";
}

TEST(HostileText, WhatNoFontHasIsShownAsBoxesAndNamed) {
  const std::vector<char32_t> none = {0x0378, 0xE000, 0xF8FF, 0x2FE0, 0x3FFFE, 0xF0000, 0x10FFFD};
  std::string text;
  for (const char32_t c : none) append_code_point(text, c);
  text = repeated(text, 1'000);
  expect_lines(text, "en");
  std::vector<char32_t> named = none;
  std::sort(named.begin(), named.end());
  const MeasuredText measured = measure(text, "en");
  EXPECT_EQ(measured.missing_characters(), named);
  EXPECT_EQ(measured.missing_glyphs(), 1'000 * none.size());
  for (const ShapedGlyph& glyph : measured.glyphs()) {
    ASSERT_EQ(glyph.glyph, GlyphId{0});
    ASSERT_GT(glyph.x_advance, Fixed{});
  }
}

TEST(HostileText, IllFormedUtf8) {
  expect_lines(repeated("\xED\xA0\x80\xC0\xAF\xF8\xFE", 30'000), "en");
}

// A replacement character for each maximal subpart (Unicode 15, 3.9), each at its own byte.
TEST(HostileText, IllFormedBytesAreEachShownAtTheirPlace) {
  const GlyphId replacement = measure("\uFFFD", "en").glyphs()[0].glyph;
  const std::vector<std::pair<std::string, std::size_t>> cases = {
      {"\xED\xA0\x80", 3},              // a lone high surrogate
      {"\xED\xBF\xBF", 3},              // a lone low one
      {"\xED\xA0\xBD\xED\xB8\x80", 6},  // a pair of them
      {"\xC0\xAF", 2},                  // '/', overlong by one byte,
      {"\xE0\x80\xAF", 3},              // two
      {"\xF0\x80\x80\xAF", 4},          // and three
      {"\xF8\x88\x80\x80\x80", 5},      // five bytes
      {"\xF4\x90\x80\x80", 4},          // past U+10FFFF
      {"\xE2\x82", 1},                  // cut off
      {"\x80", 1},
  };
  for (const auto& [bytes, shown] : cases) {
    const std::string text = "a" + bytes + "b";
    const MeasuredText measured = measure(text, "en");
    const std::vector<ShapedGlyph> glyphs = measured.glyphs();
    ASSERT_EQ(glyphs.size(), shown + 2) << testing::PrintToString(text);
    for (std::size_t i = 1; i <= shown; ++i) {
      EXPECT_EQ(glyphs[i].glyph, replacement);
      EXPECT_EQ(glyphs[i].cluster, i);
    }
    EXPECT_EQ(glyphs.back().cluster, text.size() - 1);
    EXPECT_EQ(measured.missing_glyphs(), 0U);
  }
}

TEST(HostileText, EveryPlaneHalfAKilobyteAtATime) {
  std::string text;
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3400 || (c >= 0xF900 && c < 0x20000) ? 1 : 61) {
    append_code_point(text, c);
    if (text.size() < 512) continue;
    const MeasuredText measured = measure(text, "en");
    ASSERT_LE(measured.glyphs().size(), 4 * text.size()) << "up to " << static_cast<unsigned>(c);
    ASSERT_EQ(measured.wrap(width).size(), measured.line_count(width)) << "up to " << static_cast<unsigned>(c);
    text.clear();
  }
}

TEST(HostileText, ScriptsThatAlternateInOneWord) {
  expect_lines(repeated("aб", 150'000), "ru");
}

TEST(HostileText, NothingInTheMiddleOfAWord) {
  for (const std::size_t count : {11U, 12U, 13U, 14U}) {
    const std::string letters = repeated("W", count);
    for (const char* nothing : {"\u2060", "\u00AD", "\u200C"}) {
      expect_lines(letters + repeated(nothing, 50'000) + letters, "en");
    }
  }
}

TEST(HostileText, WordsThatNoFontHas) {
  std::string text;
  for (char32_t i = 0; i < 100'000; ++i) {
    append_code_point(text, 0xF0000 + i % 60'000);
    append_code_point(text, 0x100000 + i % 50'021);
    text += ' ';
  }
  expect_lines(text, "en");
}

TEST(HostileText, SignsThatAlternate) {
  for (const char* signs : {"…?", "a!"}) EXPECT_GT(measure(repeated(signs, 100'000), "fr").line_count(width), 1U);
}

// A space that was put in shows nothing at the end of a line, and counts to the sign behind it.
TEST(HostileText, AWordCutAtASpaceThatWasPutIn) {
  const std::string text = repeated("9", 12) + "?!»";
  for (int pixels = 20; pixels < 800; pixels += 7) {
    for (const Line& line : measure(text, "fr").wrap(Fixed::from_pixels(pixels))) {
      for (const PlacedGlyph& glyph : line.glyphs) EXPECT_TRUE(line.range.contains(glyph.cluster)) << pixels;
    }
  }
}

TEST(HostileText, LinesThatTurnAndAreEmphasised) {
  StyledText text;
  for (int i = 0; i < 40'000; ++i) {
    text.append("aب", {.bold = true});
    text.append("b" + std::to_string(i) + "\n");
  }
  const MeasuredText measured = test::shared_engine().measure(text, test::style_of("en"));
  EXPECT_EQ(measured.line_count(width), 40'000U);
}

TEST(HostileText, GlyphsFarWiderThanTheLine) {
  TextStyle style = test::style_of("ar", 8'192);
  const auto lines = test::shared_engine().measure("﷽﷽", style).wrap(Fixed::from_raw(1));
  EXPECT_EQ(lines.size(), 2U);
  style = test::style_of("en", 8'192);
  style.letter_spacing = Fixed::from_pixels(-8'192);
  EXPECT_FALSE(test::shared_engine().measure(repeated("word ", 1'000), style).wrap(Fixed::from_raw(1)).empty());
}

TEST(HostileText, OneLongTextDoesNotKeepTheCacheLarge) {
  TextEngine& engine = test::shared_engine();
  {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += std::to_string(i) + "th ";
    (void)engine.measure(text, test::style_of("en"));
  }
  (void)engine.measure("short", test::style_of("en"));
  EXPECT_LE(engine.cached_bytes(), TextEngine::most_cached_bytes);
}

TEST(HostileText, WidthsBelowZeroAndSizesBeyondReason) {
  EXPECT_EQ(measure("мир мир", "ru").wrap(Fixed::from_pixels(-5)).size(), 6U);
  TextStyle style = test::style_of("ru");
  for (const Fixed size : {Fixed::from_raw(-7), Fixed{}, Fixed::from_raw(1), Fixed::from_raw(INT32_MAX)}) {
    style.size = size;
    EXPECT_FALSE(test::shared_engine().measure("мир", style).wrap(Fixed::from_pixels(100)).empty());
  }
}

}  // namespace
}  // namespace rostrum
