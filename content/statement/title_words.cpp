#include "content/statement/title_words.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "content/statement/letters.hpp"
#include "content/statement/meeting_words.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

using Words = std::unordered_set<std::string_view>;

const Words& kinds() {
  static const Words words = {
      "statement",    "statements",    "remarks",     "intervention",   "address",      "speech",       "declaration",
      "explanation",  "reply",         "comments",    "message",        "presentation", "contribution", "déclaration",
      "allocution",   "discours",      "réponse",     "explication",    "remarques",    "observations", "declaración",
      "intervención", "discurso",      "alocución",   "palabras",       "réplica",      "respuesta",    "explicación",
      "mensaje",      "declaração",    "intervenção", "pronunciamento", "erklärung",    "rede",         "stellungnahme",
      "beitrag",      "dichiarazione", "intervento",  "discorso",       "выступление",  "заявление",    "речь",
      "тезисы",       "слово",         "обращение",   "разъяснение",    "объяснение",   "ответ",        "тезисы",
      "виступ",       "заява",         "промова",     "изявление",      "изказване",    "изјава",       "обраћање",
      "говор",        "بيان",          "كلمة",        "مداخلة",         "خطاب",         "تعليل",        "رد"};
  return words;
}

// What may stand beside the kind of paper without being a sender.
const Words& modifiers() {
  static const Words words = {"national",
                              "joint",
                              "general",
                              "opening",
                              "closing",
                              "introductory",
                              "final",
                              "concluding",
                              "of",
                              "vote",
                              "position",
                              "right",
                              "before",
                              "after",
                              "the",
                              "in",
                              "common",
                              "written",
                              "oral",
                              "short",
                              "brief",
                              "draft",
                              "full",
                              "nationale",
                              "conjointe",
                              "commune",
                              "générale",
                              "liminaire",
                              "finale",
                              "de",
                              "droit",
                              "vote",
                              "position",
                              "du",
                              "nacional",
                              "conjunta",
                              "general",
                              "inicial",
                              "final",
                              "derecho",
                              "a",
                              "voto",
                              "posición",
                              "apertura",
                              "clausura",
                              "ответное",
                              "вступительное",
                              "заключительное",
                              "совместное",
                              "общее",
                              "национальное",
                              "к",
                              "выступлению",
                              "позиции",
                              "мотивов",
                              "голосования",
                              "порядке",
                              "осуществления",
                              "права",
                              "на",
                              "ответ",
                              "в",
                              "по",
                              "устное",
                              "право",
                              "حق",
                              "التصويت",
                              "الموقف",
                              "وطني",
                              "مشترك",
                              "الوطني",
                              "ختامي",
                              "افتتاحي",
                              "الرد"};
  return words;
}

// Words after which a sender follows.
const Words& sender_words() {
  static const Words words = {"by",        "of",  "on",          "delivered",   "from",      "made",     "par",
                              "de",        "du",  "des",         "d'",          "prononcée", "prononcé", "au",
                              "por",       "del", "pronunciada", "pronunciado", "a",         "en",       "do",
                              "da",        "vom", "der",         "von",         "di",        "dell",     "от",
                              "сделанное", "at",  "to",          "before",      "à",         "lors"};
  return words;
}

std::size_t offset_in(std::string_view line, std::string_view word) {
  return static_cast<std::size_t>(word.data() - line.data());
}

std::string after(std::string_view line, std::string_view prefix_lower) {
  // Lower case may differ in length from what is printed, so the words are counted off, not the bytes.
  std::size_t offset = 0;
  for (std::size_t lower = 0; lower < prefix_lower.size() && offset < line.size();) {
    next_code_point(prefix_lower, lower);
    next_code_point(line, offset);
  }
  return std::string(trim(line.substr(offset)));
}

