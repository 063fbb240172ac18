#include "render/text/row_breaks.hpp"

#include <algorithm>

namespace rostrum {
namespace {

// How much of a word is shown to ICU when it is asked about its edge.
constexpr std::size_t longest_shown = 128;

std::u16string beginning_of(const ShapedWord& word) {
  std::string_view text = word.text.substr(0, longest_shown);
  // Not within a character.
  while (!text.empty() && text.size() < word.text.size() && (word.text[text.size()] & 0xC0) == 0x80) {
    text.remove_suffix(1);
  }
  return decode(text).units;
}

std::u16string end_of(const ShapedWord& word) {
  std::string_view text = word.text.substr(word.text.size() - std::min(word.text.size(), longest_shown));
  while (!text.empty() && (text.front() & 0xC0) == 0x80) text.remove_prefix(1);
  return decode(text).units;
}

class BreakFinder {
 public:
  BreakFinder(const WordRow& row, const RuleBook& rules, LanguageTraits& traits)
      : row_(row), rules_(rules), traits_(traits) {}

  std::vector<LineBreak> run() {
    breaks_.reserve(row_.words.size() * 5 / 4 + 2);
    breaks_.emplace_back();
    for (std::size_t i = 0; i < row_.words.size(); ++i) {
      const PlacedWord& placed = row_.words[i];
      add_inside(placed);
      if (placed.ends_line) {
        end_line(placed);
      } else {
        add_between(placed, row_.words[i + 1]);
      }
    }
    return std::move(breaks_);
  }

 private:
  void add_inside(const PlacedWord& placed) {
    for (LineBreak place : placed.word->breaks) {
      place.content_end += placed.begin;
      place.next_begin += placed.begin;
      place.settled_before += placed.begin;
      place.settled_after += placed.begin;
      place.end_x += placed.x;
      place.begin_x += placed.x;
      // Nothing but hanging white space since the last break: lines that end at either look the same.
      if (place.content_end == placed.begin && breaks_.back().next_begin == placed.begin)
        end_with(breaks_.back(), place);
      add(place);
    }
  }

  // A break behind which nothing is seen before the next is that next one.
  void add(const LineBreak& place) {
    const LineBreak& before = breaks_.back();
    const bool nothing_between = place.kind != BreakKind::forced && before.kind != BreakKind::forced &&
                                 place.mark == 0 && before.mark == 0 && place.end_x == before.end_x &&
                                 place.begin_x == before.begin_x;
    if (!nothing_between) breaks_.push_back(place);
  }

  static void end_with(const LineBreak& earlier, LineBreak& place) {
    place.content_end = earlier.content_end;
    place.settled_before = earlier.settled_before;
    place.end_x = earlier.end_x;
    place.mark = earlier.mark;
    place.mark_advance = earlier.mark_advance;
  }

  // The end of a word with its hanging white space left out.
  LineBreak after(const PlacedWord& placed) const {
    LineBreak place;
    place.content_end = placed.begin + placed.word->content_end;
    place.end_x = placed.x + placed.word->content_advance;
    place.settled_before = place.content_end;
    if (placed.word->content_end == 0 && breaks_.back().next_begin == placed.begin && breaks_.size() > 1 &&
        breaks_.back().kind != BreakKind::forced) {
      end_with(breaks_.back(), place);
    }
    place.next_begin = place.settled_after = placed.next;
    place.begin_x = placed.next_x();
    return place;
  }

  void add_between(const PlacedWord& placed, const PlacedWord& next) {
    const bool number_before = number_before_;
    number_before_ = placed.word->sides.number;
    if (placed.word->text.empty()) return;  // spaces at a line's start
    if (!may_end_between(*placed.word, *next.word)) return;
    LineBreak place = after(placed);
    BreakOpportunity judged;
    rules_.judge_between(judged, placed.word->sides, next.word->sides, number_before);
    place.kind = judged.kind;
    place.cost = judged.cost;
    add(place);
  }

  [[nodiscard]] bool may_end_between(const ShapedWord& left, const ShapedWord& right) {
    return traits_.line_ends.allows(
        traits_.line_breaks.get(), {0, 0, left.last_class}, {right.first_class, right.second_class, 0},
        [&] { return end_of(left); }, [&] { return beginning_of(right); });
  }

  void end_line(const PlacedWord& placed) {
    LineBreak place = after(placed);
    place.kind = BreakKind::forced;
    breaks_.push_back(place);
    number_before_ = false;
  }

  const WordRow& row_;
  const RuleBook& rules_;
  LanguageTraits& traits_;
  std::vector<LineBreak> breaks_;
  bool number_before_ = false;  // the word before the current one is a number
};

}  // namespace

std::vector<LineBreak> find_breaks(const WordRow& row, const RuleBook& rules, LanguageTraits& traits) {
  return BreakFinder(row, rules, traits).run();
}

MeasureSpan exact_width(const WordRow& row) {
  return [&row](const LineBreak& from, const LineBreak& to) {
    return row.width_alone(from.next_begin, to.content_end) + to.mark_advance;
  };
}

}  // namespace rostrum
