#include "render/text/typographer.hpp"

#include <gtest/gtest.h>

#include "render/text/language_traits.hpp"
#include "render/text/typographer_rules.hpp"
#include "render/text/unit_text.hpp"

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

TEST(Typographer, EveryRuleDoesWhatItsExamplesSay) {
  for (const TypographerRule& rule : typographer_rules()) {
    const std::string language =
        rule.languages == "*" ? "en" : std::string(rule.languages.substr(0, rule.languages.find(' ')));
    std::string_view rest = rule.examples;
    while (!rest.empty()) {
      const std::string_view example = rest.substr(0, rest.find('~'));
      rest.remove_prefix(std::min(example.size() + 1, rest.size()));
      std::string text(example);
      std::vector<std::size_t> bars;
      for (std::size_t bar = text.find('|'); bar != std::string::npos; bar = text.find('|')) {
        text.erase(bar, 1);
        bars.push_back(bar);
      }
      ASSERT_FALSE(bars.empty()) << example;
      for (const std::size_t bar : bars) {
        SCOPED_TRACE(std::string(example));
        const std::int32_t cost =
            cost_at(std::string_view(text).substr(0, bar), std::string_view(text).substr(bar), language.c_str());
        const auto verdict = static_cast<std::int32_t>(rule.verdict);
        if (verdict < 0) {
          EXPECT_LT(cost, 0);
        } else {
          EXPECT_GE(cost, verdict);
        }
      }
    }
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
  EXPECT_EQ(marked("and/or", "en"), "and/|or");
}

TEST(Typographer, KeepsSpacedFrenchPunctuationWithItsWord) {
  EXPECT_EQ(marked("dit « oui » ! Vraiment ?", "fr"), "dit |« !oui !» ! |Vraiment ?");
}

TEST(Typographer, ShortWordsLeanOnTheNextWordButParticlesOnTheLast) {
  EXPECT_GE(cost_at("живём в ", "мире", "ru"), 100'000);
  EXPECT_GE(cost_at("мы на ", "месте", "ru"), 100'000);
  EXPECT_GE(cost_at("если ", "бы он знал", "ru"), 100'000);
  EXPECT_LE(cost_at("если бы ", "он знал", "ru"), 0);
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

}  // namespace
}  // namespace rostrum
