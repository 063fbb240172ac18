#include "content/statement/continuation.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// A line that a paper breaks off is a full one; shorter ones were ended by their author.
constexpr std::size_t shortest_broken = 40;  // letters, of which a Han character takes the width of two
constexpr std::size_t longest_word = 64;

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// The last mark of a text, quotation marks and brackets that close left out.
char32_t last_mark(std::string_view text) {
  std::size_t at = text.size();
  for (int closers = 0; at > 0 && closers < 6; ++closers) {
    const char32_t c = code_point_before(text, at);
    if (!is_closing(c) && !is_white_space(c)) return c;
    at = previous_offset(text, at);
  }
  return code_point_before(text, at);
}

bool ends_for_good(char32_t mark) {
  return is_one_of(mark, U".!?…。！？؟۔:;：；؛");
}
bool is_comma(char32_t mark) {
  return is_one_of(mark, U",،，、");
}

std::string first_word(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && begin < longest_word && !is_letter(code_point_at(text, begin)))
    next_code_point(text, begin);
  std::size_t end = begin;
  while (end < text.size() && end - begin < longest_word && is_letter_or_mark(code_point_at(text, end)))
    next_code_point(text, end);
  return lowercase(text.substr(begin, end - begin));
}

std::string last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < longest_word && is_letter_or_mark(code_point_before(text, begin))) {
    begin = previous_offset(text, begin);
  }
  return lowercase(text.substr(begin));
}

// Words that no sentence ends with: what stands before them was cut.
bool needs_more(const std::string& word) {
  static const std::unordered_set<std::string_view> words = {
      "the",     "a",      "an",    "of",    "and",     "or",    "to",   "in",      "on",      "at",      "by",
      "for",     "from",   "with",  "as",    "that",    "which", "its",  "our",     "their",   "this",    "these",
      "is",      "are",    "be",    "not",   "between", "under", "into", "towards", "than",    "such",    "le",
      "la",      "les",    "de",    "des",   "du",      "et",    "ou",   "à",       "au",      "aux",     "en",
      "dans",    "par",    "pour",  "sur",   "avec",    "que",   "qui",  "une",     "un",      "ses",     "leurs",
      "notre",   "nos",    "cette", "ces",   "sont",    "est",   "el",   "los",     "las",     "del",     "y",
      "o",       "al",     "con",   "por",   "para",    "sobre", "que",  "una",     "su",      "sus",     "nuestra",
      "nuestro", "entre",  "este",  "esta",  "es",      "son",   "и",    "или",     "в",       "во",      "на",
      "с",       "со",     "к",     "по",    "о",       "об",    "от",   "до",      "из",      "за",      "для",
      "при",     "под",    "над",   "между", "через",   "что",   "как",  "не",      "который", "которая", "которые",
      "нашей",   "нашего", "этой",  "этого", "а",       "но",    "في",   "من",      "إلى",     "على",     "عن",
      "مع",      "بين",    "أن",    "إن",    "التي",    "الذي",  "أو",   "هذا",     "هذه",     "ما",      "لا",
      "بعد",     "قبل",    "كل"};
  return words.contains(word);
}

// Preambles repeat themselves: "принимая во внимание, …", "recognizing …": each is a paragraph.
bool runs_parallel(const std::string& first, const std::string& next) {
  constexpr std::string_view endings[] = {"ing", "ndo", "ant", "ая", "яя", "ив", "ав"};
  if (first == next) return true;
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](auto ending) { return first.ends_with(ending) && next.ends_with(ending); });
}

bool has_no_case(char32_t c) {
  return is_letter(c) && !is_lower(c) && !is_upper(c);
}

bool is_full_line(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size() && width < shortest_broken;) {
    width += is_han(next_code_point(text, offset)) ? 2U : 1U;
  }
  return width >= shortest_broken;
}

bool is_conjunction(const std::string& word) {
  constexpr std::string_view words[] = {"and", "or",  "et", "ou", "y",   "e", "o",
                                        "и",   "или", "і",  "та", "або", "و", "أو"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// What a text breaks off with.
struct Ending {
  std::string word;   // the last one, where nothing but a comma follows it
  char32_t mark = 0;  // ".", ",", or a letter; an enumeration's last "; and" counts as its semicolon
};

Ending ending_of(std::string_view text) {
  Ending ending{last_word(text), last_mark(text)};
  if (is_conjunction(ending.word)) {
    const char32_t before = last_mark(trim(text.substr(0, text.size() - ending.word.size())));
    if (is_comma(before) || before == U';') ending.mark = before;
  }
  return ending;
}

// Where one paragraph of a preamble ends with a comma and the next begins like it.
bool is_next_of_preamble(const Ending& ending, std::string_view text, std::string_view next) {
  return is_comma(ending.mark) && runs_parallel(first_word(text), first_word(next));
}

// "(Arden, Belmar, | Corvo)": nobody ends a paragraph within brackets.
bool leaves_bracket_open(std::string_view text) {
  constexpr std::size_t reach = 2000;
  int depth = 0;
  for (const char unit : text.substr(text.size() > reach ? text.size() - reach : 0)) {
    if (unit == '(') ++depth;
    if (unit == ')' && depth > 0) --depth;
  }
  return depth > 0;
}

bool continues_over_page(const Ending& ending, std::string_view text, char32_t begin) {
  return is_lower(begin) || is_digit(begin) || is_comma(ending.mark) || is_full_line(text) || needs_more(ending.word);
}

bool continues_over_blank(const Ending& ending, std::string_view text, char32_t begin) {
  if (is_lower(begin)) return is_full_line(text) || needs_more(ending.word);
  if (!is_full_line(text) || is_comma(ending.mark)) return false;
  // A heading of Chinese ends without a mark too, but is no line and a half long.
  if (is_han(begin)) return is_han(ending.mark) && count_letters(text) >= shortest_broken;
  if (has_no_case(begin) && !is_arabic(begin)) return false;
  return needs_more(ending.word);
}

// The first letter or digit of the text; a bracket or quotation mark before it is no word.
char32_t first_letter(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < longest_word) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c)) return c;
    if (!is_opening(c) && !is_dash(c) && !is_white_space(c)) return c;
  }
  return 0;
}

}  // namespace

bool continues(Paragraph::Role role, std::string_view text, std::string_view next, PassageGap gap) {
  if (role == Paragraph::Role::salutation || role == Paragraph::Role::heading || text.empty() || next.empty())
    return false;
  const Ending ending = ending_of(text);
  if (ends_for_good(ending.mark) || is_next_of_preamble(ending, text, next)) return false;
  const char32_t begin = first_letter(next);
  if (leaves_bracket_open(text) && is_full_line(text)) return true;
  if (gap == PassageGap::blank_line || (gap == PassageGap::rule && is_comma(ending.mark))) {
    return continues_over_blank(ending, text, begin);
  }
  return continues_over_page(ending, text, begin);
}

}  // namespace rostrum
