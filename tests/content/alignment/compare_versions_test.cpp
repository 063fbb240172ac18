// What the versions of one statement say differently. The alignment is given here, so that nothing but the comparison
// is tested; compare_corpus_test.cpp does the same with whole translations.

#include "content/alignment/compare_versions.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <ostream>
#include <string>
#include <vector>

namespace rostrum {
namespace {

// A version told bead by bead; an empty text stands for what it lacks. Each text is a paragraph of one sentence, in
// lines 10, 20 ... of the file.
struct Told {
  std::string language;
  std::vector<std::string> texts;
};

class Meeting {
 public:
  Meeting(std::initializer_list<Told> versions) {
    for (const Told& version : versions) add(version);
    alignment.kinship.assign(statements.size(), Alignment::Kinship::translation);
  }

  std::vector<Finding> compare() const {
    std::vector<ComparedVersion> versions;
    for (const Statement& statement : statements) versions.push_back({&statement, statement.language.tag() + ".txt"});
    return compare_versions(versions, alignment, 0);
  }

  std::deque<Statement> statements;
  Alignment alignment;

 private:
  void add(const Told& told) {
    Statement& statement = statements.emplace_back();
    statement.language = Language::parse(told.language).value();
    alignment.beads.resize(told.texts.size());
    for (std::size_t bead = 0; bead < told.texts.size(); ++bead) {
      Passage& passage = alignment.beads[bead].versions.emplace_back();
      const std::string& text = told.texts[bead];
      if (text.empty()) continue;
      passage.push_back({statement.paragraphs.size(), 0, 0});
      Paragraph& paragraph = statement.paragraphs.emplace_back();
      paragraph.language = statement.language;
      paragraph.text.append(text);
      paragraph.sentences.push_back({0, text.size()});
      paragraph.line = static_cast<int>(bead + 1) * 10;
    }
  }
};

std::string codes(const std::vector<Finding>& findings) {
  std::string list;
  for (const Finding& finding : findings) list += (list.empty() ? "" : " ") + finding.code;
  return list;
}

std::string first_message(const std::vector<Finding>& findings) {
  return findings.empty() ? "" : findings.front().message;
}

struct SentencePair {
  Told original;
  Told translation;
  std::string code;  // of the only finding; empty where the two say the same
  std::string says;  // the beginning of its message
};

void PrintTo(const SentencePair& pair, std::ostream* out) {
  *out << pair.original.texts[0] << " / " << pair.translation.texts[0];
}

class ComparedSentences : public testing::TestWithParam<SentencePair> {};

TEST_P(ComparedSentences, GiveTheFindingThatIsExpected) {
  const SentencePair& pair = GetParam();
  const std::vector<Finding> findings = Meeting{pair.original, pair.translation}.compare();
  EXPECT_EQ(codes(findings), pair.code) << first_message(findings);
  EXPECT_TRUE(first_message(findings).starts_with(pair.says)) << first_message(findings);
}

SentencePair pair(std::string left, std::string original, std::string right, std::string translation,
                  std::string code = {}, std::string says = {}) {
  return {{std::move(left), {std::move(original)}},
          {std::move(right), {std::move(translation)}},
          std::move(code),
          std::move(says)};
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, ComparedSentences,
    testing::Values(
        pair("en", "We have trained 15 judges.", "ru", "Мы подготовили 50 судей.", "number-differs",
             "50 stands here, but 15 in en.txt, line 10"),
        pair("en", "We have trained 15 judges.", "ru", "Мы подготовили 150 судей.", "number-differs", "150 stands"),
        pair("fr", "Le taux est de 12,5 %.", "es", "La tasa es del 15,2 %.", "number-differs", "15,2 stands"),
        pair("ar", "شارك ٣٨ وفدا.", "zh", "有83个代表团参加。", "number-differs", "83 stands here, but ٣٨ in"),
        pair("zh", "援助金额为750万欧元。", "en", "The aid came to 75 million euros.", "number-differs", "75 stands"),
        pair("en", "It has been so since 1987.", "ar", "والأمر كذلك منذ زمن.", "number-differs", "1987 of en.txt"),
        pair("es", "Así es desde hace tiempo.", "fr", "Il en est ainsi depuis 1987.", "number-differs",
             "1987 stands here, but not in es.txt, line 10"),
        pair("en", "In March, 15 came.", "zh", "3月来了50人。", "number-differs", "50 stands here, but 15 in"),
        pair("ru", "В 2011 году их было 1408.", "zh-Hans", "2011年有1 480人。", "number-differs", "1 480 stands")));

INSTANTIATE_TEST_SUITE_P(
    AlikeNumbers, ComparedSentences,
    testing::Values(
        pair("en", "Seventeen of the 20,000 drivers agreed.", "fr", "Sur 20 000 conducteurs, 17 étaient d'accord."),
        pair("en", "It cost 7,500,000 euros.", "ru", "Это стоило 7,5 млн евро."),
        pair("en", "It cost 1.5 million dollars.", "zh", "花费150万美元。"),
        pair("en", "It cost 1.2 billion dollars.", "zh", "花费12亿美元。"),
        pair("es", "Son 2.500 personas.", "en", "They are 2,500 people."),
        pair("ar", "بلغت النسبة ١٢٫٥ في المائة من ١٬٢٠٠ شخص.", "ru", "Доля составила 12,5 процента от 1200 человек."),
        pair("en", "We met on 8 March 2024.", "zh", "我们于2024年3月8日开会。"),
        pair("en", "We met on 8 March 2024.", "ru", "Мы встретились 08.03.2024."),
        pair("en", "At 03:42 the alarm went off.", "es", "A las 3.42 horas saltó la alarma."),
        pair("fr", "La 7e session dure 21 jours.", "en", "The seventh session lasts twenty-one days."),
        pair("fr", "Nous avons formé soixante-dix-sept juges et 12 greffiers.", "en",
             "We have trained 77 judges and twelve registrars."),
        pair("ru", "В 1990-х годах нас было 20.", "en", "In the 1990s there were twenty of us."),
        pair("ru", "В 90-х годах нас было мало.", "en", "In the 1990s there were few of us."),
        pair("en", "The period 2020–2021 was hard.", "es", "El bienio 2020-21 fue duro."),
        pair("en", "Half of the 40 members agree.", "ar", "يوافق 50 في المائة من الأعضاء الأربعين."),
        pair("zh", "二十国集团有三十五个项目。", "en", "The G20 has 35 projects."),
        pair("uk", "Ми підготували двадцять суддів за 14 днів.", "bg", "Подготвихме 20 съдии за четиринадесет дни."),
        pair("ru", "Во время COVID-19 мы работали дома.", "zh", "新冠疫情期间我们在家工作。")));

INSTANTIATE_TEST_SUITE_P(
    Symbols, ComparedSentences,
    testing::Values(pair("en", "See A/RES/75/240.", "fr", "Voir A/RES/75/24.", "symbol-differs",
                         "A/RES/75/24 stands here, but A/RES/75/240 in en.txt"),
                    pair("en", "See A/C.9/78/L.14.", "ru", "См. А/С.9/78/L.41.", "symbol-differs",
                         "A/C.9/78/L.41 stands here, but"),  // Cyrillic А and С
                    pair("ru", "См. документ A/C.9/78/L.14.", "zh", "见A/C.9/78/L.41号文件。", "symbol-differs"),
                    pair("es", "Véase A/AC.399/2027/WP.12.", "ar", "انظر الوثيقة ذات الصلة.", "symbol-differs",
                         "A/AC.399/2027/WP.12 of es.txt, line 10 is not here"),
                    pair("en", "See A/RES/75/240.", "ru", "См. резолюцию 75/240 Генеральной Ассамблеи."),
                    pair("en", "See A/C.9/78/L.14.", "ru", "См. А/С.9/78/L.14."),  // Cyrillic А and С
                    pair("en", "See A/C.9/78/L.14/Rev.1.", "ar", "انظر A/C.9/78/L.14/Rev.1."),
                    pair("en", "The limit is 30 km/h, 24/7.", "fr", "La limite est de 30 km/h, 24 h/24.")));

INSTANTIATE_TEST_SUITE_P(
    Names, ComparedSentences,
    testing::Values(pair("en", "We thank Amina Dorval for it.", "fr", "Nous en remercions Amina Donval.",
                         "name-differs", "Donval stands here, but Dorval in en.txt, line 10"),
                    pair("ru", "Спутник Talsat работает.", "zh", "Taslat卫星运转正常。", "name-differs"),
                    pair("en", "We thank Sergei Lavrin for it.", "fr", "Nous en remercions Sergueï Lavrin."),
                    pair("en", "We thank Pavel Gorbachin.", "es", "Agradecemos a Pavel Gorbatchin."),
                    pair("en", "We salute Costa Maren.", "es", "Saludamos a Costa Mares."),
                    pair("fr", "Nous saluons la Sierra Leone.", "es", "Saludamos a Sierra Leona."),
                    pair("en", "The OEWG met in Geneva.", "fr", "Le GTCNL s'est réuni à Genève."),
                    pair("en", "We thank Marenia and Talvaria.", "fr", "Nous remercions la Marénie et la Talvarie.")));

TEST(CompareVersions, ANameThatTheVersionItselfWritesOtherwiseElsewhereIsMistyped) {
  const Meeting meeting{
      {"en", {"The OEWG meets.", "We speak.", "We listen.", "We learn.", "The OEWG works on."}},
      {"fr", {"Le OEWG se réunit.", "Nous parlons.", "Nous écoutons.", "Nous apprenons.", "Le OWEG poursuit."}}};
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "name-differs");
  EXPECT_EQ(findings[0].line, 50);
}

TEST(CompareVersions, ANumberThatStandsInTheNextSentenceWasMovedThere) {
  const Meeting meeting{{"en", {"In 2024 we trained 148 judges.", "They work."}},
                        {"ru", {"Мы обучили судей.", "В 2024 году работают 148 судей."}}};
  EXPECT_EQ(codes(meeting.compare()), "");
}

TEST(CompareVersions, WhatAVersionLacksIsOneFindingForEachRun) {
  const Meeting meeting{{"en", {"One.", "Two.", "Three.", "Four.", "Five."}},
                        {"ru", {"Раз.", "", "", "Четыре.", ""}},
                        {"ar", {"واحد.", "اثنان.", "ثلاثة.", "أربعة.", "خمسة."}}};
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "missing-in-translation missing-in-translation");
  EXPECT_EQ(findings[0].file, "ru.txt");
  EXPECT_EQ(findings[0].line, 10);
  EXPECT_EQ(findings[0].message, "This version lacks 2 paragraphs, beginning with \"Two.\" (en.txt, line 20)");
  EXPECT_EQ(findings[1].line, 40);
  EXPECT_EQ(findings[1].message, "This version lacks a paragraph, \"Five.\" (en.txt, line 50)");
  EXPECT_EQ(findings[1].severity, Severity::warning);
}

