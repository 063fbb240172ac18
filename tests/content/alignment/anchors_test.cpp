#include "content/alignment/anchors.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/made_statement.hpp"

namespace rostrum {
namespace {

// "number 1000", "name oewg", in order; spelled numbers with a tilde.
std::vector<std::string> anchors_in(std::string_view language, const std::string& text) {
  const Statement statement = made_statement(language, {text});
  const char* const kinds[] = {"number", "month", "symbol", "name"};
  std::vector<std::string> found;
  for (const Anchor& anchor : find_anchors(statement.paragraphs[0], {0, text.size()})) {
    EXPECT_LT(anchor.range.begin, anchor.range.end);
    EXPECT_LE(anchor.range.end, text.size());
    found.push_back(std::string(kinds[static_cast<std::size_t>(anchor.kind)]) + (anchor.spelled ? " ~" : " ") +
                    anchor.value);
  }
  return found;
}

using Found = std::vector<std::string>;

TEST(Anchors, ANumberIsOneHoweverItsGroupsAreParted) {
  for (const char* text : {"1,000 ships", "1 000 ships", "1.000 ships", "1\u202F000 ships", "1’000 ships"}) {
    EXPECT_EQ(anchors_in("en", text), Found{"number 1000"}) << text;
  }
  EXPECT_EQ(anchors_in("ar", "١٠٠٠ سفينة"), Found{"number 1000"});
  EXPECT_EQ(anchors_in("en", "in 2023, 193 ships"), (Found{"number 2023", "number 193"}));
}

TEST(Anchors, FractionsAndDates) {
  EXPECT_EQ(anchors_in("en", "2.5 per cent"), Found{"number 2.5"});
  EXPECT_EQ(anchors_in("fr", "2,5 %"), Found{"number 2.5"});
  EXPECT_EQ(anchors_in("en", "0.5 per cent"), Found{"number 0.5"});
  EXPECT_EQ(anchors_in("de", "am 8.3.2024"), (Found{"number 8", "number 3", "number 2024"}));
}

TEST(Anchors, NumbersWithTheirScale) {
  EXPECT_EQ(anchors_in("en", "20 thousand people"), Found{"number 20000"});
  EXPECT_EQ(anchors_in("ar", "20 ألف شخص"), Found{"number 20000"});
  EXPECT_EQ(anchors_in("zh-Hans", "2万人"), Found{"number 20000"});
  EXPECT_EQ(anchors_in("ru", "7,5 млн евро"), Found{"number 7500000"});
  EXPECT_EQ(anchors_in("zh-Hans", "750万欧元"), Found{"number 7500000"});
}

TEST(Anchors, SpelledNumbersAndMonths) {
  EXPECT_EQ(anchors_in("fr", "dix-sept pays"), Found{"number ~17"});
  EXPECT_EQ(anchors_in("en", "seventeen countries in twenty-five years"), (Found{"number ~17", "number ~25"}));
  EXPECT_EQ(anchors_in("zh-Hans", "第七十五届会议"), Found{"number ~75"});
  EXPECT_EQ(anchors_in("ru", "8 марта 2024 года"), (Found{"number 8", "month 3", "number 2024"}));
  EXPECT_EQ(anchors_in("zh-Hans", "2024年3月8日"), (Found{"number 2024", "month 3", "number 8"}));
  EXPECT_EQ(anchors_in("ar", "٨ آذار/مارس"), (Found{"number 8", "month 3"}));
}

TEST(Anchors, SymbolsOfDocumentsAreWhole) {
  EXPECT_EQ(anchors_in("ru", "в резолюции A/RES/75/240."), Found{"symbol A/RES/75/240"});
  EXPECT_EQ(anchors_in("zh-Hans", "见A/AC.292/2024/WP.1号文件"), Found{"symbol A/AC.292/2024/WP.1"});
}

TEST(Anchors, NamesAcrossScripts) {
  EXPECT_EQ(anchors_in("en", "The city of Vellin in the OEWG"), (Found{"name vellin", "name oewg"}));
  EXPECT_EQ(anchors_in("ru", "Программа Talsat и РГОС"), (Found{"name talsat", "name ргос"}));
  const Statement latin = made_statement("en", {"our friend Venezuela"});
  const Statement cyrillic = made_statement("ru", {"наш друг Венесуэла"});
  const auto a = find_anchors(latin.paragraphs[0], {0, latin.paragraphs[0].text.text.size()});
  const auto b = find_anchors(cyrillic.paragraphs[0], {0, cyrillic.paragraphs[0].text.text.size()});
  ASSERT_EQ(a.size(), 1U);
  ASSERT_EQ(b.size(), 1U);
  EXPECT_EQ(a[0].sound, b[0].sound);
}

}  // namespace
}  // namespace rostrum
