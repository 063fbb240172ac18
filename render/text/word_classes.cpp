#include "render/text/word_classes.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace rostrum {
namespace {

constexpr auto names = std::to_array<std::string_view>({"<any>",
                                                        "<number>",
                                                        "<digit>",
                                                        "<amount>",
                                                        "<few digits>",
                                                        "<three digits...>",
                                                        "<day>",
                                                        "<day,>",
                                                        "<ordinal>",
                                                        "<year>",
                                                        "<year...>",
                                                        "<year.>",
                                                        "<bracketed year>",
                                                        "<roman>",
                                                        "<roman...>",
                                                        "<long roman...>",
                                                        "<initial>",
                                                        "<initial...>",
                                                        "<small letter.>",
                                                        "<small letter...>",
                                                        "<name>",
                                                        "<name...>",
                                                        "<capital>",
                                                        "<capitals>",
                                                        "<capitals slash>",
                                                        "<letter>",
                                                        "<one letter>",
                                                        "<two letters>",
                                                        "<short letters>",
                                                        "<dash>",
                                                        "<range dash>",
                                                        "<begins with dash>",
                                                        "<digit dash>",
                                                        "<letter hyphen>",
                                                        "<short hyphen>",
                                                        "<slash>",
                                                        "<short slash>",
                                                        "<symbol>",
                                                        "<in symbol>",
                                                        "<in address>",
                                                        "<letter bracket>",
                                                        "<number bracket>",
                                                        "<note mark>",
                                                        "<bullet>",
                                                        "<opener>",
                                                        "<closer>",
                                                        "<clause end>"});
static_assert(names.size() == static_cast<std::size_t>(WordClass::count));

constexpr std::size_t longest_looked_through = 64;

constexpr bool is_one_of(char16_t c, std::u16string_view set) {
  return set.find(c) != std::u16string_view::npos;
}
bool is_digit(char16_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}
unsigned digit_value(char16_t c) {
  return (c < 0x660 ? c - u'0' : c & 0xF) % 16U;
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
  return is_one_of(c, u"IVXLC");
}
// Ukrainian and Russian typists take their own letters for Roman ones.
bool looks_roman(char16_t c) {
  return is_roman(c) || c == 0x425 || c == 0x406;
}
bool is_ideographic(char16_t c) {
  return c >= 0x2E80 && c < 0xFB00;
}
bool is_closing(char16_t c) {
  return is_one_of(c, u"»”’›)]}!?:;%…");
}
bool ends_clause(char16_t c) {
  return is_one_of(c, u",;:.!?…—、。，；：！？،؛؟");
}

std::u16string_view without_punctuation(std::u16string_view word) {
  while (!word.empty() && (is_trailing(word.back()) || word.back() == '.')) word.remove_suffix(1);
  return word;
}

// The same, but a full stop is the word's own: С., -> С.
std::u16string_view without_punctuation_but_full_stop(std::u16string_view word) {
  while (!word.empty() && is_trailing(word.back())) word.remove_suffix(1);
  return word;
}

// Capitals with full stops that are a state's or a city's name, not a person's.
bool is_abbreviated_name_of_state(std::u16string_view word) {
  return word == u"U.S." || word == u"U.K." || word == u"U.N." || word == u"E.U." || word == u"D.C." ||
         word == u"U.A.E.";
}

// One or more of capital and full stop, or of a small letter after a hyphen: А.С.  K.-m.
bool is_initial(std::u16string_view word) {
  if (word.size() < 2 || word.size() > 10) return false;
  for (std::size_t i = 0; i < word.size();) {
    const bool after_hyphen = i > 0 && is_hyphen(word[i]);
    if (after_hyphen) ++i;
    if (i + 1 >= word.size() || word[i + 1] != '.') return false;
    if (!is_capital(word[i]) && !(after_hyphen && is_letter(word[i]))) return false;
    i += 2;
  }
  return !is_abbreviated_name_of_state(word);
}

bool is_small_letter_dot(std::u16string_view word) {
  return word.size() == 2 && word[1] == '.' && is_alphabetic_script(word[0]) && !is_capital(word[0]);
}

std::size_t leading_digits(std::u16string_view word) {
  return static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
}

WordClasses classify_digits_only(std::u16string_view word, std::size_t digits, char16_t next) {
  const bool to_31 = digits == 1 || (digits == 2 && digit_value(word[0]) * 10 + digit_value(word[1]) <= 31);
  switch (next) {
    case 0:
      return (to_31 ? bit(WordClass::day) : 0) | (digits == 4 ? bit(WordClass::year) : 0);
    case ',':
      return to_31 ? bit(WordClass::day_comma) : 0;
    case '.':
      return (to_31 ? bit(WordClass::ordinal) : 0) | (digits == 4 ? bit(WordClass::year_dot) : 0);
    case ')':
      return digits <= 2 ? bit(WordClass::number_bracket) : 0;
    case ']':
      return digits <= 3 ? bit(WordClass::note_mark) : 0;
    default:
      return 0;
  }
}

WordClasses classify_number(std::u16string_view word) {
  WordClasses classes = bit(WordClass::digit);
  const std::size_t digits = leading_digits(word);
  if (is_digit(word.back())) classes |= bit(WordClass::number) | bit(WordClass::amount);
  if (digits == word.size()) {
    classes |= classify_digits_only(word, digits, 0);
    if (digits <= 3) classes |= bit(WordClass::few_digits);
  } else if (digits + 1 == word.size()) {
    classes |= classify_digits_only(word, digits, word.back());
  }
  if (digits == 3 && (word.size() == 3 || !is_one_of(word[3], u"/-:–"))) classes |= bit(WordClass::three_digits_ahead);
  if (digits == 4 && without_punctuation(word).size() == 4) {
    classes |= bit(WordClass::year_ahead);
    if (word.size() > 4 && word[4] == ')') classes |= bit(WordClass::bracketed_year);
  }
  return classes;
}

// Roman letters, then perhaps the end of an ordinal: XXIe, Ier.
bool is_roman_number(std::u16string_view word) {
  const auto rest = std::find_if_not(word.begin(), word.end(), looks_roman);
  const auto count = rest - word.begin();
  if (count == 0 || (count == 1 && !is_roman(word[0]))) return false;
  const std::u16string_view ending = word.substr(static_cast<std::size_t>(count));
  return ending.empty() || ending == u"e" || ending == u"er" || ending == u"re" || ending == u"ème" || ending == u"ᵉ";
}

WordClasses classify_roman(std::u16string_view word) {
  WordClasses classes = 0;
  if (is_roman_number(word)) classes |= bit(WordClass::roman);
  if (word.size() > 2 && word.back() == '.' && is_roman_number(word.substr(0, word.size() - 1))) {
    classes |= bit(WordClass::ordinal);
  }
  const std::u16string_view bare = without_punctuation(word);
  if (!bare.empty() && is_roman_number(bare)) {
    classes |= bit(WordClass::roman_ahead);
    if (bare.size() > 1) classes |= bit(WordClass::long_roman_ahead);
    if (bare.size() > 1 && word.size() > bare.size() && word[bare.size()] == ')') {
      classes |= bit(WordClass::bracketed_year);
    }
  }
  return classes;
}

// a)  b)  iv)
bool is_letter_bracket(std::u16string_view word) {
  if (word.size() < 2 || word.size() > 5 || word.back() != ')') return false;
  const std::u16string_view mark = word.substr(0, word.size() - 1);
  return (mark.size() == 1 && is_alphabetic_script(mark[0])) ||
         std::all_of(mark.begin(), mark.end(), [](char16_t c) { return is_one_of(c, u"ivx"); });
}

WordClasses classify_capital(std::u16string_view word) {
  WordClasses classes = bit(WordClass::capital);
  if (word.size() > 1 && is_letter(word[1]) && !is_capital(word[1])) {
    classes |= bit(WordClass::name_ahead);
    if (word.back() != '.' && !is_trailing(word.back())) classes |= bit(WordClass::name);
  }
  if (word.size() > 1 && word[1] == '.') {
    if (is_initial(word)) classes |= bit(WordClass::initial);
    if (is_initial(without_punctuation_but_full_stop(word))) classes |= bit(WordClass::initial_ahead);
  }
  if (looks_roman(word[0])) classes |= classify_roman(word);
  if (word.size() > 1 && word.size() <= longest_looked_through && (is_capital(word[1]) || word[1] == '/')) {
    const bool slash = word.back() == '/';
    const std::u16string_view letters = word.substr(0, word.size() - (slash ? 1 : 0));
    if (std::all_of(letters.begin(), letters.end(), is_capital)) {
      classes |= bit(slash ? WordClass::capitals_slash : WordClass::capitals);
    }
  }
  return classes;
}

// Two capitals are a name for the most part (ЕС), but these are words of a heading; a rule spares them as short words.
bool is_particle_in_capitals(std::u16string_view word) {
  return word == u"БЫ" || word == u"ЛИ" || word == u"ЖЕ" || word == u"ЛЬ" || word == u"БИ" || word == u"ЖА" ||
         word == u"LI";
}

WordClasses classify_letters(std::u16string_view word) {
  WordClasses classes = bit(WordClass::letter);
  const bool capital = is_capital(word[0]);
  if (capital) classes |= classify_capital(word);
  if (word.size() == 1 && is_alphabetic_script(word[0])) {
    classes |= bit(WordClass::one_letter) | bit(WordClass::short_letters);
  }
  if (word.size() == 2 && is_alphabetic_script(word[0]) && is_alphabetic_script(word[1])) {
    classes |= bit(WordClass::short_letters);
    if (!is_capital(word[0]) || !is_capital(word[1]) || is_particle_in_capitals(word)) {
      classes |= bit(WordClass::two_letters);
    }
  }
  if (!capital && word.size() > 1 && word[1] == '.') {
    if (is_small_letter_dot(word)) classes |= bit(WordClass::small_letter_dot);
    if (is_small_letter_dot(without_punctuation_but_full_stop(word))) {
      classes |= bit(WordClass::small_letter_dot_ahead);
    }
  }
  if (is_letter_bracket(word)) classes |= bit(WordClass::letter_bracket);
  return classes;
}

// US$5: signs and letters of a currency, then a number.
WordClasses classify_amount(std::u16string_view word) {
  const auto first = std::find_if(word.begin(), word.end(), is_digit);
  const auto prefix = static_cast<std::size_t>(first - word.begin());
  if (prefix == 0 || prefix > 3 || !is_digit(word.back())) return 0;
  if (!is_one_of(word[prefix - 1], u"$€£¥₽−-+±~≈<>≤≥")) return 0;
  WordClasses classes = bit(WordClass::amount);
  if (leading_digits(word.substr(prefix)) == word.size() - prefix && word.size() - prefix <= 3) {
    classes |= bit(WordClass::few_digits);
  }
  return classes;
}

WordClasses classify_signs(std::u16string_view word) {
  WordClasses classes = 0;
  if (is_dash(word[0])) classes |= bit(word.size() == 1 ? WordClass::dash : WordClass::begins_with_dash);
  if (std::all_of(word.begin(), word.end(), is_opening)) classes |= bit(WordClass::opener);
  if (std::all_of(word.begin(), word.end(), is_closing)) classes |= bit(WordClass::closer);
  const bool stars = word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char16_t c) { return c == '*'; });
  if (stars || is_one_of(word[0], u"†‡¹²³⁴⁵⁶⁷⁸⁹")) classes |= bit(WordClass::note_mark);
  if (word.size() == 1 && is_one_of(word[0], u"•·●▪◦‣■")) classes |= bit(WordClass::bullet);
  return classes;
}