std::string without_prefix(std::string_view line, std::initializer_list<std::string_view> prefixes) {
  const std::string lower = lowercase(line);
  for (const std::string_view prefix : prefixes) {
    if (lower.starts_with(prefix)) return after(line, prefix);
  }
  return std::string(line);
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

std::optional<HeadingLine> chinese_heading(std::string_view line) {
  constexpr std::string_view kinds_in_chinese[] = {"发言稿", "发言", "讲话稿", "讲话",      "声明",
                                                   "致辞",   "演讲", "答辩",   "解释性发言"};
  constexpr std::size_t longest = 300;
  if (line.size() > longest) return std::nullopt;
  for (const auto kind : kinds_in_chinese) {
    if (line.ends_with(kind)) {
      std::string_view rest = line.substr(0, line.size() - kind.size());
      if (rest.ends_with("的")) rest.remove_suffix(std::string_view("的").size());
      return HeadingLine{std::string(kind), std::string(trim(rest))};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<HeadingLine> heading_line_of(std::string_view line) {
  constexpr std::size_t longest = 600;
  line = trim(line);
  while (line.ends_with(':')) line.remove_suffix(1);
  if (line.empty() || line.size() > longest) return std::nullopt;
  if (auto chinese = chinese_heading(line)) return chinese;
  const std::string lower = lowercase(line);
  const auto lower_words = words_of(lower);
  const auto words = words_of(line);
  if (words.size() != lower_words.size()) return std::nullopt;
  std::size_t kind = 0;
  while (kind < words.size() && !kinds().contains(lower_words[kind])) {
    if (kind >= 4 || !modifiers().contains(lower_words[kind])) return std::nullopt;
    ++kind;
  }
  if (kind == words.size()) return std::nullopt;
  std::size_t end = kind + 1;
  while (end < words.size() && (modifiers().contains(lower_words[end]) || kinds().contains(lower_words[end]))) ++end;
  if (end == words.size()) return HeadingLine{std::string(line), {}};
  // A modifier may as well be the sender's article ("Déclaration de la France"): the heading ends at the kind.
  end = kind + 1;
  constexpr std::string_view of_what[] = {"vote", "position", "reply",   "réponse",     "réplica", "respuesta",
                                          "voto", "posición", "позиции", "голосования", "слово"};
  for (std::size_t i = end; i < std::min(words.size(), end + 3); ++i) {
    if (std::find(std::begin(of_what), std::end(of_what), lower_words[i]) != std::end(of_what)) end = i + 1;
  }
  const std::size_t cut = offset_in(line, words[end - 1]) + words[end - 1].size();
  const bool cased_rest = !is_cyrillic(code_point_at(line, 0)) && !is_arabic(code_point_at(line, 0));
  if (cased_rest && !sender_words().contains(lower_words[end])) return std::nullopt;
  if (line.ends_with('.') && words.size() > 12) return std::nullopt;  // a sentence
  return HeadingLine{std::string(line.substr(0, cut)), std::string(trim(line.substr(cut)))};
}

bool begins_with_by(std::string_view line) {
  const std::string lower = lowercase(line);
  for (const std::string_view by :
       {"by ", "delivered by ", "par ", "por ", "prononcé", "pronunciad", "on behalf of ", "au nom de", "en nombre de",
        "от имени ", "durch ", "von ", "da ", "من قبل", "باسم"}) {
    if (lower.starts_with(by)) return true;
  }
  return false;
}

bool begins_with_sender(std::string_view rest) {
  const std::string lower = lowercase(rest);
  const auto words = words_of(lower);
  return !words.empty() && sender_words().contains(words.front()) && !leads_to_a_meeting(words.front());
}

bool ends_openly(std::string_view text) {
  constexpr std::string_view words[] = {
      "of", "the", "and", "to", "for", "de", "la", "le", "du", "des", "et", "del", "y", "и", "при", "по",
      // Arabic: prepositions, forms of address, and nouns that stand before the one they belong to
      "من", "إلى", "في", "على", "عن", "لدى", "أمام", "خلال", "أثناء", "باسم", "و", "السيد", "السيدة", "سعادة", "معالي",
      "فخامة", "سيادة", "الدكتور", "الدكتورة", "نائب", "نائبة", "مساعد", "مساعدة", "وكيل", "وكيلة", "رئيس", "رئيسة",
      "مدير", "مديرة", "وزير", "وزيرة", "ممثل", "ممثلة", "مندوب", "سفير", "سفيرة", "أمين", "عضو", "أعمال", "افتتاح",
      "اختتام", "إطار", "هامش", "جلسات", "دورة", "جلسة", "اجتماع", "مناقشات"};
  const auto all = words_of(text);
  if (all.empty() || !text.ends_with(all.back())) return true;
  const std::string last = lowercase(all.back());
  return std::find(std::begin(words), std::end(words), last) != std::end(words);
}

bool begins_rank_or_number(std::string_view line) {
  static const Words ranks = {
      "permanent", "deputy", "ambassador", "minister", "head", "chargé", "charge", "representative", "counsellor",
      "first", "second", "third", "president", "prime", "special", "director", "under-secretary", "secretary", "member",
      "représentant", "représentante", "ambassadeur", "ambassadrice", "ministre", "chef", "directeur", "directrice",
      "conseiller", "conseillère", "representante", "embajador", "embajadora", "ministro", "ministra", "jefe", "jefa",
      "consejero", "consejera", "постоянного", "постоянный", "министра", "заместителя", "посла", "советника", "главы",
      // Arabic
      "الممثل", "الممثلة", "السفير", "السفيرة", "وزير", "وزيرة", "نائب", "نائبة", "المندوب", "المندوبة", "المستشار",
      "المستشارة", "المراقب", "المراقبة", "الأمين", "الأمينة", "القائم", "القائمة", "السكرتير", "المدير", "المديرة",
      "رئيس", "رئيسة", "مدير", "مديرة", "ممثل", "ممثلة", "سفير", "سفيرة", "مساعد", "مساعدة", "وكيل", "وكيلة", "عضو",
      // what a meeting's line begins with where it stands below its body's
      "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "première", "deuxième", "troisième",
      "quatrième", "cinquième", "primera", "segunda", "tercera", "cuarta", "quinta", "первое", "второе", "третье",
      "четвертое", "четвёртое", "пятое", "الجلسة", "الدورة", "الاجتماع"};
  const std::string lower = lowercase(line);
  const auto words = words_of(lower);
  if (words.empty() || is_lower(code_point_at(line, 0))) return false;
  return is_digit(code_point_at(line, 0)) || ranks.contains(words.front());
}

bool begins_with_occasion(std::string_view line) {
  const std::string lower = lowercase(line);
  for (const std::string_view at :
       {"at ", "during ", "before ", "lors ", "à l'occasion ", "à l’occasion ", "devant ", "ante ", "durante ",
        "con ocasión ", "на ", "во время ", "в ходе ", "أمام ", "خلال ", "بمناسبة "}) {
    if (lower.starts_with(at)) return true;
  }
  // "To the First Committee"; "to the United Nations" goes on with a representative's rank.
  return lower.starts_with("to the ") && names_a_meeting(line);
}

bool begins_with_subject(std::string_view line) {
  const std::string lower = lowercase(line);
  if (lower.starts_with("on behalf")) return false;
  for (const std::string_view on :
       {"on ", "under ", "regarding ", "concerning ", "about ", "sur ", "au titre ", "concernant ", "sobre ", "о ",
        "об ", "по ", "в связи ", "в порядке ", "بشأن ", "حول ", "关于"}) {
    if (lower.starts_with(on)) return true;
  }
  return false;
}

bool names_a_topic(std::string_view line) {
  const std::string lower = lowercase(line);
  constexpr std::size_t longest = 400;
  return line.size() <= longest &&
         contains_any(lower, {"agenda item",
                              "draft resolution",
                              "projet de résolution",
                              "proyecto de resolución",
                              "проекту резолюции",
                              "проект резолюции",
                              "决议草案",
                              "مشروع القرار",
                              "point de l'ordre du jour",
                              "ordre du jour",
                              "tema del programa",
                              "tema ",
                              "item ",
                              "повестки дня",
                              "по пункту",
                              "пункт ",
                              "البند",
                              "议题",
                              "议程项目",
                              "punto "}) &&
         has_digit(lower) && words_of(lower).size() <= 40;
}

std::string without_by(std::string_view speaker) {
  return without_prefix(speaker, {"delivered by ",
                                  "made by ",
                                  "by ",
                                  "of ",
                                  "prononcée par ",
                                  "prononcé par ",
                                  "par ",
                                  "pronunciada por ",
                                  "pronunciado por ",
                                  "por ",
                                  "a cargo de ",
                                  "proferida por ",
                                  "ألقاها ",
                                  "ألقاه ",
                                  "يلقيه ",
                                  "يلقيها ",
                                  "del ",
                                  "du ",
                                  "des ",
                                  "de la ",
                                  "de l'",
                                  "de l’",
                                  "de los ",
                                  "de las ",
                                  "de "});
}

std::string without_at(std::string_view meeting) {
  // "à la session" is the session's place; "à l'occasion de" is all there is to cite.
  const bool occasion = lowercase(meeting).starts_with("à l");
  const bool names_one = occasion && names_a_meeting(meeting.substr(0, std::min<std::size_t>(meeting.size(), 60)));
  if (occasion && !names_one) return std::string(meeting);
  std::string named =
      without_prefix(meeting, {"at ", "before ", "during ", "to ", "lors de ", "lors ", "devant ", "pendant ", "à ",
                               "au ", "aux ", "ante ", "durante ", "en ", "أمام ", "خلال ", "أثناء ", "في ", "在"});
  // English cites "the seventh session", French and Spanish papers theirs without an article.
  const std::string first = lowercase(meeting.substr(0, meeting.find(' ')));
  constexpr std::string_view romance[] = {"lors", "devant", "pendant", "à", "ante", "durante", "en"};
  if (std::find(std::begin(romance), std::end(romance), first) == std::end(romance)) return named;
  return without_prefix(named, {"du ", "des ", "la ", "le ", "les ", "l'", "l’", "el ", "los ", "las "});
}

}  // namespace rostrum
