#include "content/statement/meeting_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "content/statement/letters.hpp"

namespace rostrum {

namespace {

using Words = std::unordered_set<std::string_view>;

bool is_meeting_word(std::string_view word) {
  constexpr std::string_view stems[] = {
      "session",    "meeting",   "committee",    "commission",  "council",  "assembly",    "conference",  "group",
      "debate",     "dialogue",  "consultation", "forum",       "summit",   "segment",     "roundtable",  "workshop",
      "panel",      "board",     "discussion",   "réunion",     "séance",   "comité",      "conseil",     "assemblée",
      "conférence", "groupe",    "débat",        "sommet",      "période",  "sesión",      "sesion",      "período",
      "periodo",    "reunión",   "comisión",     "consejo",     "asamblea", "conferencia", "grupo",       "diálogo",
      "cumbre",     "foro",      "consulta",     "sessão",      "reunião",  "assembleia",  "conferência", "sitzung",
      "tagung",     "konferenz", "ausschuss",    "versammlung", "sessione", "riunione",    "conferenza",  "gruppo",
      "сесси",      "заседани",  "конференц",    "комитет",     "ассамбле", "групп",       "совет",       "совещани",
      "форум",      "встреч",    "дискусси",     "дебат",       "прени",    "обсуждени",   "саммит",      "диалог",
      "консультац", "комисси",   "сегмент",      "сесії",       "засіданн", "асамбле",     "دورة",        "الدورة",
      "جلسة",       "الجلسة",    "اجتماع",       "الاجتماع",    "مؤتمر",    "المؤتمر",     "لجنة",        "اللجنة",
      "مجلس",       "الجمعية",   "الفريق",       "فريق",        "المناقشة", "منتدى",       "حوار"};
  return std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return word.starts_with(stem); });
}

bool is_chinese_meeting(std::string_view line) {
  constexpr std::string_view words[] = {"会议",   "届会", "委员会", "大会", "工作组",
                                        "理事会", "会上", "对话",   "辩论", "论坛"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](auto word) { return line.find(word) != std::string_view::npos; });
}

// Words that lead to the meeting. "in" and "à" need a meeting soon behind them, as all do.
const Words& at_words() {
  static const Words words = {"at", "before", "during",  "in", "à",   "lors", "devant", "au",   "aux",   "pendant",
                              "en", "ante",   "durante", "na", "no",  "auf",  "bei",    "vor",  "alla",  "на",
                              "в",  "во",     "перед",   "у",  "під", "أمام", "في",     "خلال", "أثناء", "لدى"};
  return words;
}

std::size_t offset_in(std::string_view line, std::string_view word) {
  return static_cast<std::size_t>(word.data() - line.data());
}

// "States Members | of", "الدول الأعضاء | في المجلس", "представителя | в Совете": what follows is what they belong to.
bool belongs_to_a_body(std::string_view word) {
  constexpr std::string_view stems[] = {"member",  "parties", "participa", "represent", "delegat", "miembro",
                                        "partes",  "membre",  "délégu",    "представи", "член",    "участни",
                                        "الأعضاء", "أعضاء",   "العضو",     "عضو",       "الأطراف", "المشارك",
                                        "الممثل",  "ممثل",    "المندوب",   "الممثلة",   "المراقب"};
  return std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return word.starts_with(stem); });
}

// Prepositions of place, which lead to meetings and to much else.
bool is_in_word(std::string_view word) {
  constexpr std::string_view words[] = {"in", "en", "в", "во", "في", "у", "під", "na", "no"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// What is an event rather than a body at which missions are accredited.
bool is_event_word(std::string_view word) {
  constexpr std::string_view stems[] = {"session", "meeting",  "committee", "commission", "assembly", "debate",
                                        "forum",   "dialogue", "segment",   "summit",     "group"};
  return std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return word.starts_with(stem); });
}

// "to the First Committee", "to the Fifth Session of the Conference".
bool addresses_event(const std::vector<std::string_view>& words, std::size_t at) {
  constexpr std::size_t reach = 6;
  if (at + 2 >= words.size() || words[at] != "to" || words[at + 1] != "the") return false;
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at) + 2;
  const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), at + 2 + reach));
  return std::any_of(begin, end, is_event_word);
}

// A preposition at `at` with a meeting among the next words: "AT THE SEVENTH SUBSTANTIVE SESSION".
bool leads_to_meeting(const std::vector<std::string_view>& words, std::size_t at) {
  constexpr std::size_t reach = 8;
  if (!at_words().contains(words[at])) return false;
  if (at > 0 && is_in_word(words[at]) && belongs_to_a_body(words[at - 1])) return false;
  const std::size_t end = std::min(words.size(), at + 1 + reach);
  for (std::size_t i = at + 1; i < end; ++i) {
    if (is_meeting_word(words[i])) return true;
    // The meeting's own preposition stands nearest to it: "в Нью-Йорке | на сессии".
    if (at_words().contains(words[i]) && words[i] != "in" && words[i] != "в" && words[i] != "en") return false;
  }
  return false;
}
}  // namespace

bool leads_to_a_meeting(std::string_view word) {
  return at_words().contains(word);
}

std::size_t find_meeting(std::string_view line) {
  const std::string lower = lowercase(line);
  const auto lower_words = words_of(lower);
  const auto words = words_of(line);
  if (words.size() == lower_words.size()) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::size_t offset = offset_in(line, words[i]);
      if (leads_to_meeting(lower_words, i)) return offset;
      if (addresses_event(lower_words, i) && trim(line.substr(0, offset)).ends_with(',')) return offset;
    }
  }
  for (const std::string_view occasion :
       {"on the occasion of", "à l'occasion d", "à l’occasion d", "con ocasión de", "по случаю ", "بمناسبة "}) {
    const std::size_t at = lower.find(occasion);
    if (at != std::string::npos && lower.size() == line.size()) return at;
  }
  if (is_chinese_meeting(line)) {
    const std::size_t at = line.find("在");
    if (at != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

bool names_a_meeting(std::string_view line) {
  const std::string lower = lowercase(line);
  const auto words = words_of(lower);
  return std::any_of(words.begin(), words.end(), is_meeting_word) || is_chinese_meeting(line);
}

bool addresses_an_event(std::string_view line) {
  const std::string lower = lowercase(line);
  return addresses_event(words_of(lower), 0);
}
}  // namespace rostrum