WordClasses classify_end(std::u16string_view word) {
  const char16_t last = word.back();
  if (is_letter_or_digit_for_sure(last)) return 0;
  WordClasses classes = 0;
  if (word.size() > 1 && is_dash(last) && is_digit(word[word.size() - 2])) classes |= bit(WordClass::digit_dash);
  if (word.size() > 1 && is_hyphen(last) && is_letter(word[word.size() - 2])) {
    classes |= bit(WordClass::letter_hyphen);
    if (word.size() <= 3 && is_alphabetic_script(word[0])) classes |= bit(WordClass::short_hyphen);
  }
  // А.-М.
  if (word.size() == 3 && is_hyphen(last) && word[1] == '.' && is_capital(word[0])) {
    classes |= bit(WordClass::short_hyphen);
  }
  if (last == '/') {
    classes |= bit(WordClass::slash);
    if (word.size() > 1 && word.size() <= 4 && is_alphabetic_script(word[0])) classes |= bit(WordClass::short_slash);
  }
  // „Yes”, she said: the comma may stand before the quote.
  std::size_t end = word.size();
  while (end > 1 && (word[end - 1] == 0x00BB || word[end - 1] == 0x201D || word[end - 1] == ')')) --end;
  if (end < word.size() || ends_clause(word[end - 1])) classes |= bit(WordClass::clause_end);
  return classes;
}

