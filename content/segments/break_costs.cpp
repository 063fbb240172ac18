#include "content/segments/break_costs.hpp"

#include <algorithm>

#include "content/segments/inseparable.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

bool is_comma(char32_t mark) {
  return mark == U',' || mark == U'،' || mark == U'，' || mark == U'、';
}
bool is_semicolon(char32_t mark) {
  return mark == U';' || mark == U'؛' || mark == U'；';
}
bool is_colon(char32_t mark) {
  return mark == U':' || mark == U'：';
}
bool ends_thought(char32_t mark) {
  static constexpr std::u32string_view marks = U"!?…؟。！？";
  return mark != 0 && marks.find(mark) != std::u32string_view::npos;
}

// In Arabic "and" is written as the first letter of the next word.
bool begins_with_waw(const StretchWord& word) {
  constexpr std::string_view waw = "و";
  return word.core.size() > 3 * waw.size() && word.core.starts_with(waw);
}

// Items of one or two words: "open, secure, stable and peaceful", "Norway, Peru, Samoa".
bool is_list_comma(std::span<const StretchWord> words, std::size_t right) {
  constexpr std::size_t short_item = 2;
  if (words[right - 1].mark == U'、') return true;
  std::size_t before = 1;
  while (before <= short_item && before < right && words[right - 1 - before].mark == 0 &&
         !words[right - before].roles.has(WordRole::coordinator))
    ++before;
  const bool item_before = before < right && before <= short_item && is_comma(words[right - 1 - before].mark);
  if (item_before) return true;
  for (std::size_t i = right; i < words.size() && i < right + short_item; ++i) {
    if (is_comma(words[i].mark)) return true;
    if (words[i].mark != 0) return false;
    const bool conjunction_next = i + 1 < words.size() && words[i + 1].roles.has(WordRole::coordinator);
    if (conjunction_next && !words[right].roles.has(WordRole::clause)) return true;
  }
  return false;
}

BreakCost after_comma(std::span<const StretchWord> words, std::size_t right) {
  const StretchWord& next = words[right];
  if (is_list_comma(words, right)) return break_cost::list_comma;
  if (next.roles.has(WordRole::clause) || next.roles.has(WordRole::coordinator)) return break_cost::clause_comma;
  return break_cost::comma;
}

// "A/AC.292/2024/CRP.1"
bool is_symbol(const StretchWord& word) {
  return word.capital && word.core.find('/') != std::string::npos &&
         std::any_of(word.core.begin(), word.core.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Where no punctuation marks a pause.
BreakCost between(std::string_view paragraph, std::span<const StretchWord> words, std::size_t right,
                  const Language& language) {
  const StretchWord& left = words[right - 1];
  const StretchWord& next = words[right];
  if (left.roles.has(WordRole::binding) || next.roles.has(WordRole::enclitic)) return break_cost::binding;
  if (is_symbol(next)) return break_cost::weak_word;  // what it names stands before it
  if (is_fixed_pair(left.core, next.core, language)) return break_cost::binding;

  std::size_t at = next.range.begin;
  const char32_t first = next_code_point(paragraph, at);
  const bool bracket = first == U'(' || first == U'[' || first == U'（' || paragraph[left.range.end - 1] == ')';
  BreakCost cost = break_cost::words;
  if (next.roles.has(WordRole::clause)) {
    cost = break_cost::clause_word;
  } else if (next.roles.has(WordRole::coordinator)) {
    cost = break_cost::coordinator;
  } else if (bracket) {
    cost = break_cost::bracket;
  } else if (next.roles.has(WordRole::preposition)) {
    cost = break_cost::preposition;
  } else if (language.primary() == "ar" && begins_with_waw(next)) {
    cost = break_cost::coordinator + 100;
  } else if (next.roles.has(WordRole::close_link)) {
    cost = break_cost::close_link;
  }
  if (left.roles.has(WordRole::weak)) return std::max(cost, break_cost::weak_word);
  if (cost < break_cost::words) return cost;
  if (left.capital && next.capital) cost += break_cost::names;
  // "the future | body": what an article or "of" opened is seldom complete after one word.
  const bool opened = right >= 2 && words[right - 2].mark == 0 && words[right - 2].roles.has(WordRole::binding);
  if (left.roles.has(WordRole::adjective) || left.number || opened) cost += break_cost::adjective;
  return cost;
}

// What each boundary pays for the pairs of brackets and quotes that it would tear apart.
std::vector<BreakCost> enclosure_costs(std::string_view paragraph, std::span<const StretchWord> words) {
  struct Open {
    char32_t closer;
    std::size_t word;
  };
  static constexpr std::u32string_view openers = U"([（【[{«‹“„‘《「『〈";
  static constexpr std::u32string_view closers = U")]）】]}»›”“’》」』〉";
  std::vector<BreakCost> change(words.size() + 1, 0);
  std::vector<Open> open;
  constexpr std::size_t deepest = 16;
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (std::size_t at = words[word].range.begin; at < words[word].range.end;) {
      const std::size_t here = at;
      const char32_t sign = next_code_point(paragraph, at);
      const bool straight = sign == U'"';
      const auto match = std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.closer == sign; });
      if (match != open.rend()) {
        const bool bracket = closers.find(sign) < 5;
        const BreakCost cost = bracket ? break_cost::in_brackets : break_cost::in_quotes;
        change[match->word + 1] += cost;
        change[word + 1] -= cost;
        open.erase(match.base() - 1, open.end());
      } else if (open.size() >= deepest) {
        continue;
      } else if (straight && here == words[word].range.begin) {
        open.push_back({sign, word});
      } else if (const std::size_t kind = openers.find(sign); kind != std::u32string_view::npos) {
        open.push_back({closers[kind], word});
      }
    }
  }
  std::vector<BreakCost> costs(words.size(), 0);
  BreakCost depth = 0;
  for (std::size_t word = 0; word < words.size(); ++word) {
    depth += change[word];
    costs[word] = depth;
  }
  return costs;
}

BreakCost place_cost(std::string_view paragraph, std::span<const StretchWord> words, std::size_t right,
                     const Language& language) {
  const StretchWord& left = words[right - 1];
  if (are_inseparable(paragraph, words, right, language)) return break_cost::never;
  if (is_semicolon(left.mark)) return break_cost::semicolon;
  if (is_colon(left.mark)) return break_cost::colon;
  if (ends_thought(left.mark)) return break_cost::semicolon;
  if (left.dash) return break_cost::dash;
  if (is_comma(left.mark)) {
    const BreakCost cost = after_comma(words, right);
    return left.roles.has(WordRole::clause) ? cost + break_cost::words : cost;
  }
  return between(paragraph, words, right, language);
}

}  // namespace

std::vector<BreakCost> break_costs(std::string_view paragraph, std::span<const StretchWord> words,
                                   std::span<const ByteRange> sentences, const Language& language) {
  std::vector<BreakCost> costs(words.size(), 0);
  const std::vector<BreakCost> enclosure = enclosure_costs(paragraph, words);
  std::size_t sentence = 0;
  for (std::size_t right = 1; right < words.size(); ++right) {
    const std::size_t begin = words[right].range.begin;
    while (sentence < sentences.size() && sentences[sentence].begin < begin) ++sentence;
    const bool sentence_begins = sentence < sentences.size() && sentences[sentence].begin == begin;
    costs[right] =
        sentence_begins ? break_cost::sentence_end : place_cost(paragraph, words, right, language) + enclosure[right];
  }
  return costs;
}

}  // namespace rostrum
