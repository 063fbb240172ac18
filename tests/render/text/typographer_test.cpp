#include "render/text/typographer.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "render/text/language_traits.hpp"
#include "render/text/typographer_rules.hpp"
#include "render/text/unit_text.hpp"
#include "render/text/word_classes.hpp"

namespace rostrum {
namespace {

std::vector<BreakOpportunity> judged(std::string_view text, const char* tag) {
  static LanguageTable languages;
  static Typographer typographer;
  const Language language = Language::parse(tag).value();
  const UnitText units = decode(text);
  auto places = find_opportunities(units.units, languages.of(language).line_breaks.get());
  typographer.judge(units.units, language, places);
  return places;
}

// The text with | wherever a line may end, and ! where the typographer forbids what UAX #14 allows.
std::string marked(std::string_view text, const char* language) {
  const UnitText units = decode(text);
  std::string result;
  std::size_t at = 0;
  for (const BreakOpportunity& place : judged(text, language)) {
    if (place.kind == BreakKind::forced) continue;
    const std::size_t byte = units.byte_of(place.unit);
    result += text.substr(at, byte - at);
    result += place.kind == BreakKind::forbidden ? '!' : '|';
    at = byte;
  }
  return result + std::string(text.substr(at));
}

std::int32_t cost_at(std::string_view before, std::string_view after, const char* language) {
  const std::string text = std::string(before) + std::string(after);
  const std::uint32_t unit = decode(text).unit_of(before.size());
  for (const BreakOpportunity& place : judged(text, language)) {
    if (place.unit == unit)
      return place.kind == BreakKind::forbidden ? static_cast<std::int32_t>(Verdict::forbidden) : place.cost;
  }
  ADD_FAILURE() << "no break in " << before << "|" << after;
  return 0;
}

struct Example {
  std::string language, text;
};

// "uk:столи і |ін." names its language; else it is the first of the rule's.
Example example_of(std::string_view written, const TypographerRule& rule) {
  const std::size_t colon = written.find(':');
  if (colon == 2 && std::all_of(written.begin(), written.begin() + 2, [](char c) { return c >= 'a' && c <= 'z'; })) {
    return {std::string(written.substr(0, 2)), std::string(written.substr(3))};
  }
  if (rule.languages == "*") return {"en", std::string(written)};
  return {std::string(rule.languages.substr(0, rule.languages.find(' '))), std::string(written)};
}

void expect_verdict_at_bars(const TypographerRule& rule, const Example& example) {
  std::string text = example.text;
  std::vector<std::size_t> bars;
  for (std::size_t bar = text.find('|'); bar != std::string::npos; bar = text.find('|')) {
    text.erase(bar, 1);
    bars.push_back(bar);
  }
  EXPECT_FALSE(bars.empty()) << example.text;
  for (const std::size_t bar : bars) {
    SCOPED_TRACE(example.language + ": " + example.text);
    const std::int32_t cost =
        cost_at(std::string_view(text).substr(0, bar), std::string_view(text).substr(bar), example.language.c_str());
    const auto verdict = static_cast<std::int32_t>(rule.verdict);
    if (verdict < 0) {
      EXPECT_LT(cost, 0);
    } else {
      EXPECT_GE(cost, verdict);
    }
  }
}

TEST(Typographer, EveryRuleDoesWhatItsExamplesSay) {
  for (const TypographerRule& rule : typographer_rules()) {
    std::string_view rest = rule.examples;
    // Particles, which have their own test below.
    EXPECT_TRUE(!rest.empty() || rule.verdict == Verdict::spared)
        << "no example: " << rule.before << " | " << rule.after;
    while (!rest.empty()) {
      const std::string_view written = rest.substr(0, rest.find('~'));
      rest.remove_prefix(std::min(written.size() + 1, rest.size()));
      expect_verdict_at_bars(rule, example_of(written, rule));
    }
  }
}

std::u16string lower(std::u16string_view word) {
  std::u16string result(word);
  for (char16_t& c : result) c = static_cast<char16_t>(u_tolower(c));
  return result;
}

// Whether a rule's list names the word, written in lower case, or a class of it.
bool lists(std::string_view list, std::u16string_view word, WordClasses classes) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.front() == '<' ? list.find('>') + 1 : list.find(' '), list.size());
    const std::string_view entry = list.substr(0, end);
    if (entry.front() == '<' ? (classes & bit(class_named(entry))) != 0 : decode(entry).units == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

std::u16string_view without_openers(std::u16string_view word) {
  std::size_t openers = 0;
  while (openers < word.size() && is_opening(word[openers])) ++openers;
  return openers == word.size() ? word : word.substr(openers);
}

// Whether the rule names the words on both sides of a break between words.
bool names_both_sides(const TypographerRule& rule, std::string_view before, std::string_view after) {
  const std::u16string left_units = decode(before).units, right_units = decode(after).units;
  std::u16string_view left = left_units, right = right_units;
  left.remove_suffix(1);  // the space
  left = without_openers(left.substr(left.rfind(u' ') + 1));
  right = without_openers(right.substr(0, right.find(u' ')));
  WordClasses left_classes = classify(left);
  if ((left_classes & bit(WordClass::dash)) != 0) left_classes |= bit(WordClass::range_dash);
  const std::size_t apostrophe = left.find_last_of(u"’'");
  if (apostrophe != std::u16string_view::npos) left.remove_prefix(apostrophe + 1);
  if (!lists(rule.before, lower(left), left_classes)) return false;
  if (lists(rule.after, lower(right), classify(right))) return true;
  while (!right.empty() && is_trailing(right.back())) right.remove_suffix(1);
  if (lists(rule.after, lower(right), 0)) return true;
  return !right.empty() && right.back() == '.' && lists(rule.after, lower(right.substr(0, right.size() - 1)), 0);
}

TEST(Typographer, EveryExampleShowsItsOwnRule) {
  for (const TypographerRule& rule : typographer_rules()) {
    if (rule.gap != Gap::space) continue;
    std::string_view rest = rule.examples;
    while (!rest.empty()) {
      const std::string_view written = rest.substr(0, rest.find('~'));
      rest.remove_prefix(std::min(written.size() + 1, rest.size()));
      std::string text = example_of(written, rule).text;
      for (std::size_t bar = text.find('|'); bar != std::string::npos; bar = text.find('|')) {
        text.erase(bar, 1);
        std::string after = text.substr(bar);
        after.erase(std::remove(after.begin(), after.end(), '|'), after.end());
        EXPECT_TRUE(names_both_sides(rule, text.substr(0, bar), after))
            << written << " is no example of " << rule.before;
      }
    }
  }
}

TEST(Typographer, NoLanguageHasMoreRulesThanAreLookedAt) {
  for (const std::string_view language : {"ru", "uk", "be", "bg", "sr", "mk", "en", "fr", "es", "zh", "ar"}) {
    std::size_t count = 0;
    for (const TypographerRule& rule : typographer_rules()) {
      const std::string padded = " " + std::string(rule.languages) + " ";
      if (rule.languages == "*" || padded.find(" " + std::string(language) + " ") != std::string::npos) ++count;
    }
    EXPECT_LE(count, most_rules_for_a_language) << language;
  }
}

TEST(Typographer, LeavesOrdinaryBreaksAlone) {
  EXPECT_EQ(marked("peace and security", "en"), "peace |and |security");
  EXPECT_EQ(cost_at("peace ", "security", "en"), 0);
  EXPECT_EQ(cost_at("мира ", "безопасности", "ru"), 0);
}

TEST(Typographer, ForbidsWhatRussianReadersFindWrong) {
  EXPECT_EQ(marked("роман А.С. Пушкина", "ru"), "роман |А.С. !Пушкина");
  EXPECT_EQ(marked("роман А. С. Пушкина", "ru"), "роман |А. !С. !Пушкина");
  EXPECT_EQ(marked("резолюция № 75/240", "ru"), "резолюция |№ !75/240");
  EXPECT_EQ(marked("рост 10 % в год", "ru"), "рост |10 !% |в |год");
  EXPECT_EQ(marked("груз 200 кг", "ru"), "груз |200 !кг");
  EXPECT_EQ(marked("Гений — парадоксов друг", "ru"), "Гений !— |парадоксов |друг");
  EXPECT_EQ(marked("столы и т. д.", "ru"), "столы |и !т. !д.");
  EXPECT_EQ(marked("столы и т.д.", "ru"), "столы |и !т.д.");
  EXPECT_EQ(marked("в 2021–2025 гг.", "ru"), "в |2021–!2025 !гг.");
  EXPECT_EQ(marked("в 2021-2025 гг.", "ru"), "в |2021-2025 !гг.");
  EXPECT_EQ(marked("см. ст. 5 и гл. VII", "ru"), "см. |ст. !5 |и |гл. !VII");
  EXPECT_EQ(marked("в г. Нью-Йорк", "ru"), "в |г. !Нью-|Йорк");
}

TEST(Typographer, KeepsDocumentSymbolsWhole) {
  EXPECT_EQ(marked("see A/RES/75/240, A/AC.292/2024/1 and S/PV.9000/Rev.1 now", "en"),
            "see |A/!RES/!75/240, |A/!AC.292/2024/1 |and |S/!PV.9000/!Rev.1 |now");
  EXPECT_EQ(marked("(A/77/275)", "en").find('|'), std::string::npos);
  EXPECT_EQ(marked("and/or", "en"), "and/!or");
  EXPECT_EQ(marked("the secretary/treasurer", "en"), "the |secretary/|treasurer");
}

TEST(Typographer, KeepsSpacedFrenchPunctuationWithItsWord) {
  EXPECT_EQ(marked("dit « oui » ! Vraiment ?", "fr"), "dit |« !oui !» ! |Vraiment ?");
}

TEST(Typographer, ShortWordsLeanOnTheNextWordButParticlesOnTheLast) {
  EXPECT_GE(cost_at("живём в ", "мире", "ru"), 100'000);
  EXPECT_GE(cost_at("мы на ", "месте", "ru"), 100'000);
  EXPECT_GE(cost_at("если ", "бы он знал", "ru"), 100'000);
  EXPECT_LE(cost_at("если бы ", "он знал", "ru"), 0);
  for (const std::string_view before : {"если бы ", "ЕСЛИ БЫ ", "знает ли ", "ЗНАЕТ ЛИ ", "что ж ", "ЧТО Ж ", "Же "}) {
    EXPECT_EQ(cost_at(before, "они", "ru"), 0) << before << "is neither penalised nor sought";
  }
  for (const char* language : {"bg", "sr", "mk"}) EXPECT_EQ(cost_at("ДАЛИ ЛИ ", "они", language), 0) << language;
  EXPECT_GE(cost_at("we have a ", "plan", "en"), 100'000);
  EXPECT_LT(cost_at("at the ", "United Nations", "en"), cost_at("we have a ", "plan", "en"));
  EXPECT_LE(cost_at("at the UN ", "today", "en"), 0) << "two capitals are a name, no short word";
}

TEST(Typographer, DatesAndFormsOfAddressStayTogetherWherePossible) {
  EXPECT_GE(cost_at("on 8 ", "March 2024", "en"), 100'000);
  EXPECT_GE(cost_at("с 8 ", "марта", "ru"), 100'000);
  EXPECT_GE(cost_at("Thank you, Mr. ", "Chair", "en"), 100'000);
  EXPECT_GE(cost_at("Уважаемый г-н ", "Председатель", "ru"), 100'000);
}

TEST(Typographer, PrefersToBreakAfterPunctuation) {
  EXPECT_LT(cost_at("peace, ", "security", "en"), cost_at("peace ", "security", "en"));
  EXPECT_LT(cost_at("мира; ", "безопасности", "ru"), 0);
  EXPECT_LT(cost_at("我们认为，", "这很重要", "zh"), 0);
}

// Text with | where a line may end at no cost, though a rule could be thought to speak there.
struct GoodPlaces {
  const char* language;
  std::string_view text;
};

TEST(Typographer, DoesNotSeeRulesWhereNoneApply) {
  constexpr auto places = std::to_array<GoodPlaces>({
      {"ru", "в XX в. |Россия стала иной"},        // a century's в., no initial
      {"ru", "договор вступил в силу. |Мы рады"},  // a sentence ends
      {"ru", "А. С. Пушкин, |М. Ю. Лермонтов"},    // two persons
      {"ru", "Пушкин А. С., |Лермонтов М. Ю."},
      {"ru", "в докладе A/78/265 |отмечено"},
      {"ru", "так же |думают |другие |страны"},  // a particle leans left, and leaves the place behind it free
      {"ru", "если бы |знать"},
      {"ru", "знает ли |делегация"},
      {"ru", "5 млн долл. США |выделено"},
      {"ru", "ИКТ |развиваются"},  // capitals are no short word
      {"ru", "понедельник–|пятница"},
      {"uk", "у 2024 р. |Україна стала"},  // a year's р., no place's
      {"uk", "якби ж |знати"},
      {"be", "калі б |ведаць"},
      {"sr", "да ли |постоји"},
      {"sr", "и др. |Затим је рекао"},
      {"mk", "дали ли |постои"},
      {"bg", "2024 г. |България прие"},  // in Bulgarian г. is a year's alone, a city is гр.
      {"bg", "има ли |мир"},
      {"en", "before the U.S. |Government spoke"},  // no person's initials
      {"en", "at the UN |today"},
      {"en", "in March |there were |talks"},
      {"en", "they agreed. |March |began"},
      {"en", "in 2021, |100 states spoke"},  // no thousands group
      {"en", "from 2021 |300 of them"},
      {"en", "(see page 5), |and then"},
      {"en", "peace—|our peace"},  // behind the dash, never before it
      {"fr", "c’est l’article |premier"},
      {"fr", "la paix ! |Et la sécurité"},
      {"fr", "Est-ce possible ? |Oui"},
      {"es", "—presidente— |dijo"},
      {"es", "los países |—todos— |saben"},
      {"es", "¿Quién? |Nadie"},
      {"zh", "大会|通过了|第75/240号决议，|并"},
      {"zh", "《宪章》|规定"},
      {"ar", "السلام |والأمن |الدوليين"},
      {"ar", "الأمم |المتحدة، |ونحن"},
  });
  for (const GoodPlaces& good : places) {
    std::string text(good.text);
    for (std::size_t bar = text.find('|'); bar != std::string::npos; bar = text.find('|', bar)) {
      text.erase(bar, 1);
      std::string whole = text;
      whole.erase(std::remove(whole.begin(), whole.end(), '|'), whole.end());
      SCOPED_TRACE(std::string(good.language) + ": " + std::string(good.text));
      EXPECT_LE(cost_at(whole.substr(0, bar), whole.substr(bar), good.language), 0) << "after " << whole.substr(0, bar);
    }
  }
}

TEST(Typographer, FitsNumbersToTheirGroupsAndUnits) {
  EXPECT_EQ(marked("10 000 000 рублей", "ru"), "10 !000 !000 |рублей");
  EXPECT_EQ(marked("US$ 10 000 spent", "en"), "US$ !10 !000 |spent");
  EXPECT_EQ(marked("1 000 000 € versés", "fr"), "1 !000 !000 !€ |versés");
  EXPECT_EQ(marked("in 2021 300 came", "en"), "in |2021 |300 |came");
  EXPECT_EQ(marked("in 2 of 3", "en"), "in |2 |of |3");
}

TEST(Typographer, AStretchOfChineseIsNoSymbolForASlashInIt) {
  EXPECT_EQ(marked("2021年通过A/75/240号文件", "zh"), "2021!年|通|过|A/!75/240!号|文|件");
  EXPECT_EQ(marked("请看https://example.org/list吧", "zh").find("请|看|"), 0U);
}

TEST(Typographer, SeesTheWordBehindAnOpeningQuoteAndItsSpace) {
  EXPECT_GE(cost_at("dit «\u202Fà ", "Paris\u202F»", "fr"), static_cast<std::int32_t>(Verdict::hardly));
  EXPECT_EQ(marked("répondit-il\u202F; non", "fr"), "répondit-!il\u202F; |non");
}

TEST(Typographer, KeepsMarksOfAListWithWhatTheyNumber) {
  EXPECT_EQ(marked("first, a) peace; (b) law; iv) order", "en"), "first, |a) !peace; |(b) !law; |iv) !order");
  EXPECT_LE(cost_at("we have a ", "(small) plan", "en"), static_cast<std::int32_t>(Verdict::hardly) * 2);
  EXPECT_EQ(marked("• peace", "en"), "• !peace");
}

TEST(Typographer, ShortWordsWeighMoreThanALineThatIsHalfEmpty) {
  constexpr std::int32_t half_empty = 512 * 512;
  for (const char* language : {"ru", "uk", "be", "bg", "sr", "mk"}) {
    EXPECT_GT(cost_at("и ", "мира", language), half_empty) << language;
    EXPECT_GT(cost_at("на ", "месте", language), half_empty) << language;
  }
  for (const char* language : {"en", "fr", "es"}) {
    EXPECT_GT(cost_at("a ", "plan", language), half_empty) << language;
    EXPECT_GT(cost_at("en ", "plan", language), half_empty) << language;
  }
}

}  // namespace
}  // namespace rostrum
