#include <gtest/gtest.h>

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

// Each finishes in a moment, or the test program's time limit is passed.
void expect_lines(const std::string& text, const char* language) {
  const MeasuredText measured = measure(text, language);
  const auto lines = measured.wrap(Fixed::from_pixels(800));
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.size(), measured.line_count(Fixed::from_pixels(800)));
  EXPECT_LE(lines.back().range.end, text.size());
}

TEST(HostileText, AWordOfOneMegabyte) {
  expect_lines(repeated("достопримечательность", 25'000), "ru");
}

TEST(HostileText, AnArabicWordOfOneMegabyte) {
  expect_lines(repeated("سلام", 130'000), "ar");
}

TEST(HostileText, AHundredThousandMarksOnOneLetter) {
  expect_lines("a" + repeated("\u0301", 100'000) + "b", "en");
}

TEST(HostileText, TenThousandNestedBidiControls) {
  expect_lines("a" + repeated("\u202B\u2067", 5'000) + "بc" + repeated("\u2069\u202C", 5'000), "en");
}

TEST(HostileText, DirectionsThatAlternate) {
  expect_lines(repeated("aب", 50'000), "en");
}

TEST(HostileText, NothingButZeroWidth) {
  expect_lines(repeated("\u200B\u200D\uFEFF", 100'000), "en");
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

TEST(HostileText, IllFormedUtf8) {
  expect_lines(repeated("\xED\xA0\x80\xC0\xAF\xF8\xFE", 30'000), "en");
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