TEST(CompareVersions, WhatTheOriginalLacksIsToldOnceForAllThatHaveIt) {
  const Meeting meeting{{"en", {"One.", "", "Three."}},
                        {"fr", {"Un.", "Merci à tous.", "Trois."}},
                        {"es", {"Uno.", "Gracias a todos.", "Tres."}},
                        {"zh-Hans", {"一。", "", "三。"}}};
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "missing-in-original");
  EXPECT_EQ(findings[0].file, "en.txt");
  EXPECT_EQ(findings[0].line, 10);
  EXPECT_EQ(findings[0].message,
            "The original lacks a paragraph, \"Merci à tous.\" (fr.txt, line 20 and es.txt, line 20)");
}

TEST(CompareVersions, WhatAPartialTranslationLacksIsSaidOnceByWhoRelatesVersions) {
  Meeting meeting{{"en", {"One.", "Two.", "Three.", "Four."}}, {"ru", {"Раз.", "", "", ""}}};
  EXPECT_EQ(codes(meeting.compare()), "missing-in-translation");
  meeting.alignment.kinship[1] = Alignment::Kinship::partial;
  EXPECT_EQ(codes(meeting.compare()), "");
}

TEST(CompareVersions, WhatTheOriginalLacksIsOneFindingForEachRun) {
  const Meeting meeting{{"en", {"One.", "", "", "Four."}}, {"ar", {"واحد.", "شكرا.", "جزيلا.", "أربعة."}}};
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "missing-in-original");
  EXPECT_EQ(findings[0].message, "The original lacks 2 paragraphs, beginning with \"شكرا.\" (ar.txt, line 20)");
}

