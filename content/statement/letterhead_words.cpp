#include "content/statement/letterhead_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "content/statement/letters.hpp"

namespace rostrum {

namespace {

using Words = std::unordered_set<std::string_view>;

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

// "1202 Genève", "New York 10017": a postal code and a town.
bool has_postal_code(const std::vector<std::string_view>& words) {
  constexpr std::size_t most_words = 5;
  if (words.empty() || words.size() > most_words) return false;
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const bool digits = word.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && word.size() >= 4 && word.size() <= 6 && !(word.size() == 4 && word.starts_with("20"));
  });
}

}  // namespace

bool names_a_mission(std::string_view line) {
  const std::string lower = lowercase(line);
  return contains_any(lower, {"permanent mission",
                              "mission permanente",
                              "misión permanente",
                              "mision permanente",
                              "missão permanente",
                              "ständige vertretung",
                              "missione permanente",
                              "постоянное\nпредставительство",
                              "постоянное представительство",
                              "представительство",
                              "постійне представництво",
                              "ministry of foreign",
                              "ministère des affaires",
                              "ministerio de relaciones",
                              "министерство",
                              "embassy of",
                              "ambassade",
                              "embajada",
                              "посольство",
                              "delegation of",
                              "observer mission",
                              "permanent observer",
                              "البعثة الدائمة",
                              "بعثة",
                              "وزارة",
                              "وفد",
                              "常驻",
                              "代表团"});
}

bool is_address_or_number(std::string_view line) {
  constexpr std::size_t longest = 200;
  if (line.size() > longest) return false;
  const std::string lower = lowercase(with_ascii_digits(line));
  const auto count_digits = static_cast<std::size_t>(
      std::count_if(lower.begin(), lower.end(), [](char unit) { return unit >= '0' && unit <= '9'; }));
  if (contains_any(lower, {"@", "www.", "http", ".org", ".int"})) return true;
  const std::size_t letters = count_letters(lower);
  if (count_digits >= 5 && letters == 0) return true;
  const auto words = words_of(lower);
  static const Words labels = {"tel",    "tél",   "tel.",      "telephone", "téléphone", "teléfono",
                               "phone",  "fax",   "télécopie", "telefax",   "тел",       "телефон",
                               "факс",   "هاتف",  "فاكس",      "الهاتف",    "电话",      "传真",
                               "e-mail", "email", "courriel",  "correo",    "mobile"};
  if (!words.empty() && labels.contains(words.front())) return true;
  if (contains_any(lower, {"电话", "传真", "邮编", "地址"})) return true;
  if (count_digits == 0) return false;
  static const Words streets = {"street", "st",    "avenue",  "ave",      "av",       "road",      "rd",
                                "plaza",  "floor", "suite",   "ny",       "rue",      "chemin",    "route",
                                "place",  "calle", "avenida", "piso",     "quai",     "boulevard", "blvd",
                                "ул",     "улица", "пр",      "проспект", "дом",      "strasse",   "straße",
                                "gasse",  "شارع",  "路",      "街",       "square",   "case",      "postale",
                                "box",    "étage", "lane",    "drive",    "building", "allée",     "way"};
  if (has_postal_code(words)) return true;
  return std::any_of(words.begin(), words.end(), [](std::string_view word) { return streets.contains(word); }) ||
         contains_any(lower, {"street", "avenue"});
}

}  // namespace rostrum
