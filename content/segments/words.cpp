#include "content/segments/words.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "content/segments/dictionary_breaks.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

bool is_letter_or_digit(char32_t code_point) {
  return u_isalnum(static_cast<UChar32>(code_point)) != 0 ||
         (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & U_GC_M_MASK) != 0;
}

// Signs that mean something without a letter beside them.
bool is_sign(char32_t code_point) {
  return code_point == U'№' || code_point == U'§' || code_point == U'%' || code_point == U'‰' || code_point == U'#';
}

bool needs_dictionary(char32_t code_point) {
  if (code_point < 0x0E00) return false;
  switch (UErrorCode status = U_ZERO_ERROR; uscript_getScript(static_cast<UChar32>(code_point), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

// What is written without spaces, with its punctuation; not the "A/AC.292/" of a symbol among it.
bool is_wide(char32_t code_point) {
  return needs_dictionary(code_point) || (code_point >= 0x3000 && code_point < 0x3040) || code_point >= 0xFF00;
}

bool is_mark(char32_t code_point) {
  static constexpr std::u32string_view marks = U",;:.!?…،؛؟，；：。！？、";
  return marks.find(code_point) != std::u32string_view::npos;
}

void append_folded(std::string& core, char32_t code_point) {
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(code_point)));
  append_code_point(core, lower == U'ё' ? U'е' : lower == U'’' ? U'\'' : lower);
}

// One capital, a full stop, perhaps more of the same: "A.", "А.С.", never a word at a sentence's end.
bool is_initial(std::u32string_view word) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i + 1 < word.size() && word[i + 1] == U'.'; i += 2) {
    if (u_isupper(static_cast<UChar32>(word[i])) == 0) return false;
    ++pairs;
  }
  return pairs > 0 && (word.size() == 2 * pairs || (word.size() == 2 * pairs + 1 && word.back() == U','));
}

std::u32string decode(std::string_view utf8) {
  std::u32string decoded;
  for (std::size_t at = 0; at < utf8.size();) decoded.push_back(next_code_point(utf8, at));
  return decoded;
}

// "d’un", "qu’elle": what precedes is known by the first word, what follows by the second.
void add_elided_roles(StretchWord& word, const Language& language) {
  if (language.primary() != "fr" && language.primary() != "it") return;
  const std::size_t at = word.core.find('\'');
  const std::size_t after = at + 1;
  if (at == std::string::npos || after >= word.core.size()) return;
  const WordRoles first = roles_of(word.core.substr(0, at), language);
  const WordRoles second = roles_of(word.core.substr(after), language);
  for (const WordRole role : {WordRole::clause, WordRole::preposition, WordRole::close_link})
    if (first.has(role)) word.roles.add(role);
  for (const WordRole role : {WordRole::binding, WordRole::weak})
    if (second.has(role)) word.roles.add(role);
}

// '"' and '\'' open before the first letter and close behind it; “ does either.
void add_signs(StretchWord& word, std::u32string_view letters, std::size_t first, std::size_t last) {
  static constexpr std::u32string_view opening_brackets = U"([{（［【";
  static constexpr std::u32string_view closing_brackets = U")]}）］】";
  static constexpr std::u32string_view either = U"\"'“";
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t sign = letters[i];
    const bool apostrophe = (sign == U'\'' || sign == U'’') && i > first && i < last;
    if (apostrophe || is_letter_or_digit(sign)) continue;
    if (opening_brackets.find(sign) != std::u32string_view::npos) {
      word.signs.add(WordSign::bracket_opens);
    } else if (closing_brackets.find(sign) != std::u32string_view::npos) {
      word.signs.add(WordSign::bracket_closes);
    } else if (either.find(sign) != std::u32string_view::npos) {
      word.signs.add(i < first ? WordSign::quote_opens : WordSign::quote_closes);
    } else if (is_opening_sign(sign)) {
      word.signs.add(WordSign::quote_opens);
    } else if (is_closing_sign(sign)) {
      word.signs.add(WordSign::quote_closes);
    }
  }
}

