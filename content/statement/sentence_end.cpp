#include "content/statement/sentence_end.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "content/statement/abbreviations.hpp"
#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// Words are looked at no further than this: the longest abbreviation or starter is far shorter.
constexpr std::size_t longest_word = 48;

bool is_terminal(char32_t c) {
  switch (c) {
    case U'.':
    case U'!':
    case U'?':
    case 0x2026:  // …
    case 0x203C:  // ‼
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x061F:  // ؟
    case 0x06D4:  // ۔
    case 0x3002:  // 。
    case 0xFF01:  // ！
    case 0xFF0E:  // ．
    case 0xFF1F:  // ？
    case 0xFF61:
      return true;
    default:
      return false;
  }
}

bool ends_without_space(char32_t c) {
  return c >= 0x3000 && is_terminal(c);
}

// The word that ends before `end`, with inner full stops; longest_word bytes at most.
std::string_view word_before(std::string_view text, std::size_t start, std::size_t end) {
  std::size_t begin = end;
  while (begin > start && end - begin < longest_word) {
    const char32_t c = code_point_before(text, begin);
    const bool dot_within = c == U'.' && begin < end && is_letter(code_point_before(text, begin - 1));
    if (!is_letter_or_mark(c) && !is_digit(c) && !dot_within && !(is_dash(c) && begin < end)) break;
    begin = previous_offset(text, begin);
  }
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < longest_word) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (!is_letter_or_mark(c) && !is_digit(c) && c != U'\'' && c != 0x2019) break;
    end = next;
  }
  return text.substr(begin, end - begin);
}

// The first letter or digit of what follows, past quotation marks, brackets and dashes.
std::size_t first_word(std::string_view text, std::size_t at) {
  for (int skipped = 0; at < text.size() && skipped < 8; ++skipped) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_opening(c) && !is_dash(c) && !is_white_space(c) && c != 0xBF && c != 0xA1) break;
    at = next;
  }
  return at;
}

std::size_t letters_in(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < word.size(); ++count) next_code_point(word, offset);
  return count;
}

std::size_t last_letter(std::string_view word) {
  return word.empty() ? 0 : previous_offset(word, word.size());
}

bool is_number(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size();) {
    if (!is_digit(next_code_point(word, offset))) return false;
  }
  return !word.empty();
}

bool ends_in_digit(std::string_view word) {
  return !word.empty() && is_digit(code_point_before(word, word.size()));
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 7 && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

std::string_view word_ending_before_space(const Junction& junction, const char* word_begin) {
  std::size_t at = static_cast<std::size_t>(word_begin - junction.text.data());
  const std::size_t word_at = at;
  while (at > junction.start && is_white_space(code_point_before(junction.text, at))) {
    at = previous_offset(junction.text, at);
  }
  if (at == word_at) return {};
  if (at > junction.start && junction.text[at - 1] == '.') --at;
  return word_before(junction.text, junction.start, at);
}

// "2018 г.", "2025-2030 гг.", "XX в." — the number that a unit of time counts.
bool follows_number(const Junction& junction, std::string_view word) {
  const std::string_view before = word_ending_before_space(junction, word.data());
  return ends_in_digit(before) || is_roman(before) || ends_in_digit(word.substr(0, word.find('.')));
}

// All that the sentence has said so far is when: "8 марта 2024 г." or "В декабре 2023 г.".
bool only_names_a_time(const Junction& junction, std::string_view word) {
  constexpr std::size_t longest_time = 120;
  const auto end = static_cast<std::size_t>(word.data() - junction.text.data());
  if (end - junction.start > longest_time) return false;
  const auto words = words_of(junction.text.substr(junction.start, end - junction.start));
  return !words.empty() && std::all_of(words.begin(), words.end(), [](std::string_view each) {
    return is_digit(code_point_at(each, 0)) || is_roman(each) || is_time_word(lowercase(each));
  });
}

// The sentence consists of its number yet: "1.", "IV.", "a.", "5.2."
bool only_numbers_itself(const Junction& junction) {
  const std::string_view so_far = trim(junction.text.substr(junction.start, junction.terminal - junction.start));
  if (so_far.empty()) return true;
  constexpr std::size_t longest_number = 8;
  if (so_far.size() > 4 * longest_number || letters_in(so_far) > longest_number) return false;
  if (is_roman(so_far)) return true;
  const std::string figures = with_ascii_digits(so_far);
  if (figures.find_first_not_of("0123456789.") == std::string::npos) return figures.size() <= 5;
  return letters_in(so_far) == 1 && is_letter(code_point_at(so_far, 0));
}

// "университета им. Пушкина": an institution named for somebody. Else "им." is the pronoun, as it mostly is.
bool names_an_institution(const Junction& junction, std::string_view word) {
  constexpr std::string_view stems[] = {"университет", "институт", "академи", "музе",  "центр",   "библиотек", "театр",
                                        "завод",       "фонд",     "площад",  "школ",  "преми",   "аэропорт",  "училищ",
                                        "колледж",     "госпитал", "больниц", "орден", "стадион", "зал",       "мгу"};
  const std::string before = lowercase(word_ending_before_space(junction, word.data()));
  return std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return before.starts_with(stem); });
}

