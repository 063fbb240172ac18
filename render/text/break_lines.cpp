#include "render/text/break_lines.hpp"

#include <algorithm>
#include <compare>

namespace rostrum {
namespace {

// Lines are never chosen from more breaks than this; a line of that many words is no longer read.
constexpr std::uint32_t most_breaks_in_a_line = 400;

// Slack is counted in 1/1024 of the width, and costs its square.
constexpr std::int64_t slack_unit = 1024;
constexpr std::int64_t shortest_last_line = slack_unit / 5;
// A last line of one short word is worse than any other fault but a forbidden break.
constexpr std::int64_t stub_cost = std::int64_t{1} << 22;

// What a paragraph's lines cost up to a break. Forbidden breaks weigh most, then the number of lines.
struct Cost {
  std::int64_t forbidden = 0;
  std::int64_t lines = 0;
  std::int64_t looks = 0;
  auto operator<=>(const Cost&) const = default;
};

bool ends_paragraph(BreakKind kind) {
  return kind == BreakKind::forced || kind == BreakKind::piece;
}

std::int64_t squared_slack(std::int64_t line, std::int64_t width) {
  const std::int64_t slack = std::max<std::int64_t>(0, width - line) * slack_unit / std::max<std::int64_t>(1, width);
  return slack * slack;
}

std::int64_t last_line_cost(std::int64_t line, std::int64_t width, Breaking breaking, bool only_line) {
  if (only_line) return 0;
  if (breaking == Breaking::balanced) return squared_slack(line, width);
  const std::int64_t share = line * slack_unit / std::max<std::int64_t>(1, width);
  return share < shortest_last_line ? stub_cost + (shortest_last_line - share) * slack_unit : 0;
}

// First fit between two forced breaks.
void fill(std::span<const LineBreak> breaks, std::uint32_t first, std::uint32_t last, std::int64_t width,
          const MeasureSpan& measure, std::vector<std::uint32_t>& ends) {
  std::uint32_t begin = first;
  for (std::uint32_t at = first + 1; at <= last; ++at) {
    if (at - 1 > begin && span_width(breaks[begin], breaks[at], measure) > width) {
      ends.push_back(at - 1);
      begin = at - 1;
    }
  }
  ends.push_back(last);
}

class ParagraphBreaker {
 public:
  ParagraphBreaker(std::span<const LineBreak> breaks, std::int64_t width, Breaking breaking, const MeasureSpan& measure)
      : breaks_(breaks), width_(width), breaking_(breaking), measure_(measure) {}

  void choose(std::uint32_t first, std::uint32_t last, std::vector<std::uint32_t>& ends) {
    if (last == first + 1) {
      ends.push_back(last);
      return;
    }
    best_.assign(last - first + 1, {});
    for (std::uint32_t to = first + 1; to <= last; ++to) find_best(first, to, last);
    const std::size_t mark = ends.size();
    for (std::uint32_t at = last; at != first; at = best_[at - first].from) ends.push_back(at);
    std::reverse(ends.begin() + static_cast<std::ptrdiff_t>(mark), ends.end());
  }

 private:
  struct Best {
    Cost cost;
    std::uint32_t from = 0;
  };

  void find_best(std::uint32_t first, std::uint32_t to, std::uint32_t last) {
    const LineBreak& end = breaks_[to];
    Best& best = best_[to - first];
    bool found = false;
    const std::uint32_t lowest = to - first > most_breaks_in_a_line ? to - most_breaks_in_a_line : first;
    for (std::uint32_t from = to; from-- > lowest;) {
      const std::int64_t line = span_width(breaks_[from], end, measure_);
      if (line > width_ && found) break;
      Cost cost = best_[from - first].cost;
      ++cost.lines;
      if (to == last) {
        cost.looks += last_line_cost(line, width_, breaking_, from == first ? true : false);
      } else {
        cost.looks += squared_slack(line, width_) + end.cost;
        if (end.kind == BreakKind::forbidden) ++cost.forbidden;
      }
      if (!found || cost < best.cost) best = {cost, from};
      found = true;
      if (line > width_) break;
    }
  }

  std::span<const LineBreak> breaks_;
  std::int64_t width_;
  Breaking breaking_;
  const MeasureSpan& measure_;
  std::vector<Best> best_;
};

}  // namespace

std::int64_t span_width(const LineBreak& from, const LineBreak& to, const MeasureSpan& measure) {
  if (to.content_end <= from.next_begin) return 0;
  if (from.settled_after > to.settled_before) return measure(from, to);
  return to.end_x - from.begin_x;
}

std::vector<std::uint32_t> break_lines(std::span<const LineBreak> breaks, std::int64_t width, Breaking breaking,
                                       const MeasureSpan& measure) {
  std::vector<std::uint32_t> ends;
  ParagraphBreaker breaker(breaks, width, breaking, measure);
  std::uint32_t first = 0;
  for (std::uint32_t at = 1; at < breaks.size(); ++at) {
    if (!ends_paragraph(breaks[at].kind)) continue;
    if (breaking == Breaking::greedy) {
      fill(breaks, first, at, width, measure, ends);
    } else {
      breaker.choose(first, at, ends);
    }
    first = at;
  }
  return ends;
}

}  // namespace rostrum