// What stands between two slashes of a symbol: capitals or figures, Rev.1, Add.2.
bool is_symbolic(std::u16string_view part) {
  if (is_digit(part[0])) return true;
  if (!is_capital(part[0])) return false;
  const std::u16string_view bare = without_punctuation(part);
  return part.size() == 1 || !is_letter(part[1]) || is_capital(part[1]) || (!bare.empty() && is_digit(bare.back())) ||
         part.substr(0, 3) == u"Rev" || part.substr(0, 3) == u"Add" || part.substr(0, 4) == u"Corr" ||
         part.substr(0, 4) == u"Conf";
}

// A/AC.292/2024/1, S/PV.9000, 75/240, НД/15.
bool is_document_symbol(std::u16string_view word) {
  std::size_t begin = 0;
  bool found = false;
  for (std::size_t at = 0; at <= word.size(); ++at) {
    if (at < word.size() && word[at] != '/') continue;
    if (at > begin) {
      if (!is_symbolic(word.substr(begin, at - begin))) return false;
      found = true;
    }
    begin = at + 1;
  }
  return found;
}

// And, by, for, as, so: they are written as one with what follows.
bool is_arabic_prefix(char16_t c) {
  return std::u16string_view(u"وبلكف").find(c) != std::u16string_view::npos;
}

}  // namespace