TEST(CompareVersions, AHeadingThatIsMissingIsANote) {
  Meeting meeting{{"en", {"A crowded sky", "One."}}, {"zh-Hans", {"", "一。"}}};
  meeting.statements[0].paragraphs[0].role = Paragraph::Role::heading;
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "missing-in-translation");
  EXPECT_EQ(findings[0].severity, Severity::note);
  EXPECT_EQ(findings[0].line, 20);
  EXPECT_EQ(findings[0].message, "This version lacks a heading, \"A crowded sky\" (en.txt, line 10)");
}

TEST(CompareVersions, ASentenceWithinAParagraphIsCalledOne) {
  Meeting meeting{{"en", {"Thank you. We go on."}}, {"fr", {"Nous poursuivons."}}};
  meeting.statements[0].paragraphs[0].sentences = {{0, 10}, {11, 20}};
  meeting.alignment.beads = {{{{{0, 0, 0}}, {}}, 1.0}, {{{{0, 1, 1}}, {{0, 0, 0}}}, 1.0}};
  EXPECT_EQ(first_message(meeting.compare()), "This version lacks a sentence, \"Thank you.\" (en.txt, line 10)");
}

TEST(CompareVersions, AllSentencesOfAParagraphAreThatParagraph) {
  Meeting meeting{{"en", {"Thank you. We go on.", "Two."}}, {"fr", {"", "Deux."}}};
  meeting.statements[0].paragraphs[0].sentences = {{0, 10}, {11, 20}};
  meeting.alignment.beads[0].versions[0] = {{0, 0, 0}};
  meeting.alignment.beads.insert(meeting.alignment.beads.begin() + 1, {{{{0, 1, 1}}, {}}, 1.0});
  EXPECT_EQ(first_message(meeting.compare()), "This version lacks a paragraph, \"Thank you.\" (en.txt, line 10)");
}

