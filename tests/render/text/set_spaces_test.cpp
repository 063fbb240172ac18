#include "render/text/set_spaces.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace rostrum {
namespace {

constexpr auto languages =
    std::to_array<const char*>({"fr", "ru", "uk", "be", "bg", "sr", "mk", "es", "en", "zh", "ar"});

// _ is a narrow space, ~ a wide one that does not break, = a quarter of an em.
std::string spelled(std::string_view notation) {
  std::string text;
  for (const char c : notation) {
    if (c == '_')
      text += "\u202F";
    else if (c == '~')
      text += "\u00A0";
    else if (c == '=')
      text += "\u2005";
    else
      text += c;
  }
  return text;
}

std::string set(std::string_view text, const char* tag, const HouseStyle& style = {}) {
  const auto result = set_spaces(text, Language::parse(tag).value(), style);
  return result ? result->text : std::string(text);
}

std::string as_set(std::string_view notation, HouseStyle::FrenchSpaces spaces) {
  HouseStyle style;
  style.french_spaces = spaces;
  return set(spelled(notation), "fr", style);
}

TEST(SetSpaces, EveryRuleDoesWhatItsExamplesSay) {
  for (const SpaceRule& rule : space_rules()) {
    const std::string tag =
        rule.languages == "*" ? "en" : std::string(rule.languages.substr(0, rule.languages.find(' ')));
    ASSERT_FALSE(rule.examples.empty());
    std::string_view rest = rule.examples;
    while (!rest.empty()) {
      const std::string_view example = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(example.size() + 1, rest.size()));
      const std::size_t arrow = example.find('>');
      const std::string written = spelled(example.substr(0, arrow));
      const std::string expected = arrow == std::string_view::npos ? written : spelled(example.substr(arrow + 1));
      EXPECT_EQ(set(written, tag.c_str()), expected) << example;
      EXPECT_EQ(set(expected, tag.c_str()), expected) << "set twice: " << example;
    }
  }
}

TEST(SetSpaces, HousesDifferInFrench) {
  using enum HouseStyle::FrenchSpaces;
  constexpr std::string_view text = "Il dit : «oui» ! Non ; bien?";
  EXPECT_EQ(as_set(text, narrow), spelled("Il dit~: «_oui_»_! Non_; bien_?"));
  EXPECT_EQ(as_set(text, wide), spelled("Il dit~: «~oui~»~! Non~; bien~?"));
  EXPECT_EQ(as_set(text, canadian), spelled("Il dit~: «~oui~»! Non; bien?"));
  EXPECT_EQ(as_set(text, none), "Il dit: «oui»! Non; bien?");
  EXPECT_EQ(as_set(text, written), text);
}

TEST(SetSpaces, NumbersKeepTheirSpacesWhereTheHouseSaysSo) {
  HouseStyle style;
  style.number_spaces = HouseStyle::NumberSpaces::wide;
  EXPECT_EQ(set("10 000 000 (5 %)", "ru", style), spelled("10~000~000 (5~%)"));
  style.number_spaces = HouseStyle::NumberSpaces::written;
  EXPECT_EQ(set("10 000 000 (5 %)", "ru", style), "10 000 000 (5 %)");
}

TEST(SetSpaces, ChineseGapsAreASwitch) {
  HouseStyle style;
  style.chinese_gaps = HouseStyle::ChineseGaps::quarter;
  EXPECT_EQ(set("约5亿，使用 ICT 技术", "zh", style), spelled("约=5=亿，使用=ICT=技术"));
  EXPECT_EQ(set("约5亿，使用 ICT 技术", "zh"), "约5亿，使用 ICT 技术");
}

TEST(SetSpaces, OtherLanguagesKeepWhatWasWritten) {
  EXPECT_EQ(set("Really ? Yes !", "en"), "Really ? Yes !");
  EXPECT_EQ(set("«Да» : нет !", "ru"), "«Да» : нет !");
  EXPECT_EQ(set("¿Qué? «Sí»", "es"), "¿Qué? «Sí»");
  EXPECT_EQ(set("هل؟ «نعم»", "ar"), "هل؟ «نعم»");
  EXPECT_FALSE(set_spaces("Peace and security.", Language::parse("fr").value(), {}));
}