StretchWord read_word(std::string_view paragraph, ByteRange range, const Language& language) {
  StretchWord word;
  word.range = range;
  const std::u32string letters = decode(paragraph.substr(range.begin, range.size()));
  word.length = letters.size();
  std::size_t first = letters.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!is_letter_or_digit(letters[i]) && !is_sign(letters[i])) continue;
    if (first == letters.size()) first = i;
    last = i;
  }
  add_signs(word, letters, first, last);
  std::size_t after = letters.size();
  while (after > 0 && is_closing_sign(letters[after - 1])) --after;
  if (after > 0) {
    if (is_mark(letters[after - 1])) word.mark = letters[after - 1];
    word.dash = is_dash_sign(letters[after - 1]) && (letters.size() == 1 || letters[after - 1] != U'-');
  }
  if (first == letters.size()) return word;

  word.has_letters = true;
  word.number = u_isdigit(static_cast<UChar32>(letters[first])) != 0;
  word.capital = u_isupper(static_cast<UChar32>(letters[first])) != 0;
  word.initial = is_initial(std::u32string_view(letters).substr(first));
  for (std::size_t i = first; i <= last; ++i) append_folded(word.core, letters[i]);
  word.roles = roles_of(word.core, language);
  if (last + 1 < letters.size() && letters[last + 1] == U'.') word.roles.add(roles_of(word.core + '.', language));
  add_elided_roles(word, language);
  return word;
}

// Cuts a run without white space where a reader still sees several words.
void split_run(std::string_view paragraph, ByteRange run, bool dictionary, std::vector<ByteRange>& pieces) {
  std::vector<std::size_t> breaks;
  if (dictionary) breaks = dictionary_breaks(paragraph.substr(run.begin, run.size()));
  std::size_t begin = run.begin;
  std::size_t next_break = 0;
  char32_t before = 0;
  for (std::size_t at = run.begin; at < run.end;) {
    const std::size_t here = at;
    const char32_t code_point = next_code_point(paragraph, at);
    while (next_break < breaks.size() && run.begin + breaks[next_break] < here) ++next_break;
    const bool by_dictionary = next_break < breaks.size() && run.begin + breaks[next_break] == here &&
                               (is_wide(before) || is_wide(code_point)) &&
                               !(is_dash_sign(before) && u_isdigit(static_cast<UChar32>(code_point)) != 0);
    const bool by_dash = (before == U'—' || before == U'―') && u_isalpha(static_cast<UChar32>(code_point)) != 0 &&
                         here - begin > 6;  // not 2021—2025
    if (here > begin && (by_dictionary || by_dash)) {
      pieces.push_back({begin, here});
      begin = here;
    }
    before = code_point;
  }
  pieces.push_back({begin, run.end});
}

}  // namespace

bool is_dash_sign(char32_t code_point) {
  return code_point == U'-' || (code_point >= U'‒' && code_point <= U'―') || code_point == U'−';
}

bool is_opening_sign(char32_t code_point) {
  static constexpr std::u32string_view openers = U"([{«‹„‚（［【《〈「『";
  return code_point == U'“' || code_point == U'‘' || openers.find(code_point) != std::u32string_view::npos;
}

bool is_closing_sign(char32_t code_point) {
  static constexpr std::u32string_view closers = U")]}»›”’\"'）］】》〉」』";
  // “ closes in German and Russian: „…“.
  return code_point == U'“' || closers.find(code_point) != std::u32string_view::npos;
}

std::vector<StretchWord> find_words(std::string_view paragraph, ByteRange stretch, const Language& language) {
  std::vector<StretchWord> words;
  std::vector<ByteRange> pieces;
  const std::string_view text = paragraph.substr(0, stretch.end);
  std::size_t code_points = 0;
  for (std::size_t at = stretch.begin; at < stretch.end;) {
    std::size_t next = at;
    char32_t code_point = next_code_point(text, next);
    if (is_foldable_space(code_point)) {
      ++code_points;
      at = next;
      continue;
    }
    ByteRange run{at, next};
    bool dictionary = needs_dictionary(code_point);
    while (run.end < stretch.end) {
      std::size_t end = run.end;
      code_point = next_code_point(text, end);
      if (is_foldable_space(code_point)) break;
      dictionary = dictionary || needs_dictionary(code_point);
      run.end = end;
    }
    pieces.clear();
    split_run(paragraph, run, dictionary, pieces);
    for (const ByteRange piece : pieces) {
      StretchWord word = read_word(paragraph, piece, language);
      word.start = code_points;
      word.spaced = piece.begin == run.begin;
      code_points += word.length;
      words.push_back(std::move(word));
    }
    at = run.end;
  }
  return words;
}

}  // namespace rostrum