TEST(CompareVersions, ADoubtfulPairIsQuotedAndNothingElseIsSaidOfIt) {
  Meeting meeting{{"en", {"One.", "We have trained 15 judges in our courts, and they are at work."}},
                  {"ru", {"Раз.", "Мы купили 50 машин."}},
                  {"ar", {"واحد.", ""}}};
  meeting.alignment.beads[1].versions[2] = {};
  meeting.alignment.beads[1].confidence = 0.3;
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "doubtful-pair missing-in-translation");
  EXPECT_EQ(findings[0].file, "en.txt");
  EXPECT_EQ(findings[0].line, 20);
  EXPECT_EQ(findings[0].message,
            "It is doubtful that \"We have trained 15 judges in our…\" here says the same as "
            "\"Мы купили 50 машин.\" (ru.txt, line 20)");
}

TEST(CompareVersions, EveryFindingSaysWhatToDoAndWhere) {
  Meeting meeting{{"en", {"It has 15 seats.", "Two.", ""}}, {"es", {"Tiene 50 asientos.", "", "Gracias."}}};
  meeting.statements[0].markings.push_back({Marking::check_against_delivery, "Check against delivery"});
  const std::vector<Finding> findings = meeting.compare();
  EXPECT_EQ(codes(findings), "marking-differs number-differs missing-in-translation missing-in-original");
  for (const Finding& finding : findings) {
    EXPECT_FALSE(finding.file.empty());
    EXPECT_TRUE(finding.advice.ends_with(".")) << finding.advice;
    EXPECT_FALSE(finding.message.ends_with(".")) << finding.message;
  }
}