TEST(SetSpaces, LinesAndEndsOfTextStayAsTheyAre) {
  EXPECT_EQ(set(" Oui\n ! Non \n?", "fr"), " Oui\n ! Non \n?");
  EXPECT_EQ(set("«", "fr"), "«");
  EXPECT_EQ(set("? ", "fr"), "? ");
  EXPECT_EQ(set("", "fr"), "");
}

TEST(SetSpaces, OffsetsLeadBothWays) {
  const std::string source = "dit «oui»  et  : non";
  const auto result = set_spaces(source, Language::parse("fr").value(), {});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->text, spelled("dit «_oui_» et~: non"));
  for (const std::string_view word : {"dit", "«", "oui", "»", "et", ":", "non"}) {
    const auto in_source = static_cast<std::uint32_t>(source.find(word));
    const auto in_set = static_cast<std::uint32_t>(result->text.find(word));
    EXPECT_EQ(result->source_of(in_set), in_source) << word;
    EXPECT_EQ(result->set_of(in_source), in_set) << word;
  }
  // The space that was added before "oui" leads to "oui".
  EXPECT_EQ(result->source_of(static_cast<std::uint32_t>(result->text.find("oui")) - 3), source.find("oui"));
  EXPECT_EQ(result->source_of(static_cast<std::uint32_t>(result->text.size())), source.size());
  EXPECT_EQ(result->set_of(static_cast<std::uint32_t>(source.size())), result->text.size());
}

TEST(SetSpaces, OffsetsNeverGoBack) {
  const std::string source = "«  » « a »;b ; 10 000 000 %  !? : \xFF ! \xC2 ?";
  for (const char* tag : languages) {
    const auto result = set_spaces(source, Language::parse(tag).value(), {});
    if (!result) continue;
    EXPECT_TRUE(same_but_spaces(source, result->text)) << tag;
    for (std::uint32_t i = 0; i < result->text.size(); ++i) EXPECT_LE(result->source_of(i), result->source_of(i + 1));
    for (std::uint32_t i = 0; i < source.size(); ++i) EXPECT_LE(result->set_of(i), result->set_of(i + 1));
  }
}

// Each of these would take minutes if what is looked at around a place were not bounded.
TEST(SetSpaces, TakesAnythingOfAnyLength) {
  for (const std::string_view piece : {"000 ", "! ", "!", "«", "« »", "x@", "?x", ":/", "\xC2"}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    for (const char* tag : {"fr", "ru", "zh"}) EXPECT_TRUE(same_but_spaces(text, set(text, tag))) << piece;
  }
}

TEST(SetSpaces, TheProofSeesEveryLetter) {
  EXPECT_TRUE(same_but_spaces("a b", "ab"));
  EXPECT_TRUE(same_but_spaces("dit «\u202Foui\u202F»\u00A0!", " dit «oui» !\n"));
  EXPECT_TRUE(same_but_spaces("", "\u3000"));
  // What a wrong set_spaces would do: another letter, one more, one less, another order, another sign, a look-alike.
  EXPECT_FALSE(same_but_spaces("мир", "мiр"));
  EXPECT_FALSE(same_but_spaces("мир", "мирр"));
  EXPECT_FALSE(same_but_spaces("мирр", "мир"));
  EXPECT_FALSE(same_but_spaces("мир", "рим"));
  EXPECT_FALSE(same_but_spaces("oui!", "oui\u00A0?"));
  EXPECT_FALSE(same_but_spaces("l'eau", "l’eau"));
  EXPECT_FALSE(same_but_spaces("a-b", "a\u2011b"));
  EXPECT_FALSE(same_but_spaces("ab", "a\u200Bb")) << "a zero-width space is no white space to Unicode";
  EXPECT_FALSE(same_but_spaces("a\xFF", "a\uFFFD")) << "nor may ill-formed bytes be mended";
}

}  // namespace
}  // namespace rostrum