// "А. С. Пушкин", "т. е.", "EE. UU.": an abbreviation whose parts stand apart is looked up as one.
std::string chained(const Junction& junction, std::string_view word) {
  std::string last = lowercase(word);
  std::string_view before = word_ending_before_space(junction, word.data());
  if (before.empty() || letters_in(before) > 3) return last;
  const std::size_t behind = static_cast<std::size_t>(before.data() - junction.text.data()) + before.size();
  if (behind >= junction.text.size() || junction.text[behind] != '.') return last;
  return lowercase(before) + "." + last;
}

bool continues_after_year(const Junction& junction, std::string_view word, const std::string& next) {
  if (!follows_number(junction, word)) return true;
  if (begins_sentences(next)) return false;
  return only_names_a_time(junction, word) || is_capitalised_agent(next);
}

// What the table says about the word, its neighbours considered; nothing for a single capital that may be an initial.
std::optional<AbbreviationEnd> listed_end(const Junction& junction, std::string_view word, std::string_view next_word) {
  const std::string last = lowercase(word);
  const std::string chain = chained(junction, word);
  const auto whole = chain == last ? std::nullopt : abbreviation_end(chain);
  if (whole) return whole;
  const auto part = abbreviation_end(last);
  if (!part || *part == AbbreviationEnd::never) return part;
  if (!is_all_capitals(word) || word.find('.') != std::string_view::npos) return part;
  const bool before_number = *part == AbbreviationEnd::not_before_number && is_number(next_word);
  return before_number && letters_in(word) > 1 ? part : std::nullopt;
}

bool is_letter_with_stop(const Junction& junction, std::string_view word) {
  const std::size_t behind = static_cast<std::size_t>(word.data() - junction.text.data()) + word.size();
  return letters_in(word) == 1 && code_point_at(junction.text, behind) == U'.';
}

bool is_initial(const Junction& junction, std::string_view word, std::string_view next_word) {
  const char32_t last = code_point_before(word, word.size());
  const std::size_t dot = word.rfind('.');
  const std::string_view letter = dot == std::string_view::npos ? word : word.substr(dot + 1);
  if (letters_in(letter) != 1) return false;
  if (is_arabic(last)) return !follows_number(junction, word);
  return is_upper(last) && (is_letter_with_stop(junction, next_word) || !begins_sentences(lowercase(next_word)));
}

bool belongs_to_name(const Junction& junction, std::string_view word, std::string_view next_word) {
  return is_letter_with_stop(junction, next_word) || names_an_institution(junction, word);
}