TEST(CompareVersions, MarkingsThatOneVersionAloneCarriesAreNotes) {
  Meeting meeting{{"ru", {"Раз."}}, {"en", {"One."}}};
  meeting.statements[0].markings.push_back({Marking::check_against_delivery, "Сверить с произнесённым текстом"});
  std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "marking-differs");
  EXPECT_EQ(findings[0].severity, Severity::note);
  EXPECT_EQ(findings[0].file, "en.txt");
  EXPECT_EQ(findings[0].message,
            "The original (ru.txt) is marked \"Сверить с произнесённым текстом\", this version is not");

  meeting.statements[1].markings.push_back({Marking::read_out_verbatim, "Read out verbatim"});
  EXPECT_EQ(first_message(meeting.compare()),
            "The original (ru.txt) is marked \"Сверить с произнесённым текстом\", this version \"Read out verbatim\"");

  meeting.statements[1].markings = {{Marking::check_against_delivery, "Check against delivery"}};
  EXPECT_EQ(codes(meeting.compare()), "");
}

TEST(CompareVersions, AnUnofficialTranslationIsMarkedSoAlone) {
  Meeting meeting{{"ru", {"Раз."}}, {"en", {"One."}}, {"fr", {"Un."}}};
  meeting.statements[1].markings.push_back({Marking::unofficial_translation, "Unofficial translation"});
  meeting.statements[2].markings.push_back({Marking::read_out_verbatim, "Texte lu tel quel"});
  EXPECT_EQ(codes(meeting.compare()), "");
}

TEST(CompareVersions, AnEmbargoThatOneVersionLacksIsAWarning) {
  Meeting meeting{{"ar", {"واحد."}}, {"es", {"Uno."}}};
  meeting.statements[1].markings.push_back({Marking::embargoed, "Prohibida su difusión antes de su lectura"});
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "marking-differs");
  EXPECT_EQ(findings[0].severity, Severity::warning);
}

TEST(CompareVersions, AVersionToBeCheckedAndReadOutVerbatimContradictsItself) {
  Meeting meeting{{"en", {"One."}}};
  meeting.statements[0].markings = {{Marking::check_against_delivery, "Check against delivery"},
                                    {Marking::read_out_verbatim, "Read out verbatim"}};
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "marking-contradiction");
  EXPECT_EQ(findings[0].severity, Severity::warning);
}

TEST(CompareVersions, TheDateInTheTitleBlockIsCompared) {
  Meeting meeting{{"en", {"One."}}, {"ru", {"Раз."}}, {"zh-Hans", {"一。"}}};
  meeting.statements[0].place_date = "New York, 8 March 2024";
  meeting.statements[1].place_date = "г. Нью-Йорк, 9 марта 2024 года";
  meeting.statements[2].place_date = "2024年3月8日，纽约";
  meeting.statements[0].meeting = "Third Conference on Road Safety, 2024-2026";
  meeting.statements[1].meeting = "Третья конференция по безопасности дорожного движения, 2024-2026";
  const std::vector<Finding> findings = meeting.compare();
  ASSERT_EQ(codes(findings), "number-differs");
  EXPECT_EQ(findings[0].message, "The place and date: 9 stands here, but 8 in en.txt");
}

TEST(CompareVersions, OfAnUnrelatedVersionOnlyTheMarkingsAreLookedAt) {
  Meeting meeting{{"en", {"One.", "Two."}}, {"ru", {"", ""}}};
  meeting.alignment.kinship[1] = Alignment::Kinship::unrelated;
  EXPECT_EQ(codes(meeting.compare()), "");
}

TEST(CompareVersions, OneVersionAloneHasNothingToCompare) {
  EXPECT_EQ(codes(Meeting{{"en", {"We have trained 15 judges.", "One."}}}.compare()), "");
}

TEST(CompareVersions, OddTextsAreTakenAsTheyAre) {
  const std::string odd = "\xFF/1 A/ /A 1/2/3/4. 1.2.3.4.5 00.000 :: 9,999,99 A/1/ 万 第 \xE4 0 000 -1- A/B/C/";
  std::string list = "A/1/1";
  while (list.size() < 20000) list += " A/2/3 17 Name";
  const Meeting meeting{{"en", {odd, list, odd}}, {"zh-Hans", {odd, list, list}}};
  EXPECT_EQ(codes(meeting.compare()), "");
}

}  // namespace
}  // namespace rostrum
