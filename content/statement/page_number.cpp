#include "content/statement/page_number.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <vector>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr std::size_t longest_line = 48;
constexpr int last_page = 999;

bool is_page_word(std::string_view word) {
  constexpr std::string_view words[] = {"page",     "pages",  "pg",     "p",      "pp",  "страница", "страницы",
                                        "стр",      "с",      "página", "pagina", "pág", "pag",      "seite",
                                        "сторінка", "страна", "صفحة",   "الصفحة", "ص",   "第",       "页",
                                        "共",       "頁",     "第页",   "共页"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_of_word(std::string_view word) {
  constexpr std::string_view words[] = {"of", "sur", "de", "из", "von", "di", "з", "من"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// A line taken to pieces: numbers, words and signs.
struct Pieces {
  std::vector<int> numbers;
  bool page_word = false;
  bool of_word = false;
  bool slash = false;
  bool ornament = false;
  bool other = false;
};

void take_word(Pieces& pieces, const std::string& word) {
  if (word.empty()) return;
  if (is_page_word(word)) {
    pieces.page_word = true;
  } else if (is_of_word(word)) {
    pieces.of_word = true;
  } else {
    pieces.other = true;
  }
}

void take_sign(Pieces& pieces, char32_t c) {
  if (c == U'/') {
    pieces.slash = true;
  } else if (is_dash(c) || c == U'|' || c == U'[' || c == U']' || c == U'~' || c == U'*') {
    pieces.ornament = true;
  } else if (c != U'.' || !pieces.page_word) {
    pieces.other = true;  // "2." is an item; only "p. 2" has a full stop
  }
}

Pieces take_apart(const std::string& line) {
  Pieces pieces;
  std::string word;
  bool in_number = false;
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = next_code_point(line, offset);
    const int digit = u_charDigitValue(static_cast<UChar32>(c));
    const bool letter = is_letter_or_mark(c);
    if (!letter) {
      take_word(pieces, word);
      word.clear();
    }
    if (digit >= 0 && is_digit(c)) {
      if (!in_number) pieces.numbers.push_back(0);
      pieces.numbers.back() = std::min(pieces.numbers.back() * 10 + digit, last_page + 1);
    } else if (letter) {
      append_code_point(word, c);
      if (is_han(c)) {
        take_word(pieces, word);
        word.clear();
      }
    } else if (!is_white_space(c)) {
      take_sign(pieces, c);
    }
    in_number = digit >= 0 && is_digit(c);
  }
  take_word(pieces, word);
  return pieces;
}

}  // namespace

std::optional<PageNumber> page_number_of(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > longest_line) return std::nullopt;
  const Pieces pieces = take_apart(lowercase(line));
  if (pieces.other || pieces.numbers.empty() || pieces.numbers.size() > 2) return std::nullopt;
  const int page = pieces.numbers.front();
  if (page < 1 || page > last_page) return std::nullopt;
  if (pieces.numbers.size() == 2) {
    const bool of = pieces.slash || (pieces.page_word && pieces.of_word) || pieces.of_word ||
                    (pieces.page_word && code_point_at(line, 0) == U'第');
    if (!of || pieces.numbers[1] < page || pieces.numbers[1] > last_page) return std::nullopt;
    return PageNumber{page, PageNumber::Look::decorated};
  }
  if (pieces.slash || pieces.of_word) return std::nullopt;
  const bool decorated = pieces.page_word || pieces.ornament;
  // "-2" is a number below zero, "2-" a slip; an ornament stands on both sides.
  if (pieces.ornament && !pieces.page_word &&
      is_digit(code_point_at(line, 0)) != is_digit(code_point_before(line, line.size()))) {
    return std::nullopt;
  }
  return PageNumber{page, decorated ? PageNumber::Look::decorated : PageNumber::Look::bare};
}

}  // namespace rostrum