WordClass class_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  assert(found != names.end());
  return static_cast<WordClass>(found - names.begin());
}

bool is_opening(char16_t c) {
  return !is_letter_or_digit_for_sure(c) && is_one_of(c, u"«„“‘‹([{\"¿¡\u00A0\u202F");
}

bool is_trailing(char16_t c) {
  return !is_letter_or_digit_for_sure(c) && is_one_of(c, u",;:!?…»”“’›)]}\"、。，；：！？）》」』،؛؟ \u00A0\u202F");
}

WordClasses classify(std::u16string_view word) {
  WordClasses classes = bit(WordClass::any);
  if (word.empty()) return classes;
  // و15: and fifteen. The number counts as if it stood alone.
  if (word.size() > 1 && is_arabic_prefix(word.front()) && is_digit(word[1])) word.remove_prefix(1);
  const char16_t first = word.front();
  if (is_digit(first)) {
    classes |= classify_number(word);
  } else if (is_letter(first)) {
    classes |= classify_letters(word);
    if (is_capital(first) && is_digit(word.back())) classes |= classify_amount(word);
  } else {
    classes |= classify_signs(word) | classify_amount(word);
  }
  const bool symbolic = (classes & (bit(WordClass::capital) | bit(WordClass::digit))) != 0;
  if (symbolic && word.size() > 2 && word.size() <= longest_looked_through &&
      (classify_whole(word) & bit(WordClass::in_symbol)) != 0) {
    classes |= bit(WordClass::symbol);
  }
  return classes | classify_end(word);
}

WordClasses classify_whole(std::u16string_view word) {
  const bool slash = word.find(u'/') != std::u16string_view::npos;
  const bool at_sign = word.find(u'@') != std::u16string_view::npos;
  if (!slash && !at_sign && !word.starts_with(u"www.")) return 0;
  // A stretch of Chinese goes on to the next space, and is no one thing for a symbol that stands in it.
  if (std::any_of(word.begin(), word.end(), is_ideographic)) return 0;
  if (at_sign || word.starts_with(u"www.") || word.find(u"://") != std::u16string_view::npos) {
    return bit(WordClass::in_address);
  }
  return slash && is_document_symbol(word) ? bit(WordClass::in_symbol) : 0;
}

}  // namespace rostrum
