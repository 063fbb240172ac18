#include "content/statement/personal_name.hpp"

#include <algorithm>
#include <string>

#include "content/statement/letters.hpp"

namespace rostrum {

namespace {

// What bodies, States and their organs are called; a line with one of these goes on with the office.
bool belongs_to_office(std::string_view word) {
  constexpr std::string_view stems[] = {
      "федерац",   "республик", "королевств", "государств", "нац",       "союз",     "совет",    "министе",
      "министр",   "дел",       "департамен", "комитет",    "комисси",   "организ",  "агентств", "управлен",
      "кабинет",   "правител",  "президен",   "председат",  "секретар",  "директор", "предста",  "заместит",
      "посол",     "посла",     "посланник",  "советник",   "начальник", "глав",     "руковод",  "делегац",
      "отдел",     "служб",     "безопасн",   "оборон",     "здравоохр", "эмират",   "султанат", "княжеств",
      "герцог",    "штат",      "содружест",  "групп",      "стран",     "конферен", "ассамбле", "сесс",
      "оон",       "при",       "в",          "по",         "и",         "на",       "от",       "имени",
      "уполномоч", "постоян",   "пост",       "член",       "академи",   "институт", "университ"};
  return std::any_of(std::begin(stems), std::end(stems), [&](std::string_view stem) {
    constexpr std::size_t shortest_stem = 6;  // bytes: three letters; what is shorter is a word
    return stem.size() < shortest_stem ? word == stem : word.starts_with(stem);
  });
}

// "Российской", "Объединённых", "Верховного": an adjective, and so part of a longer name.
bool is_adjective(std::string_view word) {
  constexpr std::string_view endings[] = {"ой", "ого", "его", "ых", "их", "ская", "ский", "ского"};
  return std::any_of(std::begin(endings), std::end(endings), [&](auto ending) { return word.ends_with(ending); });
}

bool is_letter_alone(std::string_view word) {
  return previous_offset(word, word.size()) == 0;
}

bool is_office(std::string_view word) {
  constexpr std::string_view stems[] = {"заместит", "постоян",   "министр",    "директор", "посла",   "посол",
                                        "глав",     "начальник", "советник",   "предста",  "руковод", "секретар",
                                        "первого",  "специальн", "чрезвычайн", "сталн",    "постійн"};
  return std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return word.starts_with(stem); });
}

}  // namespace

bool is_name_below_office(std::string_view line, std::string_view office) {
  constexpr std::size_t most_words = 3;
  const std::string lower_office = lowercase(office);
  const auto office_words = words_of(lower_office);
  if (office_words.empty() || !is_office(office_words.front())) return false;
  const std::string lower = lowercase(line);
  const auto words = words_of(lower);
  if (words.size() < 2 || words.size() > most_words || !is_cyrillic(code_point_at(line, 0))) return false;
  if (has_digit(line) || line.find_first_of(",;:()/\"") != std::string_view::npos) return false;
  const auto written = words_of(line);
  const bool capitals = std::all_of(written.begin(), written.end(),
                                    [](std::string_view word) { return is_upper(code_point_at(word, 0)); });
  return capitals && !is_adjective(words.front()) && std::none_of(words.begin(), words.end(), [&](auto word) {
           const auto end = static_cast<std::size_t>(word.data() - lower.data()) + word.size();
           const bool initial = is_letter_alone(word) && end < lower.size() && lower[end] == '.';
           return !initial && belongs_to_office(word);
         });
}

}  // namespace rostrum