// Whether the full stop at the junction is the abbreviation's alone.
bool is_abbreviation(const Junction& junction, std::string_view word, std::string_view next_word) {
  if (word.empty()) return false;
  const std::string next = lowercase(next_word);
  const auto kind = listed_end(junction, word, next_word);
  if (!kind) {
    return lowercase(word) == "им" ? belongs_to_name(junction, word, next_word) : is_initial(junction, word, next_word);
  }
  // "(и т. д.) Совет": the sentence goes on behind the bracket, and would have its own full stop.
  if (code_point_at(junction.text, junction.terminal + 1) == U')') return true;
  switch (*kind) {
    case AbbreviationEnd::never:
      return true;
    case AbbreviationEnd::not_before_number:
      return is_number(next_word) || is_roman(next_word);
    case AbbreviationEnd::before_capital:
      return false;
    case AbbreviationEnd::before_starter:
      return !begins_sentences(next);
    case AbbreviationEnd::year:
      return continues_after_year(junction, word, next);
  }
  return false;
}

bool is_month_of_ordinal(const Language& language, std::string_view word, std::string_view next_word) {
  constexpr std::string_view months[] = {"Januar", "Jänner", "Februar",   "März",    "April",    "Mai",     "Juni",
                                         "Juli",   "August", "September", "Oktober", "November", "Dezember"};
  return language.primary() == "de" && is_number(word) && word.size() <= 2 &&
         std::find(std::begin(months), std::end(months), next_word) != std::end(months);
}

}  // namespace

bool look_back(Junction& junction) {
  std::size_t at = junction.next;
  while (at > junction.start && is_white_space(code_point_before(junction.text, at))) {
    at = previous_offset(junction.text, at);
  }
  junction.end = at;
  for (int closers = 0; at > junction.start && closers < 8; ++closers) {
    const char32_t c = code_point_before(junction.text, at);
    const std::size_t before = previous_offset(junction.text, at);
    if (is_terminal(c)) {
      junction.mark = c;
      junction.terminal = before;
      return true;
    }
    // A no-break space may part a French guillemet from the full stop.
    if (!is_closing(c) && !is_white_space(c)) return false;
    at = before;
  }
  return false;
}

bool ends_sentence(const Junction& junction, const Language& language) {
  if (junction.next >= junction.text.size()) return true;
  const std::size_t next = first_word(junction.text, junction.next);
  const char32_t next_letter = code_point_at(junction.text, next);
  if (ends_without_space(junction.mark)) return true;
  if (junction.end == junction.next) {
    // ICU breaks "end.[1]" within the bracket; without a space only scripts without spaces begin a sentence.
    return is_han(next_letter) &&
           (junction.mark != U'.' || is_han(code_point_before(junction.text, junction.terminal)));
  }
  if (is_lower(next_letter)) return false;
  const bool bracketed = junction.terminal > junction.start && junction.end > junction.terminal &&
                         code_point_before(junction.text, junction.terminal) == U'(';
  if (bracketed) return false;  // "(?)", "(…)"
  if (junction.mark == 0x2026 && code_point_before(junction.text, junction.terminal) == U'[') return false;
  if (junction.mark != U'.') return true;
  if (code_point_before(junction.text, junction.terminal) == U'.') return true;  // an ellipsis before a capital
  if (only_numbers_itself(junction)) return false;
  const std::string_view word = word_before(junction.text, junction.start, junction.terminal);
  const std::string_view next_word = word_after(junction.text, next);
  if (is_month_of_ordinal(language, word, next_word)) return false;
  return !is_abbreviation(junction, word, next_word);
}

bool is_overlooked_end(std::string_view text, std::size_t start, std::size_t mark, std::size_t behind) {
  const char32_t c = code_point_at(text, mark);
  const std::size_t next = first_word(text, behind);
  const char32_t next_letter = code_point_at(text, next);
  if (c == 0x2026) return is_upper(next_letter);
  if (c != U'.' || !is_digit(next_letter)) return false;
  const std::string_view word = word_before(text, start, mark);
  if (is_number(word)) return letters_in(word) == 4;
  if (word.find('.') != std::string_view::npos || abbreviation_end(lowercase(word))) return false;
  // Abbreviations are cut before a vowel.
  const bool ends_in_vowel =
      std::string_view("aeiouyаеёиоуыэюяії").find(word.substr(last_letter(word))) != std::string_view::npos;
  return letters_in(word) >= (ends_in_vowel ? 3U : 4U);
}

}  // namespace rostrum
