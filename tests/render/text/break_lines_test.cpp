#include "render/text/break_lines.hpp"

#include <gtest/gtest.h>

#include <string>

namespace rostrum {
namespace {

// A text of constant-width letters: breaks at spaces, '~' a forbidden break, '|' a forced one. A cost digit may follow
// a space: "a 9b" makes the break cost 90,000.
std::vector<LineBreak> breaks_of(std::string_view text) {
  std::vector<LineBreak> breaks(1);
  std::uint32_t unit = 0;
  std::int64_t x = 0;
  const auto add = [&](BreakKind kind, std::int32_t cost) {
    LineBreak place;
    place.content_end = place.settled_before = unit;
    place.end_x = x;
    const std::uint32_t gap = kind == BreakKind::forced ? 0 : 1;
    place.next_begin = place.settled_after = unit + gap;
    place.begin_x = x + gap;
    place.kind = kind;
    place.cost = cost;
    breaks.push_back(place);
    unit += gap;
    x += gap;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '~') {
      const bool costs = i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
      add(text[i] == '~' ? BreakKind::forbidden : BreakKind::allowed, costs ? (text[i + 1] - '0') * 10'000 : 0);
      if (costs) ++i;
    } else if (text[i] == '|') {
      add(BreakKind::forced, 0);
    } else {
      ++unit;
      ++x;
    }
  }
  add(BreakKind::forced, 0);
  return breaks;
}

// The widths of the lines.
std::vector<std::int64_t> broken(std::string_view text, std::int64_t width, Breaking breaking = Breaking::optimal) {
  const auto breaks = breaks_of(text);
  std::vector<std::int64_t> widths;
  std::uint32_t from = 0;
  for (const std::uint32_t end : break_lines(breaks, width, breaking, {})) {
    widths.push_back(span_width(breaks[from], breaks[end], {}));
    from = end;
  }
  return widths;
}

using Widths = std::vector<std::int64_t>;

TEST(BreakLines, FillsGreedily) {
  EXPECT_EQ(broken("aaaa bbbb cc d", 10, Breaking::greedy), (Widths{9, 4}));
}

TEST(BreakLines, SharesSlackAmongAllLinesButTheLast) {
  EXPECT_EQ(broken("aaa bb ccccc ddddddddd eeee", 10, Breaking::greedy), (Widths{6, 5, 9, 4}));
  EXPECT_EQ(broken("aaa bb cc ddddd eeeeeeeee ff", 10, Breaking::greedy), (Widths{9, 5, 9, 2}));
  EXPECT_EQ(broken("aaa bb cc ddddd eeeeeeeee ff", 10), (Widths{6, 8, 9, 2}));
}

TEST(BreakLines, TakesNoMoreLinesThanGreedy) {
  EXPECT_EQ(broken("aaaa 9bbbb 9cccc 9dddd", 9).size(), 2U);
}

TEST(BreakLines, LeavesNoStubAsLastLine) {
  EXPECT_EQ(broken("aaaaaaaaa bbbbbbbb c", 20, Breaking::greedy), (Widths{20}));
  EXPECT_EQ(broken("aaaaaaaaa bbbbbbbbb c", 20, Breaking::greedy), (Widths{19, 1}));
  EXPECT_EQ(broken("aaaaaaaaa bbbbbbbbb c", 20), (Widths{9, 11}));
}

TEST(BreakLines, AvoidsACostlyBreakWhereLinesStayNearlyAsEven) {
  EXPECT_EQ(broken("aaaaaaaaaaaaaaaa bbb 9cccccccccccccc dddddd", 20), (Widths{16, 18, 6}));
  EXPECT_EQ(broken("aaaaaaaaaaaaaaaa bbb cccccccccccccccccc dddddd", 20), (Widths{20, 18, 6}));
}

TEST(BreakLines, TakesAForbiddenBreakOnlyWhereALineWouldBeTooLong) {
  EXPECT_EQ(broken("aaaa bb~bb cccc", 8), (Widths{4, 5, 4}));
  EXPECT_EQ(broken("aaaa~bbbb cc", 8), (Widths{4, 7}));
}

TEST(BreakLines, AForcedBreakAlwaysEndsALine) {
  EXPECT_EQ(broken("aa|bb cc|", 20), (Widths{2, 5, 0}));
}

TEST(BreakLines, BalancesTheLastLineToo) {
  EXPECT_EQ(broken("aaa bbb ccc ddd eee ffff", 20), (Widths{15, 8}));
  EXPECT_EQ(broken("aaa bbb ccc ddd eee fff", 20, Breaking::balanced), (Widths{11, 11}));
}

TEST(BreakLines, AWordWiderThanTheLineStandsAlone) {
  EXPECT_EQ(broken("aa bbbbbbbbb cc", 5), (Widths{2, 9, 2}));
}

TEST(BreakLines, AnEmptyTextIsOneEmptyLine) {
  EXPECT_EQ(broken("", 5), (Widths{0}));
}

TEST(BreakLines, ManyBreaksWithoutWidthStayBounded) {
  std::vector<LineBreak> breaks(100'001);
  for (std::uint32_t i = 0; i < breaks.size(); ++i)
    breaks[i].content_end = breaks[i].next_begin = breaks[i].settled_before = breaks[i].settled_after = i;
  breaks.back().kind = BreakKind::forced;
  EXPECT_FALSE(break_lines(breaks, 640, Breaking::optimal, {}).empty());
}

}  // namespace
}  // namespace rostrum
