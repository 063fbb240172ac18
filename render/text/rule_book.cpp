#include "render/text/rule_book.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>

#include "render/text/unit_text.hpp"

namespace rostrum {
namespace {

// Spaces at which no line ends.
constexpr std::u16string_view ties = u"\u00A0\u202F";
// How far a word is looked at on either side of a break.
constexpr std::uint32_t longest_word = 96;

char16_t lower_case(char16_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? static_cast<char16_t>(c + 32) : c;
  if (c >= 0x410 && c <= 0x42F) return static_cast<char16_t>(c + 32);
  if (c >= 0x430 && c <= 0x44F) return c;
  return static_cast<char16_t>(u_tolower(c));
}

std::uint64_t beginning(std::u16string_view word) {
  return std::uint64_t{1} << (static_cast<unsigned>(lower_case(word.front())) % 64);
}

// A word without opening quotes, unless it is nothing else.
std::u16string_view core(std::u16string_view word) {
  std::size_t openers = 0;
  while (openers < word.size() && is_opening(word[openers])) ++openers;
  return openers == word.size() ? word : word.substr(openers);
}

std::u16string_view stretch(std::u16string_view units, std::uint32_t begin, std::uint32_t end) {
  return begin < end ? units.substr(begin, end - begin) : std::u16string_view();
}

}  // namespace

RuleBook::RuleBook(std::string_view primary_subtag) {
  for (const TypographerRule& rule : typographer_rules()) {
    if (!names_language(rule.languages, primary_subtag) || verdicts_.size() == most_rules_for_a_language) continue;
    const std::size_t index = verdicts_.size();
    verdicts_.push_back(rule.verdict);
    if (rule.gap != Gap::word) between_words_.set(index);
    if (rule.gap != Gap::space) inside_words_.set(index);
    list(rule.before, index, &Sides::before);
    list(rule.after, index, &Sides::after);
  }
}

void RuleBook::list(std::string_view words, std::size_t rule, RuleSet Sides::*side) {
  while (!words.empty()) {
    const bool is_class = words.front() == '<';
    const std::size_t end = std::min(is_class ? words.find('>') + 1 : words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    Sides& sides = is_class ? classes_[static_cast<std::size_t>(class_named(word))] : listed(decode(word).units);
    (sides.*side).set(rule);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

RuleBook::Sides& RuleBook::listed(const std::u16string& word) {
  beginnings_[word.size()] |= beginning(word);
  return words_[word];
}

// Most words are in no rule, as their length and first letter tell without a look into the table.
bool RuleBook::may_be_listed(std::u16string_view word) const {
  return (beginnings_[word.size()] & beginning(word)) != 0;
}

RuleBook::Sides RuleBook::of_classes(WordClasses classes) const {
  Sides sides;
  for (; classes != 0; classes &= classes - 1) {
    const Sides& more = classes_[static_cast<std::size_t>(std::countr_zero(classes))];
    sides.before |= more.before;
    sides.after |= more.after;
  }
  return sides;
}

const RuleBook::Sides* RuleBook::of_word(std::u16string_view word) const {
  if (word.empty() || word.size() > longest_listed || !may_be_listed(word)) return nullptr;
  std::array<char16_t, longest_listed> lower{};
  std::transform(word.begin(), word.end(), lower.begin(), lower_case);
  const auto found = words_.find(std::u16string_view(lower.data(), word.size()));
  return found == words_.end() ? nullptr : &found->second;
}

// Rules that list the word itself where a line may end after it.
void RuleBook::add_before(std::u16string_view word, RuleSet& rules) const {
  // The article of l’article, the subject of d’un.
  for (std::size_t at = word.size(); at-- > 0;) {
    if (word[at] != u'\'' && word[at] != u'’') continue;
    word.remove_prefix(at + 1);
    break;
  }
  if (const Sides* listed = of_word(word)) rules |= listed->before;
}

// The same where a line may begin with it: what may follow a word counts, and does not count.
void RuleBook::add_after(std::u16string_view word, RuleSet& rules) const {
  if (const Sides* listed = of_word(word)) rules |= listed->after;
  const std::size_t full = word.size();
  while (!word.empty() && is_trailing(word.back())) word.remove_suffix(1);
  if (word.size() < full) {
    if (const Sides* listed = of_word(word)) rules |= listed->after;
  }
  if (word.empty() || word.back() != '.') return;
  if (const Sides* listed = of_word(word.substr(0, word.size() - 1))) rules |= listed->after;
}

void RuleBook::apply(const RuleSet& rules, BreakOpportunity& place) const {
  if (rules.none()) return;
  bool good = false;
  for (std::size_t i = rules._Find_first(); i < verdicts_.size(); i = rules._Find_next(i)) {
    if (verdicts_[i] == Verdict::forbidden) {
      place.kind = BreakKind::forbidden;
    } else if (verdicts_[i] == Verdict::good) {
      good = true;
    } else {
      place.cost += static_cast<std::int32_t>(verdicts_[i]);
    }
  }
  if (good && place.cost == 0) place.cost = static_cast<std::int32_t>(Verdict::good);
}

WordSides RuleBook::sides(std::u16string_view word) const {
  // What a line's end sees is what follows the last space that does not break, what a line's beginning sees is what
  // stands before the first; of a long word its end and its beginning.
  const std::size_t last_tie = word.find_last_of(ties), first_tie = word.find_first_of(ties);
  std::u16string_view left = last_tie == std::u16string_view::npos ? word : word.substr(last_tie + 1);
  std::u16string_view right = word.substr(0, std::min<std::size_t>(first_tie, longest_word));
  const bool is_whole = left.size() == word.size() && right.size() == word.size();
  left = core(left.substr(left.size() - std::min<std::size_t>(left.size(), longest_word)));
  right = is_whole ? left : core(right);
  const WordClasses classes = classify(left);
  const Sides of_left = of_classes(classes);
  WordSides sides;
  sides.before = of_left.before;
  sides.after = is_whole ? of_left.after : of_classes(classify(right)).after;
  add_before(left, sides.before);
  add_after(right, sides.after);
  sides.number = (classes & bit(WordClass::number)) != 0;
  sides.dash = (classes & bit(WordClass::dash)) != 0;
  return sides;
}

void RuleBook::judge_between(BreakOpportunity& place, const WordSides& left, const WordSides& right,
                             bool after_number) const {
  RuleSet rules = left.before;
  if (left.dash && after_number) rules |= classes_[static_cast<std::size_t>(WordClass::range_dash)].before;
  apply(rules & right.after & between_words_, place);
}

void RuleBook::judge_inside(std::u16string_view units, std::uint32_t begin, std::uint32_t end,
                            std::span<BreakOpportunity> places) const {
  if (places.empty()) return;
  const WordClasses whole = classify_whole(core(stretch(units, begin, std::min(end, begin + longest_word))));
  std::uint32_t piece = begin;
  for (std::size_t i = 0; i < places.size(); ++i) {
    BreakOpportunity& place = places[i];
    const std::uint32_t from = place.unit - piece > longest_word ? place.unit - longest_word : piece;
    const std::uint32_t next = i + 1 < places.size() ? places[i + 1].unit : end;
    const std::u16string_view left = core(stretch(units, from, place.unit));
    const std::u16string_view right = core(stretch(units, place.unit, std::min(next, place.unit + longest_word)));
    std::u16string_view bare = right;
    while (!bare.empty() && (is_trailing(bare.back()) || bare.back() == '.')) bare.remove_suffix(1);
    WordClasses right_classes = classify(right);
    if (bare.size() < right.size()) right_classes |= classify(bare) & bit(WordClass::short_letters);
    RuleSet before = of_classes(classify(left) | whole).before, after = of_classes(right_classes).after;
    add_before(left, before);
    add_after(right, after);
    apply(before & after & inside_words_, place);
    piece = place.unit;
  }
}

}  // namespace rostrum
