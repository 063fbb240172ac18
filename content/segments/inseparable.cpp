#include "content/segments/inseparable.hpp"

#include <algorithm>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_digit_group(const StretchWord& word) {
  return word.core.size() == 3 && all_digits(word.core);
}

bool opens_only(std::string_view paragraph, const StretchWord& word) {
  if (word.has_letters) return false;
  for (std::size_t at = word.range.begin; at < word.range.end;)
    if (!is_opening_sign(next_code_point(paragraph, at))) return false;
  return true;
}

// "т." of "т. е.", "e." of "e. g."
bool is_dotted_letter(const StretchWord& word) {
  if (word.mark != U'.' || word.capital || word.number) return false;
  std::size_t at = 0;
  if (word.core.empty()) return false;
  next_code_point(word.core, at);
  return at == word.core.size();
}

bool joins_numbers(std::span<const StretchWord> words, std::size_t right, const Language& language) {
  const StretchWord& left = words[right - 1];
  const StretchWord& next = words[right];
  const bool closed = left.mark != 0 && left.mark != U'.';
  if (left.number && !closed) {
    if (next.roles.has(WordRole::after_number) || next.roles.has(WordRole::month)) return true;
    if (is_digit_group(next) && all_digits(left.core)) return true;
  }
  // 10 per cent, 10 por ciento
  if (right >= 2 && words[right - 2].number && words[right - 2].mark == 0 && left.roles.has(WordRole::after_number) &&
      is_fixed_pair(left.core, next.core, language))
    return true;
  if (!next.number) return false;
  return left.roles.has(WordRole::before_number) && !closed;
}

bool joins_date(std::span<const StretchWord> words, std::size_t right) {
  const StretchWord& left = words[right - 1];
  const StretchWord& next = words[right];
  const bool month_left = left.roles.has(WordRole::month);
  if (month_left && next.number) return true;                                        // March 2024, March 8
  if (month_left && left.mark == 0 && next.roles.has(WordRole::month)) return true;  // كانون الأول/ديسمبر
  // March 8, 2024
  if (right >= 2 && words[right - 2].roles.has(WordRole::month) && left.number && left.mark == U',' &&
      next.core.size() == 4 && all_digits(next.core))
    return true;
  // 8 de marzo de 2024
  if (next.core == "de" && (month_left || left.number)) {
    if (right + 1 >= words.size()) return false;
    return month_left ? words[right + 1].number : words[right + 1].roles.has(WordRole::month);
  }
  if (left.core == "de" && right >= 2)
    return (next.number && words[right - 2].roles.has(WordRole::month)) ||
           (next.roles.has(WordRole::month) && words[right - 2].number);
  return false;
}

bool joins_range(std::span<const StretchWord> words, std::size_t right) {
  const StretchWord& left = words[right - 1];
  const StretchWord& next = words[right];
  const auto lone_dash = [](const StretchWord& word) { return word.dash && !word.has_letters; };
  if (lone_dash(next)) return true;  // a dash never comes first
  return lone_dash(left) && right >= 2 && words[right - 2].number && next.number;
}

bool joins_name(std::span<const StretchWord> words, std::size_t right) {
  const StretchWord& left = words[right - 1];
  const StretchWord& next = words[right];
  if (left.initial && left.mark == U'.' && (next.capital || next.initial)) return true;
  if (next.initial && left.capital && left.mark == 0) return true;  // Пушкин А. С.
  if (!left.roles.has(WordRole::title) || left.mark == U',') return false;
  const bool year_before = right >= 2 && words[right - 2].number;  // "2024 г. Москва"
  return next.capital && !year_before;
}

}  // namespace

bool are_inseparable(std::string_view paragraph, std::span<const StretchWord> words, std::size_t right,
                     const Language& language) {
  const StretchWord& left = words[right - 1];
  const StretchWord& next = words[right];
  if (opens_only(paragraph, left)) return true;
  if (!next.has_letters && !opens_only(paragraph, next)) return true;  // "mot :", "oui »", a lone dash
  if (!left.has_letters && right == 1) return true;                    // a bullet or a dash at the start
  if (is_dotted_letter(left) && (is_dotted_letter(next) || left.core == "т")) return true;
  if (is_dotted_letter(next) && next.core == "т" && left.core == "и") return true;  // и т. д.
  if (!next.spaced && left.mark == 0 && (left.number != next.number) && (left.number || next.number))
    return true;  // 2024年
  return joins_numbers(words, right, language) || joins_date(words, right) || joins_range(words, right) ||
         joins_name(words, right);
}

}  // namespace rostrum
