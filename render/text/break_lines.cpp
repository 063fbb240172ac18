#include "render/text/break_lines.hpp"

#include <algorithm>
#include <compare>

namespace rostrum {
namespace {

// Lines are never chosen from more breaks than this; a line of that many words is no longer read.
constexpr std::uint32_t most_breaks_in_a_line = 400;

// Slack is counted in 1/1024 of the width, and costs its square.
constexpr std::int64_t slack_unit = 1024;
constexpr std::int64_t shortest_last_line = slack_unit / 5 + 1;
// A last line of one short word is worse than any other fault but a forbidden break.
constexpr std::int64_t stub_cost = std::int64_t{1} << 22;
// Another line costs what 20 % of slack in one does: a paragraph is longer than it must be only to spare its reader a
// worse fault.
constexpr std::int64_t line_cost = 42'000;
// Up to about so many lines a paragraph is seen as one block: the slack of its last line counts too, by half.
constexpr std::int64_t few_lines = 6;
constexpr std::int64_t quarters_in_few = 2;
constexpr std::int64_t quarters_in_title = 4;
// No sum of other costs comes near.
constexpr std::int64_t forbidden_cost = std::int64_t{1} << 40;

bool ends_paragraph(BreakKind kind) {
  return kind == BreakKind::forced || kind == BreakKind::piece;
}

// Turns widths into slack units without a division each.
class SlackScale {
 public:
  explicit SlackScale(std::int64_t width)
      : width_(width), factor_((slack_unit << fraction_bits) / std::max<std::int64_t>(1, width)) {}
  // Of what is wider than the line or narrower than nothing, as single letters may be, the whole or nothing.
  [[nodiscard]] std::int64_t share(std::int64_t length) const {
    return std::clamp<std::int64_t>(length, 0, std::max<std::int64_t>(0, width_)) * factor_ >> fraction_bits;
  }
  [[nodiscard]] std::int64_t squared_slack(std::int64_t line) const {
    const std::int64_t slack = share(std::max<std::int64_t>(0, width_ - line));
    return slack * slack;
  }

 private:
  static constexpr int fraction_bits = 32;
  std::int64_t width_, factor_;
};

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
      : breaks_(breaks), width_(width), scale_(width), breaking_(breaking), measure_(measure) {}

  void choose(std::uint32_t first, std::uint32_t last, std::vector<std::uint32_t>& ends) {
    if (last == first + 1 || span_width(breaks_[first], breaks_[last], measure_) <= width_) {
      ends.push_back(last);
      return;
    }
    const std::int64_t whole = breaks_[last].end_x - breaks_[first].begin_x;
    last_quarters_ = breaking_ == Breaking::balanced ? quarters_in_title
                     : whole <= few_lines * width_   ? quarters_in_few
                                                     : 0;
    best_.resize(last - first + 1);
    best_[0] = {};
    for (std::uint32_t to = first + 1; to <= last; ++to) find_best(first, to, last);
    const std::size_t mark = ends.size();
    for (std::uint32_t at = last; at != first; at = best_[at - first].from) ends.push_back(at);
    std::reverse(ends.begin() + static_cast<std::ptrdiff_t>(mark), ends.end());
  }

 private:
  struct Best {
    std::int64_t cost = 0;
    std::uint32_t from = 0;
  };

  void find_best(std::uint32_t first, std::uint32_t to, std::uint32_t last) {
    const LineBreak& end = breaks_[to];
    Best best;
    bool found = false;
    const std::uint32_t lowest = to - first > most_breaks_in_a_line ? to - most_breaks_in_a_line : first;
    for (std::uint32_t from = to; from-- > lowest;) {
      const std::int64_t line = span_width(breaks_[from], end, measure_);
      if (line > width_ && found) break;
      const std::int64_t cost =
          best_[from - first].cost + (to == last ? last_line_cost(line) : scale_.squared_slack(line));
      if (!found || cost < best.cost) best = {cost, from};
      found = true;
      if (line > width_) break;
    }
    best.cost += line_cost + end.cost;
    if (end.kind == BreakKind::forbidden) best.cost += forbidden_cost;
    best_[to - first] = best;
  }

  [[nodiscard]] std::int64_t last_line_cost(std::int64_t line) const {
    const std::int64_t share = scale_.share(line);
    const std::int64_t stub = share < shortest_last_line ? stub_cost + (shortest_last_line - share) * slack_unit : 0;
    return stub + scale_.squared_slack(line) * last_quarters_ / 4;
  }

  std::span<const LineBreak> breaks_;
  std::int64_t width_;
  SlackScale scale_;
  Breaking breaking_;
  const MeasureSpan& measure_;
  std::int64_t last_quarters_ = 0;  // how far the slack of the last line counts
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
