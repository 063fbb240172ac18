#include "content/statement/marking.hpp"

#include <gtest/gtest.h>

#include <string>

namespace rostrum {
namespace {

std::string found(std::string_view line) {
  std::string names;
  for (const FoundMarking& marking : find_markings(line)) {
    constexpr std::string_view letters = "CVUE";
    names += letters[static_cast<std::size_t>(marking.marking)];
  }
  return names;
}

TEST(Markings, AreKnownInAllLanguagesAndVariants) {
  const std::pair<const char*, const char*> lines[] = {
      {"Check against delivery", "C"},
      {"Please check against delivery.", "C"},
      {"*** CHECK AGAINST DELIVERY ***", "C"},
      {"C H E C K   A G A I N S T   D E L I V E R Y", "C"},
      {"C H E C K A G A I N S T D E L I V E R Y", "C"},
      {"– Check Against\nDelivery! –", "C"},
      {"Seul le prononcé fait foi", "C"},
      {"SEUL LE TEXTE PRONONCE FAIT FOI", "C"},
      {"À vérifier au prononcé", "C"},
      {"Cotejar con la intervención", "C"},
      {"(Cotejar con la versión pronunciada)", "C"},
      {"COTEJAR CONTRA LECTURA", "C"},
      {"Сверить с произнесённым текстом", "C"},
      {"Сверить с произнесенным текстом.", "C"},
      {"Просьба сверять с произносимым текстом", "C"},
      {"Проверить по произнесённому", "C"},
      {"يراجع النص عند الإلقاء", "C"},
      {"يُراجَع النصّ عند الإلقــاء", "C"},
      {"以实际发言为准", "C"},
      {"（请以发言为准）", "C"},
      {"To be read out verbatim", "V"},
      {"照稿宣读", "V"},
      {"Зачитать дословно", "V"},
      {"[Unofficial translation]", "U"},
      {"Unofficial translation from Russian", "U"},
      {"Courtesy translation", "U"},
      {"Traduction non officielle de l'arabe", "U"},
      {"TRADUCCIÓN NO OFICIAL", "U"},
      {"Неофициальный перевод с английского языка", "U"},
      {"ترجمة غير رسمية", "U"},
      {"非正式译文", "U"},
      {"Embargoed until delivery", "E"},
      {"EMBARGO: 8 March 2024, 10:00", "E"},
      {"Under embargo until 8 March 2024, 10 a.m. (New York time)", "E"},
      {"Sous embargo jusqu'au prononcé", "E"},
      {"Не подлежит оглашению до 10:00 8 марта", "E"},
      {"Эмбарго до произнесения", "E"},
      {"محظور النشر حتى إلقاء البيان", "E"},
  };
  for (const auto& [line, wanted] : lines) EXPECT_EQ(found(line), wanted) << line;
}

TEST(Markings, SeveralMayStandOnOneLine) {
  EXPECT_EQ(found("Unofficial translation. Check against delivery"), "UC");
  EXPECT_EQ(found("Embargoed until delivery – check against delivery"), "EC");
  EXPECT_EQ(found("Check against delivery / Seul le prononcé fait foi / Cotejar con la intervención"), "CCC");
  EXPECT_EQ(found("Unofficial translation and please check against delivery"), "UC");
}

TEST(Markings, ASentenceThatMentionsOneIsNone) {
  for (const char* line :
       {"Please check against delivery what we wrote", "We were asked to check against delivery.",
        "The embargo on arms must be lifted", "Embargo on all arms", "This is an unofficial translation of poems",
        "Checked", "Delivery", "", "***", "Mr. Chair,", "Сверить тексты", "发言"}) {
    EXPECT_EQ(found(line), "") << line;
  }
}

TEST(Markings, KeepTheWordsOfTheDocument) {
  const auto markings = find_markings("** UNOFFICIAL TRANSLATION; “Check against delivery.” **");
  ASSERT_EQ(markings.size(), 2U);
  EXPECT_EQ(markings[0].text, "UNOFFICIAL TRANSLATION");
  EXPECT_EQ(markings[1].text, "Check against delivery");
  EXPECT_EQ(find_markings("R E A D   V E R B A T I M").at(0).text, "READ VERBATIM");
}

}  // namespace
}  // namespace rostrum
