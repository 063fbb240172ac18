#include "render/text/typographer.hpp"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <unordered_map>

#include "render/text/typographer_rules.hpp"
#include "render/text/unit_text.hpp"
#include "render/text/word_classes.hpp"

namespace rostrum {
namespace {

// Longer words stand in no rule.
constexpr std::size_t longest_listed = 24;
// How far a word is looked at on either side of a break.
constexpr std::uint32_t longest_word = 96;

constexpr std::size_t most_rules = 128;
using RuleSet = std::bitset<most_rules>;

char16_t lower_case(char16_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? static_cast<char16_t>(c + 32) : c;
  if (c >= 0x410 && c <= 0x42F) return static_cast<char16_t>(c + 32);
  if (c >= 0x430 && c <= 0x44F) return c;
  return static_cast<char16_t>(u_tolower(c));
}

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::u16string_view word) const { return std::hash<std::u16string_view>()(word); }
};

std::u16string utf16(std::string_view utf8) {
  return decode(utf8).units;
}

// Whether "ru uk be" names a language, or is * for all.
bool names(std::string_view languages, std::string_view language) {
  if (languages == "*") return true;
  for (std::size_t at = 0; at < languages.size();) {
    const std::size_t end = std::min(languages.find(' ', at), languages.size());
    if (languages.substr(at, end - at) == language) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

// The rules of one language, so that a word's rules are found by one look.
class RuleBook {
 public:
  explicit RuleBook(std::string_view language) {
    for (const TypographerRule& rule : typographer_rules()) {
      if (!names(rule.languages, language) || verdicts_.size() == most_rules) continue;
      const std::size_t index = verdicts_.size();
      verdicts_.push_back(rule.verdict);
      if (rule.gap != Gap::word) between_words_.set(index);
      if (rule.gap != Gap::space) inside_words_.set(index);
      list(rule.before, index, &Sides::before);
      list(rule.after, index, &Sides::after);
    }
  }

  [[nodiscard]] RuleSet before(std::u16string_view word, WordClasses classes) const {
    // The article of l’article, the subject of d’un.
    const std::size_t apostrophe = word.find_last_of(u"’'");
    if (apostrophe != std::u16string_view::npos) word.remove_prefix(apostrophe + 1);
    return of_classes(classes, &Sides::before) | of_word(word, &Sides::before);
  }

  [[nodiscard]] RuleSet after(std::u16string_view word, WordClasses classes) const {
    RuleSet rules = of_classes(classes, &Sides::after) | of_word(word, &Sides::after);
    const std::size_t full = word.size();
    while (!word.empty() && is_trailing(word.back())) word.remove_suffix(1);
    if (word.size() < full) rules |= of_word(word, &Sides::after);
    if (!word.empty() && word.back() == '.') rules |= of_word(word.substr(0, word.size() - 1), &Sides::after);
    return rules;
  }

  void judge(BreakOpportunity& place, Gap gap, const RuleSet& before, const RuleSet& after) const {
    const RuleSet rules = before & after & (gap == Gap::space ? between_words_ : inside_words_);
    if (rules.none()) return;
    bool good = false;
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
      if (!rules.test(i)) continue;
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

 private:
  struct Sides {
    RuleSet before, after;
  };

  void list(std::string_view words, std::size_t rule, RuleSet Sides::*side) {
    while (!words.empty()) {
      const bool is_class = words.front() == '<';
      const std::size_t end = std::min(is_class ? words.find('>') + 1 : words.find(' '), words.size());
      const std::string_view word = words.substr(0, end);
      Sides& sides = is_class ? classes_[static_cast<std::size_t>(class_named(word))] : listed(utf16(word));
      (sides.*side).set(rule);
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }

  Sides& listed(const std::u16string& word) {
    beginnings_[word.size()] |= beginning(word);
    return words_[word];
  }

  // Most words are in no rule, as their length and first letter tell without a look into the table.
  [[nodiscard]] bool may_be_listed(std::u16string_view word) const {
    return (beginnings_[word.size()] & beginning(word)) != 0;
  }
  static std::uint64_t beginning(std::u16string_view word) {
    return std::uint64_t{1} << (static_cast<unsigned>(lower_case(word.front())) % 64);
  }

  [[nodiscard]] RuleSet of_classes(WordClasses classes, RuleSet Sides::*side) const {
    RuleSet rules;
    for (std::size_t i = 0; classes != 0; ++i, classes >>= 1) {
      if ((classes & 1) != 0) rules |= classes_[i].*side;
    }
    return rules;
  }

  [[nodiscard]] RuleSet of_word(std::u16string_view word, RuleSet Sides::*side) const {
    if (word.empty() || word.size() > longest_listed || !may_be_listed(word)) return {};
    std::array<char16_t, longest_listed> lower{};
    std::transform(word.begin(), word.end(), lower.begin(), lower_case);
    const auto found = words_.find(std::u16string_view(lower.data(), word.size()));
    return found == words_.end() ? RuleSet{} : found->second.*side;
  }

  std::vector<Verdict> verdicts_;
  RuleSet between_words_, inside_words_;
  std::array<Sides, static_cast<std::size_t>(WordClass::count)> classes_;
  std::array<std::uint64_t, longest_listed + 1> beginnings_{};  // by length: which first letters, in 64 classes
  std::unordered_map<std::u16string, Sides, WordHash, std::equal_to<>> words_;
};

namespace {

// Walks over a text's breaks and shows each to the rules with the words beside it.
class Judge {
 public:
  Judge(std::u16string_view units, const RuleBook& book) : units_(units), book_(book) {}

  void run(std::vector<BreakOpportunity>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      BreakOpportunity& place = places[i];
      if (place.kind == BreakKind::forced) {
        start_word(place.unit);
        range_may_follow_ = false;
        continue;
      }
      const std::uint32_t end = trimmed(place.unit);
      if (end < place.unit) {
        judge_between_words(place, end);
        start_word(place.unit);
      } else {
        const std::uint32_t next =
            i + 1 < places.size() ? places[i + 1].unit : static_cast<std::uint32_t>(units_.size());
        judge_inside_word(place, trimmed(next));
      }
      piece_begin_ = place.unit;
    }
  }

 private:
  void start_word(std::uint32_t unit) {
    word_begin_ = piece_begin_ = unit;
    whole_known_ = false;
  }

  [[nodiscard]] std::uint32_t trimmed(std::uint32_t end) const {
    while (end > piece_begin_ && hangs_at_line_end(units_[end - 1])) --end;
    return end;
  }

  [[nodiscard]] std::u16string_view stretch(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? units_.substr(begin, end - begin) : std::u16string_view();
  }

  // A word without opening quotes, unless it is nothing else.
  static std::u16string_view core(std::u16string_view word) {
    std::size_t openers = 0;
    while (openers < word.size() && is_opening(word[openers])) ++openers;
    return openers == word.size() ? word : word.substr(openers);
  }

  [[nodiscard]] std::uint32_t word_end(std::uint32_t begin) const {
    const auto limit = static_cast<std::uint32_t>(std::min<std::size_t>(units_.size(), begin + longest_word));
    std::uint32_t end = begin;
    while (end < limit && !hangs_at_line_end(units_[end])) ++end;
    return end;
  }

  void judge_between_words(BreakOpportunity& place, std::uint32_t end) {
    const std::uint32_t begin = end - word_begin_ > longest_word ? end - longest_word : word_begin_;
    const std::u16string_view left = core(stretch(begin, end));
    const std::u16string_view right = core(stretch(place.unit, word_end(place.unit)));
    WordClasses classes = classify(left);
    if ((classes & bit(WordClass::dash)) != 0 && range_may_follow_) classes |= bit(WordClass::range_dash);
    book_.judge(place, Gap::space, book_.before(left, classes), book_.after(right, classify(right)));
    range_may_follow_ = (classes & bit(WordClass::number)) != 0;
  }

  void judge_inside_word(BreakOpportunity& place, std::uint32_t next) {
    if (!whole_known_) {
      whole_ = classify_whole(core(stretch(word_begin_, word_end(word_begin_))));
      whole_known_ = true;
    }
    const std::uint32_t begin = place.unit - piece_begin_ > longest_word ? place.unit - longest_word : piece_begin_;
    const std::uint32_t limit = std::min(next, place.unit + longest_word);
    const std::u16string_view left = core(stretch(begin, place.unit));
    std::u16string_view right = core(stretch(place.unit, limit));
    std::u16string_view bare = right;
    while (!bare.empty() && (is_trailing(bare.back()) || bare.back() == '.')) bare.remove_suffix(1);
    WordClasses right_classes = classify(right);
    if (bare.size() < right.size()) right_classes |= classify(bare) & bit(WordClass::short_letters);
    book_.judge(place, Gap::word, book_.before(left, classify(left) | whole_), book_.after(right, right_classes));
  }

  std::u16string_view units_;
  const RuleBook& book_;
  std::uint32_t word_begin_ = 0, piece_begin_ = 0;
  WordClasses whole_ = 0;
  bool whole_known_ = false;
  bool range_may_follow_ = false;
};

}  // namespace

Typographer::Typographer() = default;
Typographer::~Typographer() = default;

void Typographer::judge(std::u16string_view units, const Language& language,
                        std::vector<BreakOpportunity>& opportunities) {
  auto found = books_.find(language.primary());
  if (found == books_.end()) {
    found = books_.emplace(std::string(language.primary()), std::make_unique<RuleBook>(language.primary())).first;
  }
  Judge(units, *found->second).run(opportunities);
}

}  // namespace rostrum
