#include "render/text/typographer.hpp"

#include "render/text/unit_text.hpp"

namespace rostrum {
namespace {

// Walks over a text's breaks, and shows those inside each word and those between words to the rules. A word stands
// between spaces, whether or not a line may end there.
class Judge {
 public:
  Judge(const RuleBook& book, std::u16string_view units) : book_(book), units_(units) {}

  void run(std::span<BreakOpportunity> places) {
    std::size_t inside = 0;  // the first place not yet judged
    for (std::size_t i = 0; i < places.size(); ++i) {
      BreakOpportunity& place = places[i];
      if (place.kind != BreakKind::forced && place.unit > 0 && !hangs_at_line_end(units_[place.unit - 1])) continue;
      judge_inside(places.subspan(inside, i - inside));
      inside = i + 1;
      if (place.kind == BreakKind::forced) {
        after_number_ = false;
      } else {
        judge_between(place);
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t word_begin(std::uint32_t end) const {
    while (end > 0 && !hangs_at_line_end(units_[end - 1])) --end;
    return end;
  }
  [[nodiscard]] std::uint32_t word_end(std::uint32_t begin) const {
    while (begin < units_.size() && !hangs_at_line_end(units_[begin])) ++begin;
    return begin;
  }

  void judge_inside(std::span<BreakOpportunity> places) {
    while (!places.empty()) {
      const std::uint32_t end = word_end(places.front().unit);
      std::size_t count = 1;
      while (count < places.size() && places[count].unit < end) ++count;
      book_.judge_inside(units_, word_begin(places.front().unit), end, places.first(count));
      places = places.subspan(count);
    }
  }

  void judge_between(BreakOpportunity& place) {
    std::uint32_t end = place.unit;
    while (end > 0 && hangs_at_line_end(units_[end - 1])) --end;
    const std::uint32_t begin = word_begin(end);
    const WordSides left = book_.sides(units_.substr(begin, end - begin));
    const WordSides right = book_.sides(units_.substr(place.unit, word_end(place.unit) - place.unit));
    book_.judge_between(place, left, right, after_number_);
    after_number_ = left.number;
  }

  const RuleBook& book_;
  std::u16string_view units_;
  bool after_number_ = false;  // whether the word before the current one is a number
};

}  // namespace

const RuleBook& Typographer::book(const Language& language) {
  auto found = books_.find(language.primary());
  if (found == books_.end()) {
    found = books_.emplace(std::string(language.primary()), std::make_unique<RuleBook>(language.primary())).first;
  }
  return *found->second;
}

void Typographer::judge(std::u16string_view units, const Language& language,
                        std::vector<BreakOpportunity>& opportunities) {
  judge_words(book(language), units, opportunities);
}

void judge_words(const RuleBook& book, std::u16string_view units, std::span<BreakOpportunity> opportunities) {
  Judge(book, units).run(opportunities);
}

}  // namespace rostrum
