#include "content/statement/salutation.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "content/statement/greeting.hpp"
#include "content/statement/letter_spacing.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/sentences.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

using Words = std::unordered_set<std::string_view>;

constexpr std::size_t longest_salutation = 400;  // bytes
constexpr std::size_t longest_closing = 240;

// Words that a salutation begins with.
const Words& opening_words() {
  static const Words words = {
      "mr",
      "mrs",
      "ms",
      "madam",
      "mister",
      "sir",
      "chair",
      "chairman",
      "chairperson",
      "co-chairs",
      "co-chair",
      "president",
      "moderator",
      "distinguished",
      "excellency",
      "excellencies",
      "your",
      "dear",
      "honourable",
      "honorable",
      "esteemed",
      "ladies",
      "colleagues",
      "delegates",
      "friends",
      "ambassador",
      "respected",
      "fellow",
      // French
      "monsieur",
      "madame",
      "mesdames",
      "messieurs",
      "excellence",
      "excellences",
      "m",
      "mme",
      "cher",
      "chère",
      "chers",
      "chères",
      "distingués",
      "distinguées",
      "honorables",
      "votre",
      "vos",
      // Spanish, Portuguese, Italian, German
      "señor",
      "señora",
      "señores",
      "señoras",
      "sr",
      "sra",
      "sres",
      "sras",
      "excelencia",
      "excelencias",
      "distinguido",
      "distinguida",
      "distinguidos",
      "distinguidas",
      "estimado",
      "estimada",
      "estimados",
      "estimadas",
      "queridos",
      "queridas",
      "colegas",
      "presidente",
      "presidenta",
      "honorable",
      "senhor",
      "senhora",
      "senhores",
      "senhoras",
      "excelência",
      "excelências",
      "signor",
      "signora",
      "signore",
      "eccellenze",
      "sehr",
      "herr",
      "frau",
      "exzellenzen",
      "meine",
      "liebe",
      // Russian and its neighbours
      "уважаемый",
      "уважаемая",
      "уважаемые",
      "многоуважаемый",
      "многоуважаемая",
      "глубокоуважаемый",
      "г-н",
      "г-жа",
      "господин",
      "госпожа",
      "господа",
      "ваше",
      "ваши",
      "дорогие",
      "дорогой",
      "дамы",
      "коллеги",
      "товарищ",
      "товарищи",
      "шановний",
      "шановна",
      "шановні",
      "пане",
      "пані",
      "панове",
      "уважаеми",
      "уважаема",
      "господине",
      "госпожо",
      "поштовани",
      "поштована",
      "почитувани",
      // Arabic
      "السيد",
      "السيدة",
      "سيدي",
      "سيدتي",
      "سعادة",
      "معالي",
      "صاحب",
      "صاحبة",
      "أصحاب",
      "حضرات",
      "السادة",
      "السيدات",
      "الزملاء",
      "الزميلات",
      "سيادة",
      "فخامة",
  };
  return words;
}

// Words that a whole salutation may consist of where no comma ends it.
const Words& salutation_words() {
  static const Words words = {
      "mr",
      "mrs",
      "ms",
      "madam",
      "chair",
      "chairman",
      "chairperson",
      "chairwoman",
      "president",
      "vice-president",
      "co-chairs",
      "distinguished",
      "excellencies",
      "excellency",
      "your",
      "dear",
      "honourable",
      "ladies",
      "and",
      "gentlemen",
      "colleagues",
      "delegates",
      "representatives",
      "friends",
      "the",
      "of",
      "all",
      "monsieur",
      "madame",
      "mesdames",
      "messieurs",
      "le",
      "la",
      "les",
      "président",
      "présidente",
      "et",
      "excellences",
      "chers",
      "collègues",
      "distingués",
      "délégués",
      "señor",
      "señora",
      "señoras",
      "señores",
      "presidente",
      "presidenta",
      "y",
      "distinguidos",
      "distinguidas",
      "delegados",
      "delegadas",
      "excelencias",
      "estimados",
      "colegas",
      "sr",
      "sra",
      "уважаемый",
      "уважаемая",
      "уважаемые",
      "г-н",
      "г-жа",
      "господин",
      "госпожа",
      "председатель",
      "председателя",
      "президент",
      "дамы",
      "и",
      "господа",
      "коллеги",
      "дорогие",
      "делегаты",
      "ваше",
      "ваши",
      "превосходительства",
      "превосходительство",
      "السيد",
      "السيدة",
      "الرئيس",
      "الرئيسة",
      "رئيس",
      "رئيسة",
      "السادة",
      "والسادة",
      "السيدات",
      "أصحاب",
      "السعادة",
      "سيدي",
      "سيدتي",
      "الزملاء",
      "حضرات",
  };
  return words;
}

