#include "render/text/word_classes.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace rostrum {
namespace {

constexpr auto names = std::to_array<std::string_view>(
    {"<any>",           "<number>",        "<digit>", "<day>",        "<ordinal>",          "<year>",
     "<roman>",         "<initial>",       "<name>",  "<capital>",    "<letter>",           "<one letter>",
     "<two letters>",   "<short letters>", "<dash>",  "<range dash>", "<begins with dash>", "<digit dash>",
     "<letter hyphen>", "<short hyphen>",  "<slash>", "<in symbol>",  "<in address>",       "<opener>",
     "<closer>",        "<clause end>"});
static_assert(names.size() == static_cast<std::size_t>(WordClass::count));

bool is_digit(char16_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}
bool is_letter(char16_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c >= 0x410 && c <= 0x44F) return true;
  return u_isalpha(c) != 0;
}
bool is_capital(char16_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0x410 && c <= 0x44F) return c <= 0x42F;
  return u_isupper(c) != 0;
}
// Letters of the scripts in which a short word may lean on the next.
bool is_alphabetic_script(char16_t c) {
  return c < 0x590 && is_letter(c);
}
bool is_letter_or_digit_for_sure(char16_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 0x400 && c < 0x590);
}
bool is_dash(char16_t c) {
  return c == 0x2013 || c == 0x2014 || c == 0x2015 || c == '-';
}
bool is_hyphen(char16_t c) {
  return c == '-' || c == 0x2010;
}
bool is_roman(char16_t c) {
  return std::u16string_view(u"IVXLC").find(c) != std::u16string_view::npos;
}
bool is_closing(char16_t c) {
  return std::u16string_view(u"»”’›)]}!?:;%…").find(c) != std::u16string_view::npos;
}
bool ends_clause(char16_t c) {
  return std::u16string_view(u",;:.!?…—、。，；：！？،؛؟").find(c) != std::u16string_view::npos;
}

// One or more of capital and full stop: А.С.
bool is_initial(std::u16string_view word) {
  if (word.size() < 2 || word.size() % 2 != 0 || word.size() > 8) return false;
  for (std::size_t i = 0; i < word.size(); i += 2) {
    if (!is_capital(word[i]) || word[i + 1] != '.') return false;
  }
  return true;
}

WordClasses classify_number(std::u16string_view word) {
  WordClasses classes = bit(WordClass::digit);
  const std::size_t digits =
      static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
  if (is_digit(word.back())) classes |= bit(WordClass::number);
  const bool small = digits == 1 || (digits == 2 && (word[0] < '3' || (word[0] == '3' && word[1] <= '1')));
  if (digits == word.size() && small) classes |= bit(WordClass::day);
  if (digits == word.size() && digits == 4) classes |= bit(WordClass::year);
  if (digits + 1 == word.size() && small && word.back() == '.') classes |= bit(WordClass::ordinal);
  return classes;
}

WordClasses classify_letters(std::u16string_view word) {
  WordClasses classes = bit(WordClass::letter);
  const bool capital = is_capital(word[0]);
  if (capital) classes |= bit(WordClass::capital);
  if (capital && word.size() > 1 && is_letter(word[1]) && !is_capital(word[1])) classes |= bit(WordClass::name);
  if (word.size() == 1 && is_alphabetic_script(word[0])) {
    classes |= bit(WordClass::one_letter) | bit(WordClass::short_letters);
  }
  if (word.size() == 2 && is_alphabetic_script(word[0]) && is_alphabetic_script(word[1])) {
    classes |= bit(WordClass::short_letters);
    if (!is_capital(word[0]) || !is_capital(word[1])) classes |= bit(WordClass::two_letters);
  }
  if (capital && is_initial(word)) classes |= bit(WordClass::initial);
  if (is_roman(word[0]) && std::all_of(word.begin(), word.end(), is_roman)) classes |= bit(WordClass::roman);
  return classes;
}

WordClasses classify_end(std::u16string_view word) {
  WordClasses classes = 0;
  const char16_t last = word.back();
  if (word.size() > 1 && is_dash(last) && is_digit(word[word.size() - 2])) classes |= bit(WordClass::digit_dash);
  if (word.size() > 1 && is_hyphen(last) && is_letter(word[word.size() - 2])) {
    classes |= bit(WordClass::letter_hyphen);
    if (word.size() <= 3 && is_alphabetic_script(word[0])) classes |= bit(WordClass::short_hyphen);
  }
  if (last == '/') classes |= bit(WordClass::slash);
  // „Yes”, she said: the comma may stand before the quote.
  std::size_t end = word.size();
  while (end > 1 && (word[end - 1] == 0x00BB || word[end - 1] == 0x201D || word[end - 1] == ')')) --end;
  if (end < word.size() || ends_clause(word[end - 1])) classes |= bit(WordClass::clause_end);
  return classes;
}

}  // namespace

WordClass class_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  assert(found != names.end());
  return static_cast<WordClass>(found - names.begin());
}

bool is_opening(char16_t c) {
  return !is_letter_or_digit_for_sure(c) && std::u16string_view(u"«„“‘‹([{\"¿¡").find(c) != std::u16string_view::npos;
}

bool is_trailing(char16_t c) {
  return !is_letter_or_digit_for_sure(c) &&
         std::u16string_view(u",;:!?…»”“’›)]}\"、。，；：！？）》」،؛؟").find(c) != std::u16string_view::npos;
}

WordClasses classify(std::u16string_view word) {
  WordClasses classes = bit(WordClass::any);
  if (word.empty()) return classes;
  const char16_t first = word.front();
  if (is_digit(first)) {
    classes |= classify_number(word);
  } else if (is_letter(first)) {
    classes |= classify_letters(word);
  } else {
    if (is_dash(first)) classes |= bit(word.size() == 1 ? WordClass::dash : WordClass::begins_with_dash);
    if (std::all_of(word.begin(), word.end(), is_opening)) classes |= bit(WordClass::opener);
    if (std::all_of(word.begin(), word.end(), is_closing)) classes |= bit(WordClass::closer);
  }
  return classes | classify_end(word);
}

WordClasses classify_whole(std::u16string_view word) {
  const bool slash = word.find(u'/') != std::u16string_view::npos;
  if (word.find(u"://") != std::u16string_view::npos || word.starts_with(u"www.") ||
      word.find(u'@') != std::u16string_view::npos) {
    return bit(WordClass::in_address);
  }
  if (!slash) return 0;
  // Capitals or figures between all slashes: A/AC.292/2024/1, S/PV.9000, 75/240, НД/15.
  bool part_is_symbolic = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= word.size(); ++at) {
    if (at < word.size() && word[at] != '/') continue;
    if (at > begin) {
      part_is_symbolic =
          is_digit(word[begin]) ||
          (is_capital(word[begin]) &&
           (at - begin == 1 || !is_letter(word[begin + 1]) || is_capital(word[begin + 1]) || is_digit(word[at - 1]) ||
            word.substr(begin, 3) == u"Rev" || word.substr(begin, 3) == u"Add"));
      if (!part_is_symbolic) return 0;
    }
    begin = at + 1;
  }
  return part_is_symbolic || word.back() == '/' ? bit(WordClass::in_symbol) : 0;
}

}  // namespace rostrum
