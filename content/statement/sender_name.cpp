#include "content/statement/sender_name.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

enum class Gender { feminine, masculine, neuter };

// A noun that stands first in what institutions are called.
struct Noun {
  std::string_view genitive, nominative;
  Gender gender;
};

constexpr std::array nouns = {
    // Russian
    Noun{"делегации", "делегация", Gender::feminine},
    Noun{"группы", "группа", Gender::feminine},
    Noun{"миссии", "миссия", Gender::feminine},
    Noun{"федерации", "федерация", Gender::feminine},
    Noun{"республики", "республика", Gender::feminine},
    Noun{"организации", "организация", Gender::feminine},
    Noun{"лиги", "лига", Gender::feminine},
    Noun{"комиссии", "комиссия", Gender::feminine},
    Noun{"коалиции", "коалиция", Gender::feminine},
    Noun{"ассоциации", "ассоциация", Gender::feminine},
    Noun{"союза", "союз", Gender::masculine},
    Noun{"секретариата", "секретариат", Gender::masculine},
    Noun{"комитета", "комитет", Gender::masculine},
    Noun{"института", "институт", Gender::masculine},
    Noun{"королевства", "королевство", Gender::neuter},
    Noun{"государства", "государство", Gender::neuter},
    Noun{"содружества", "содружество", Gender::neuter},
    Noun{"представительства", "представительство", Gender::neuter},
    Noun{"министерства", "министерство", Gender::neuter},
    Noun{"движения", "движение", Gender::neuter},
    // Ukrainian, Serbian
    Noun{"делегації", "делегація", Gender::feminine},
    Noun{"групи", "група", Gender::feminine},
    Noun{"місії", "місія", Gender::feminine},
    Noun{"делегације", "делегација", Gender::feminine},
    Noun{"групе", "група", Gender::feminine},
};

// Genitive and nominative of an adjective, by the noun's gender; the longer ending first.
struct Ending {
  Gender gender;
  std::string_view genitive, nominative;
};

constexpr std::array endings = {
    Ending{Gender::feminine, "ой", "ая"},     Ending{Gender::feminine, "ей", "яя"},
    Ending{Gender::masculine, "кого", "кий"}, Ending{Gender::masculine, "его", "ий"},
    Ending{Gender::masculine, "ого", "ый"},   Ending{Gender::neuter, "его", "ее"},
    Ending{Gender::neuter, "ого", "ое"},
};

std::string in_capitals(std::string_view small) {
  std::string capitals;
  for (std::size_t at = 0; at < small.size();)
    append_code_point(capitals, static_cast<char32_t>(u_toupper(static_cast<UChar32>(next_code_point(small, at)))));
  return capitals;
}

// `word` with its last `from.size()` bytes replaced, in the letters' case that it has.
std::string with_ending(std::string_view word, std::string_view from, std::string_view to) {
  const bool capitals = is_all_capitals(word) && count_letters(word) > 1;
  std::string turned(word.substr(0, word.size() - from.size()));
  return turned + (capitals ? in_capitals(to) : std::string(to));
}

// A whole noun: its first letter keeps its case, whatever follows.
std::string turned_noun(std::string_view word, const Noun& noun) {
  std::size_t same = 0;  // bytes that genitive and nominative have in common
  while (same < std::min(noun.genitive.size(), noun.nominative.size()) && noun.genitive[same] == noun.nominative[same])
    ++same;
  while (same > 0 && same < noun.genitive.size() && (static_cast<unsigned char>(noun.genitive[same]) & 0xC0U) == 0x80U)
    --same;
  return with_ending(word, noun.genitive.substr(same), noun.nominative.substr(same));
}

std::optional<std::string> turned_adjective(std::string_view word, Gender gender) {
  const std::string lower = lowercase(word);
  for (const Ending& each : endings) {
    if (each.gender == gender && lower.ends_with(each.genitive))
      return with_ending(word, each.genitive, each.nominative);
  }
  return std::nullopt;
}

std::string with_capital(std::string text) {
  std::size_t end = 0;
  const char32_t first = next_code_point(text, end);
  if (!is_lower(first) || !is_cyrillic(first)) return text;
  return in_capitals(text.substr(0, end)) + text.substr(end);
}

// "Российской Федерации …" with its first noun and the adjectives before that in the nominative; what follows the noun
// depends on it, and stays.
std::optional<std::string> institution(std::string_view speaker) {
  constexpr std::size_t most_adjectives = 4;
  const auto words = words_of(speaker);
  for (std::size_t i = 0; i < std::min(words.size(), most_adjectives + 1); ++i) {
    const std::string lower = lowercase(words[i]);
    const auto noun =
        std::find_if(nouns.begin(), nouns.end(), [&](const Noun& each) { return each.genitive == lower; });
    if (noun == nouns.end()) continue;
    std::string name;
    const char* from = speaker.data();
    for (std::size_t before = 0; before < i; ++before) {
      const auto adjective = turned_adjective(words[before], noun->gender);
      if (!adjective) return std::nullopt;
      name.append(from, words[before].data()).append(*adjective);
      from = words[before].data() + words[before].size();
    }
    name.append(from, words[i].data()).append(turned_noun(words[i], *noun));
    from = words[i].data() + words[i].size();
    return with_capital(name.append(from, speaker.data() + speaker.size()));
  }
  return std::nullopt;
}

bool has_case_endings(const Language& language) {
  constexpr std::string_view slavic[] = {"ru", "uk", "be", "sr", "hr", "bs"};
  return std::find(std::begin(slavic), std::end(slavic), language.primary()) != std::end(slavic);
}

// The title's own line goes on with it: "Выступление Китая".
bool goes_on_from_title(const Statement& statement) {
  return std::any_of(statement.title.begin(), statement.title.end(), [&](const std::string& line) {
    return line.size() > statement.heading.size() && line.starts_with(statement.heading);
  });
}

bool begins_in_genitive(std::string_view speaker) {
  constexpr std::string_view ends_of_adjectives[] = {"ого", "его", "ой", "ых", "их"};
  constexpr std::string_view offices[] = {
      "представителя", "представительницы", "посла",        "министра",   "главы",      "заместителя",
      "советника",     "руководителя",      "председателя", "директора",  "президента", "секретаря",
      "координатора",  "наблюдателя",       "представника", "посланника", "голови",     "заступника"};
  const auto words = words_of(speaker);
  if (words.empty()) return false;
  const std::string first = lowercase(words.front());
  return std::any_of(std::begin(ends_of_adjectives), std::end(ends_of_adjectives),
                     [&](std::string_view ending) { return first.ends_with(ending); }) ||
         std::find(std::begin(offices), std::end(offices), first) != std::end(offices);
}

std::string title_of(const Statement& statement) {
  const bool alike = is_all_capitals(statement.heading) && !is_all_capitals(statement.speaker);
  return alike ? with_capital(lowercase(statement.heading)) : statement.heading;
}

}  // namespace

std::string sender_name(const Statement& statement) {
  const std::string& speaker = statement.speaker;
  const bool plain = statement.heading.empty() || speaker.empty() || !has_case_endings(statement.language) ||
                     !is_cyrillic(code_point_at(speaker, 0));
  if (plain) return speaker;
  if (!goes_on_from_title(statement) && !begins_in_genitive(speaker) && !institution(speaker)) return speaker;
  const bool one_institution = speaker.find(',') == std::string::npos;
  if (auto name = one_institution ? institution(speaker) : std::nullopt) return *std::move(name);
  return title_of(statement) + " " + speaker;
}

}  // namespace rostrum
