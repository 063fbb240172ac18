#include "content/statement/place_date.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

using Words = std::unordered_set<std::string_view>;

const Words& months() {
  static const Words words = {
      "january",   "february",  "march",     "april",     "may",        "june",      "july",     "august",
      "september", "october",   "november",  "december",  "jan",        "feb",       "mar",      "apr",
      "jun",       "jul",       "aug",       "sep",       "sept",       "oct",       "nov",      "dec",
      "janvier",   "février",   "mars",      "avril",     "mai",        "juin",      "juillet",  "août",
      "septembre", "octobre",   "novembre",  "décembre",  "enero",      "febrero",   "marzo",    "abril",
      "mayo",      "junio",     "julio",     "agosto",    "septiembre", "setiembre", "octubre",  "noviembre",
      "diciembre", "января",    "февраля",   "марта",     "апреля",     "мая",       "июня",     "июля",
      "августа",   "сентября",  "октября",   "ноября",    "декабря",    "январь",    "февраль",  "март",
      "апрель",    "май",       "июнь",      "июль",      "август",     "сентябрь",  "октябрь",  "ноябрь",
      "декабрь",   "січня",     "лютого",    "березня",   "квітня",     "травня",    "червня",   "липня",
      "серпня",    "вересня",   "жовтня",    "листопада", "грудня",     "януари",    "февруари", "април",
      "юни",       "юли",       "септември", "октомври",  "ноември",    "декември",  "јануара",  "фебруара",
      "априла",    "маја",      "јуна",      "јула",      "септембра",  "октобра",   "новембра", "децембра",
      "janeiro",   "fevereiro", "março",     "maio",      "junho",      "julho",     "setembro", "outubro",
      "novembro",  "dezembro",  "gennaio",   "febbraio",  "aprile",     "maggio",    "giugno",   "luglio",
      "settembre", "ottobre",   "dicembre",  "januar",    "februar",    "märz",      "juni",     "juli",
      "oktober",   "dezember",  "يناير",     "فبراير",    "مارس",       "أبريل",     "ابريل",    "مايو",
      "يونيو",     "يونيه",     "يوليو",     "يوليه",     "أغسطس",      "سبتمبر",    "أكتوبر",   "نوفمبر",
      "ديسمبر",    "كانون",     "شباط",      "آذار",      "نيسان",      "أيار",      "حزيران",   "تموز",
      "آب",        "أيلول",     "تشرين"};
  return words;
}

// What may stand in a line of place and date beside the place: not counted as words of their own.
bool is_connector(std::string_view word) {
  static const Words words = {"le", "la", "de", "del",  "du",  "of",   "the",  "th", "st", "nd",
                              "rd", "г",  "гг", "года", "год", "року", "року", "a",  "à",  "and",
                              "et", "y",  "и",  "den",  "on",  "el",   "м",    "م",  "في"};
  return words.contains(word);
}

struct Counts {
  int days = 0;
  int months = 0;
  int years = 0;
  int numbers = 0;
  int other_words = 0;
};

// "8", "8th", "1-2", "25-е": the figures at its begin.
void count_word(Counts& counts, std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0) {
    if (months().contains(word)) {
      ++counts.months;
    } else if (!is_connector(word)) {
      ++counts.other_words;
    }
    return;
  }
  ++counts.numbers;
  const std::string_view figures = word.substr(0, digits);
  if (figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20"))) {
    ++counts.years;
  } else if (figures.size() <= 2) {
    ++counts.days;
  }
}

Counts count(std::string_view line) {
  Counts counts;
  const std::string lower = lowercase(with_ascii_digits(line));
  for (const auto word : words_of(lower)) count_word(counts, word);
  return counts;
}

bool is_chinese_date(std::string_view line) {
  const std::size_t year = line.find("年");
  return year != std::string_view::npos && year > 0 && line.find("月", year) != std::string_view::npos;
}

bool is_date_in_figures(std::string_view line, const Counts& counts) {
  const bool parted = line.find_first_of("./-") != std::string_view::npos;
  return parted && counts.years == 1 && counts.days >= 2 && counts.numbers == 3;
}

bool is_date(std::string_view line, const Counts& counts) {
  return (counts.months > 0 && counts.years > 0) || is_chinese_date(line) || is_date_in_figures(line, counts);
}

}  // namespace

bool has_date(std::string_view line) {
  constexpr std::size_t longest = 1000;
  return line.size() <= longest && is_date(line, count(line));
}

bool is_place_date(std::string_view line) {
  constexpr std::size_t longest = 160;
  constexpr int most_words = 7;
  if (line.size() > longest) return false;
  const Counts counts = count(line);
  if (!is_date(line, counts) || counts.other_words > most_words) return false;
  if (is_chinese_date(line)) return count_letters(line) <= 24;
  // A sentence has small words first, or ends like one.
  const std::string text = without_brackets(line);
  return !text.empty() && !text.ends_with('!') && !text.ends_with('?') && counts.numbers <= 6;
}

bool is_date_alone(std::string_view line) {
  if (!is_place_date(line)) return false;
  const std::string text = without_brackets(line);
  if (is_chinese_date(text)) return text.ends_with("日");
  return count(text).other_words == 0;
}

bool is_place(std::string_view line) {
  static const Words places = {"new york",
                               "geneva",
                               "vienna",
                               "nairobi",
                               "the hague",
                               "paris",
                               "rome",
                               "new york, ny",
                               "united nations, new york",
                               "new york, united states",
                               "un headquarters, new york",
                               "united nations headquarters",
                               "united nations headquarters, new york",
                               "geneva, switzerland",
                               "genève",
                               "vienne",
                               "la haye",
                               "nueva york",
                               "ginebra",
                               "viena",
                               "la haya",
                               "nova york",
                               "genebra",
                               "нью-йорк",
                               "г. нью-йорк",
                               "женева",
                               "г. женева",
                               "вена",
                               "г. вена",
                               "найроби",
                               "гаага",
                               "نيويورك",
                               "جنيف",
                               "فيينا",
                               "纽约",
                               "日内瓦",
                               "维也纳"};
  std::string lower = lowercase(without_brackets(line));
  return places.contains(lower);
}

std::string without_brackets(std::string_view line) {
  line = trim(line);
  while (line.ends_with('.') && !line.ends_with("г.") && !line.ends_with("гг.")) line.remove_suffix(1);
  while (line.ends_with(',')) line.remove_suffix(1);
  if (line.size() >= 2 &&
      ((line.front() == '(' && line.back() == ')') || (line.front() == '[' && line.back() == ']'))) {
    line = line.substr(1, line.size() - 2);
  }
  constexpr std::string_view wide_open = "（";
  constexpr std::string_view wide_close = "）";
  if (line.starts_with(wide_open) && line.ends_with(wide_close)) {
    line = line.substr(wide_open.size(), line.size() - wide_open.size() - wide_close.size());
  }
  return std::string(trim(line));
}

}  // namespace rostrum