// An office alone is an address only where nothing but such words and a comma follow: "Председатель," and not
// "Председатель Комитета".
const Words& addressed_offices() {
  static const Words words = {"председатель",   "председательствующий",
                              "сопредседатели", "президент",
                              "модератор",      "координатор",
                              "президенте",     "голово",
                              "président",      "présidente",
                              "moderadora",     "moderador",
                              "coordinateur",   "modérateur",
                              "vorsitzender",   "vorsitzende",
                              "الرئيس",         "الرئيسة",
                              "رئيس",           "رئيسة",
                              "chairwoman",     "co-chairs",
                              "facilitator",    "vice-president"};
  return words;
}

bool begins_in_chinese(std::string_view line) {
  constexpr std::string_view openings[] = {"尊敬", "主席", "各位", "女士", "先生", "同事", "朋友", "議長", "亲爱"};
  return std::any_of(std::begin(openings), std::end(openings), [&](auto opening) { return line.starts_with(opening); });
}

// Nothing but how one is addressed: "主席先生" and no predicate.
bool is_chinese_address(std::string_view line) {
  constexpr std::string_view endings[] = {"先生", "女士", "阁下", "同事", "代表", "们", "主席", "朋友", "同仁"};
  constexpr std::size_t longest = 120;
  return line.size() <= longest &&
         std::any_of(std::begin(endings), std::end(endings), [&](auto ending) { return line.ends_with(ending); });
}

bool consists_of_salutation_words(const std::vector<std::string_view>& words) {
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return salutation_words().contains(word) || addressed_offices().contains(word);
  });
}

bool ends_address(char32_t c) {
  return std::u32string_view(U",:!，：！،;；").find(c) != std::u32string_view::npos;
}

}  // namespace

bool is_salutation(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > longest_salutation) return false;
  if (is_greeting(line)) return true;
  const char32_t last = code_point_before(line, line.size());
  const bool addressed = ends_address(last);
  const std::string_view text = addressed ? line.substr(0, previous_offset(line, line.size())) : line;
  if (begins_in_chinese(text)) return is_chinese_address(text);
  const std::string lower = lowercase(without_kashida(text));
  const auto words = words_of(lower);
  if (words.empty()) return false;
  if (addressed && addressed_offices().contains(words.front()) && consists_of_salutation_words(words)) return true;
  if (!opening_words().contains(words.front())) return false;
  if (!addressed) return words.size() > 1 && consists_of_salutation_words(words);
  constexpr std::size_t most_words = 40;
  return words.size() <= most_words && find_sentences(text, Language{}).size() == 1;
}

bool is_plain_address(std::string_view line) {
  const std::string lower = lowercase(line.substr(0, longest_salutation));
  return is_salutation(line) &&
         (is_greeting(line) || begins_in_chinese(trim(line)) || consists_of_salutation_words(words_of(lower)));
}

bool is_closing(std::string_view paragraph) {
  constexpr std::string_view openings[] = {"thank you",
                                           "i thank you",
                                           "we thank you",
                                           "thanks",
                                           "many thanks",
                                           "thank",
                                           "i thank",
                                           "merci",
                                           "je vous remercie",
                                           "nous vous remercions",
                                           "gracias",
                                           "muchas gracias",
                                           "le agradezco",
                                           "les agradezco",
                                           "se lo agradezco",
                                           "obrigado",
                                           "muito obrigado",
                                           "obrigada",
                                           "grazie",
                                           "vielen dank",
                                           "danke",
                                           "ich danke",
                                           "благодарю",
                                           "благодарим",
                                           "спасибо",
                                           "дякую",
                                           "дякуємо",
                                           "благодаря",
                                           "хвала",
                                           "благодарам",
                                           "شكر",
                                           "وشكر",
                                           "أشكركم",
                                           "ونشكركم",
                                           "نشكركم",
                                           "谢谢",
                                           "感谢",
                                           "多谢",
                                           "我感谢",
                                           "謝謝"};
  paragraph = trim(paragraph);
  if (paragraph.empty() || paragraph.size() > longest_closing) return false;
  const std::string lower = lowercase(paragraph);
  const bool thanks =
      std::any_of(std::begin(openings), std::end(openings), [&](auto opening) { return lower.starts_with(opening); });
  if (!thanks) return false;
  constexpr std::size_t most_words = 16;
  constexpr std::size_t most_han = 16;
  constexpr std::size_t most_words_of_several = 8;
  const std::size_t words = words_of(lower).size();
  if (is_han(code_point_at(paragraph, 0))) return count_letters(paragraph) <= most_han;
  return words <= most_words_of_several || (words <= most_words && find_sentences(paragraph, Language{}).size() == 1);
}

}  // namespace rostrum
