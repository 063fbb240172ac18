#include "content/alignment/align.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/made_statement.hpp"

namespace rostrum {
namespace {

using Kinship = Alignment::Kinship;
using Role = Paragraph::Role;

Alignment align_all(const std::vector<Statement>& versions, std::size_t lead = 0) {
  std::vector<const Statement*> pointers;
  for (const Statement& version : versions) pointers.push_back(&version);
  return align(pointers, lead);
}

// "1.1-2|1.1": paragraph.first-last of each version; "-" where it lacks the bead.
std::string drawn(const Bead& bead) {
  std::string text;
  for (const Passage& passage : bead.versions) {
    if (!text.empty()) text += "|";
    if (passage.empty()) text += "-";
    for (const SentenceSpan& span : passage) {
      if (&span != &passage.front()) text += "+";
      text += std::to_string(span.paragraph + 1) + "." + std::to_string(span.first + 1);
      if (span.last != span.first) text += "-" + std::to_string(span.last + 1);
    }
  }
  return text;
}

std::vector<std::string> drawn(const Alignment& alignment) {
  std::vector<std::string> beads;
  for (const Bead& bead : alignment.beads) beads.push_back(drawn(bead));
  return beads;
}

using Beads = std::vector<std::string>;

const std::vector<std::string> english = {
    "Madam Chair,",
    "The harbour of Vellin handles 4,200 ships a year. Two of its five cranes were built in 1962. We replaced them in "
    "March 2023.",
    "Why did we wait so long? The answer is simple: the money was missing.",
    "We thank the Fund for Small Harbours, which paid 60 per cent of the cost. Document A/PORT/17 gives the details.",
};

const std::vector<std::string> russian = {
    "Госпожа Председатель,",
    "Гавань Веллина обслуживает 4200 судов в год. Два из пяти ее кранов были построены в 1962 году. Мы заменили их в "
    "марте 2023 года.",
    "Почему мы ждали так долго? Ответ прост: не было денег.",
    "Благодарим Фонд малых гаваней, оплативший 60 процентов расходов. Подробности содержатся в документе A/PORT/17.",
};

const std::vector<std::string> french = {
    "Madame la Présidente,",
    "Le port de Vellin accueille 4 200 navires par an. Deux de ses cinq grues dataient de 1962. Nous les avons "
    "remplacées "
    "en mars 2023.",
    "Pourquoi avons-nous attendu si longtemps ? La réponse est simple : l’argent manquait.",
    "Nous remercions le Fonds pour les petits ports, qui a payé 60 % du coût. Le document A/PORT/17 donne les détails.",
};

const Beads one_to_one = {"1.1|1.1", "2.1|2.1", "2.2|2.2", "2.3|2.3", "3.1|3.1", "3.2|3.2", "4.1|4.1", "4.2|4.2"};

TEST(Align, OneVersionAloneIsABeadForEachSentence) {
  const Alignment alignment = align_all({made_statement("en", english)});
  ASSERT_EQ(alignment.beads.size(), 8U);
  for (const Bead& bead : alignment.beads) EXPECT_EQ(bead.confidence, 1.0);
  EXPECT_EQ(alignment.kinship, std::vector{Kinship::translation});
  EXPECT_EQ(alignment.beads, one_bead_per_sentence(made_statement("en", english)));
}

TEST(Align, SentenceBySentence) {
  const Alignment alignment = align_all({made_statement("en", english), made_statement("ru", russian)});
  EXPECT_EQ(drawn(alignment), one_to_one);
  for (const Bead& bead : alignment.beads) EXPECT_GE(bead.confidence, doubtful_confidence) << drawn(bead);
}

TEST(Align, ALeadThatIsNotTheFirst) {
  EXPECT_EQ(drawn(align_all({made_statement("en", english), made_statement("ru", russian)}, 1)), one_to_one);
}

TEST(Align, SentencesThatATranslatorMerged) {
  std::vector<std::string> merged = russian;
  merged[1] =
      "Гавань Веллина обслуживает 4200 судов в год. Два из пяти ее кранов были построены в 1962 году, и мы заменили их "
      "в марте 2023 года.";
  const Beads expected = {"1.1|1.1", "2.1|2.1", "2.2-3|2.2", "3.1|3.1", "3.2|3.2", "4.1|4.1", "4.2|4.2"};
  EXPECT_EQ(drawn(align_all({made_statement("en", english), made_statement("ru", merged)})), expected);
}

TEST(Align, ASentenceThatATranslatorSplit) {
  std::vector<std::string> split = french;
  split[3] =
      "Nous remercions le Fonds pour les petits ports. Il a payé 60 % du coût total des travaux. Le document A/PORT/17 "
      "donne les détails.";
  const Beads expected = {"1.1|1.1", "2.1|2.1", "2.2|2.2", "2.3|2.3", "3.1|3.1", "3.2|3.2", "4.1|4.1-2", "4.2|4.3"};
  EXPECT_EQ(drawn(align_all({made_statement("en", english), made_statement("fr", split)})), expected);
}

TEST(Align, AClauseThatMovedMakesTwoAgainstTwo) {
  const Statement lead = made_statement(
      "en",
      {"Madam Chair,",
       "Kaldor has 12 lighthouses, and the oldest of them was built in 1788 by the engineer Antonia Brack. There is "
       "no museum, and the United Nations visited us in October.",
       "We thank all delegations."});
  const Statement other = made_statement(
      "ru",
      {"Госпожа Председатель,",
       "В Кальдоре 12 маяков. Музея нет, самый старый маяк построила в 1788 году инженер Антония Брак, а в октябре "
       "нас посетила Организация Объединенных Наций.",
       "Благодарим все делегации."});
  const Beads expected = {"1.1|1.1", "2.1-2|2.1-2", "3.1|3.1"};
  EXPECT_EQ(drawn(align_all({lead, other})), expected);
}

TEST(Align, SentencesThatChangedPlacesStandInOneBead) {
  std::vector<std::string> swapped = russian;
  swapped[3] =
      "Подробности содержатся в документе A/PORT/17. Благодарим Фонд малых гаваней, оплативший 60 процентов расходов.";
  const Beads expected = {"1.1|1.1", "2.1|2.1", "2.2|2.2", "2.3|2.3", "3.1|3.1", "3.2|3.2", "4.1-2|4.1-2"};
  EXPECT_EQ(drawn(align_all({made_statement("en", english), made_statement("ru", swapped)})), expected);
}

TEST(Align, ASentenceThatIsMissingLeavesItsNeighboursAlone) {
  std::vector<std::string> shorter = russian;
  shorter[1] = "Гавань Веллина обслуживает 4200 судов в год. Мы заменили их в марте 2023 года.";
  const Beads expected = {"1.1|1.1", "2.1|2.1", "2.2|-", "2.3|2.2", "3.1|3.1", "3.2|3.2", "4.1|4.1", "4.2|4.2"};
  EXPECT_EQ(drawn(align_all({made_statement("en", english), made_statement("ru", shorter)})), expected);
}

TEST(Align, AParagraphThatIsMissingStaysUnpaired) {
  std::vector<std::string> shorter = french;
  shorter.erase(shorter.begin() + 2);
  const Beads expected = {"1.1|1.1", "2.1|2.1", "2.2|2.2", "2.3|2.3", "3.1|-", "3.2|-", "4.1|3.1", "4.2|3.2"};
  EXPECT_EQ(drawn(align_all({made_statement("en", english), made_statement("fr", shorter)})), expected);
}

TEST(Align, WhatTheLeadLacksStandsWhereTheTranslationsHaveIt) {
  std::vector<std::string> shorter = english;
  shorter.erase(shorter.begin() + 2);
  const Beads expected = {"1.1|1.1", "2.1|2.1", "2.2|2.2", "2.3|2.3", "-|3.1", "-|3.2", "3.1|4.1", "3.2|4.2"};
  EXPECT_EQ(drawn(align_all({made_statement("en", shorter), made_statement("fr", french)})), expected);
}

TEST(Align, WhatTheLeadAloneLacksIsOneBeadOfAllTheOthers) {
  std::vector<std::string> shorter = english;
  shorter.erase(shorter.begin() + 2);
  const Statement lead = made_statement("en", shorter);
  const Beads as_many = {"1.1|1.1|1.1", "2.1|2.1|2.1", "2.2|2.2|2.2", "2.3|2.3|2.3",
                         "-|3.1|3.1",   "-|3.2|3.2",   "3.1|4.1|4.1", "3.2|4.2|4.2"};
  EXPECT_EQ(drawn(align_all({lead, made_statement("ru", russian), made_statement("fr", french)})), as_many);
  std::vector<std::string> merged = russian;
  merged[2] = "Почему мы ждали так долго, если ответ прост: не было денег?";
  const Beads together = {"1.1|1.1|1.1", "2.1|2.1|2.1", "2.2|2.2|2.2", "2.3|2.3|2.3",
                          "-|3.1|3.1-2", "3.1|4.1|4.1", "3.2|4.2|4.2"};
  EXPECT_EQ(drawn(align_all({lead, made_statement("ru", merged), made_statement("fr", french)})), together);
}

TEST(Align, AHeadingThatOnlyOneVersionHasIsNoPartOfTheText) {
  std::vector<std::string> headed = french;
  headed.insert(headed.begin() + 1, "Notre port");
  Statement other = made_statement("fr", headed);
  other.paragraphs[1].role = Role::heading;
  const Beads expected = {"1.1|1.1", "-|2.1",   "2.1|3.1", "2.2|3.2", "2.3|3.3",
                          "3.1|4.1", "3.2|4.2", "4.1|5.1", "4.2|5.2"};
  EXPECT_EQ(drawn(align_all({made_statement("en", english), other})), expected);
}

TEST(Align, AListAgainstRunningText) {
  const Statement lead =
      made_statement("en", {"Mr. Chair,",
                            "We ask for three things: clean water for the 40 villages of the coast; a doctor in each "
                            "school; and an end to the tax on books.",
                            "Thank you."});
  Statement list =
      made_statement("fr", {"Monsieur le Président,",
                            "Nous demandons trois choses :", "de l’eau propre pour les 40 villages de la côte ;",
                            "un médecin dans chaque école ;", "la fin de l’impôt sur les livres.", "Merci."});
  for (std::size_t at = 2; at < 5; ++at) list.paragraphs[at].role = Role::list_item;
  const Beads expected = {"1.1|1.1", "2.1|2.1+3.1+4.1+5.1", "3.1|6.1"};
  EXPECT_EQ(drawn(align_all({lead, list})), expected);
}

TEST(Align, ThreeVersionsKeepTheOrderOfEach) {
  std::vector<std::string> merged = russian;
  merged[2] = "Почему мы ждали так долго, если ответ прост: не было денег?";
  std::vector<std::string> shorter = french;
  shorter.erase(shorter.begin() + 3);
  const Beads expected = {"1.1|1.1|1.1",     "2.1|2.1|2.1", "2.2|2.2|2.2", "2.3|2.3|2.3",
                          "3.1-2|3.1|3.1-2", "4.1|4.1|-",   "4.2|4.2|-"};
  EXPECT_EQ(
      drawn(align_all({made_statement("en", english), made_statement("ru", merged), made_statement("fr", shorter)})),
      expected);
}

TEST(Align, AVersionInTheSameLanguage) {
  std::vector<std::string> revised = english;
  revised[1] += " The old ones are in a museum now.";
  const Alignment alignment = align_all({made_statement("en", english), made_statement("en", revised)});
  EXPECT_EQ(alignment.kinship[1], Kinship::translation);
  Beads expected = one_to_one;
  expected.insert(expected.begin() + 4, "-|2.4");
  EXPECT_EQ(drawn(alignment), expected);
}

TEST(Align, AnEmptyVersionLacksEverything) {
  const Alignment alignment = align_all({made_statement("en", english), made_statement("ru", {})});
  EXPECT_EQ(alignment.beads.size(), 8U);
  for (const Bead& bead : alignment.beads) EXPECT_TRUE(bead.versions[1].empty());
  EXPECT_NE(alignment.kinship[1], Kinship::translation);
  EXPECT_TRUE(align_all({made_statement("en", {}), made_statement("ru", {})}).beads.empty());
}

TEST(Align, AnotherStatementIsNeverPaired) {
  const Statement other = made_statement(
      "ru", {"Госпожа Председатель,",
             "Наши учителя получают зарплату один раз в квартал. Треть школ закрыта с осени. Дети занимаются дома.",
             "Кто за это отвечает? Мы готовы обсудить это в любой день недели.",
             "Мы приветствуем доклад о сельских библиотеках. Он давно был нужен."});
  const Alignment alignment = align_all({made_statement("en", english), other, made_statement("fr", french)});
  EXPECT_EQ(alignment.kinship, (std::vector{Kinship::translation, Kinship::unrelated, Kinship::translation}));
  ASSERT_EQ(alignment.beads.size(), 8U);
  for (const Bead& bead : alignment.beads) EXPECT_TRUE(bead.versions[1].empty());
}

// "We thank ...", over and over: whatever it is about, a few sentences find their like somewhere.
TEST(Align, AFewSentencesOfSomethingElseBesideALongRepetitiveOriginal) {
  const std::vector<std::string> thanked = {"Norway", "Peru", "Samoa", "Chad", "Oman", "Fiji", "Cuba", "Togo"};
  const std::vector<std::string> papers = {"ships", "water", "schools", "roads", "bridges", "forests", "libraries"};
  std::vector<std::string> lead = {"Madam Chair,"};
  for (std::size_t at = 0; at < 56; ++at) {
    lead.push_back("We thank " + thanked[at % 8] + " for its report on " + papers[at % 7] + ". We support the " +
                   std::to_string(at % 4 + 2) + " proposals in it, and have read all of them.");
  }
  const Statement other = made_statement(
      "ru", {"Госпожа Председатель,", "Мы приветствуем доклад о сельских библиотеках. Он давно был нужен."});
  const Alignment alignment = align_all({made_statement("en", lead), other});
  EXPECT_EQ(alignment.kinship[1], Kinship::unrelated);
}

// What two versions say is not doubted because a third one lacks it, or says something that nobody can be sure of.
TEST(Align, AVersionOfOneSentenceLeavesTheOthersSure) {
  const Alignment alignment =
      align_all({made_statement("en", english), made_statement("ru", russian), made_statement("fr", {french[0]})});
  for (const Bead& bead : alignment.beads) {
    if (!bead.versions[2].empty()) continue;
    EXPECT_GE(bead.confidence, doubtful_confidence) << drawn(bead);
  }
}

TEST(Align, TheSameVersionsGiveTheSameBeads) {
  const std::vector<Statement> versions = {made_statement("en", english), made_statement("ru", russian),
                                           made_statement("fr", french)};
  const Alignment once = align_all(versions);
  const Alignment again = align_all(versions);
  EXPECT_EQ(once.beads, again.beads);
  EXPECT_EQ(once.kinship, again.kinship);
}

// The last sentence of a paragraph here is the first of the next there, behind a heading that only one version has.
TEST(Align, AParagraphCutAtAHeadingThatOneVersionLacks) {
  Statement lead =
      made_statement("en", {"The harbour of Vellin handles 4,200 ships a year. Vellin knows the price of waiting.",
                            "Two of its five cranes were built in 1962. We replaced them in March 2023."});
  Statement other = made_statement(
      "fr", {"Le port de Vellin accueille 4 200 navires par an.", "Notre leçon", "Vellin connaît le prix de l’attente.",
             "Deux de ses cinq grues dataient de 1962. Nous les avons remplacées en mars 2023."});
  other.paragraphs[1].role = Role::heading;
  const Beads expected = {"1.1|1.1", "-|2.1", "1.2|3.1", "2.1|4.1", "2.2|4.2"};
  EXPECT_EQ(drawn(align_all({lead, other})), expected);
}

TEST(Align, TenThousandSentences) {
  // One paragraph of five thousand, and five thousand of one.
  std::vector<std::string> lead(5001);
  for (int at = 0; at < 5000; ++at) {
    const std::string number = std::to_string(at * 37 % 4999);
    lead[0] += "Ship " + number + " left the harbour with " + std::to_string(at) + " boxes. ";
    lead[static_cast<std::size_t>(at) + 1] = "Village " + number + " has " + std::to_string(at * 3) + " houses.";
  }
  Statement made = made_statement("en", {lead.begin() + 1, lead.end()});
  Paragraph& longest = *made.paragraphs.emplace(made.paragraphs.begin());
  longest.text.text = lead[0];
  longest.language = made.language;
  for (std::size_t from = 0; from < lead[0].size();) {
    const std::size_t end = lead[0].find(". ", from) + 1;
    longest.sentences.push_back({from, end});
    from = end + 1;
  }
  Statement other = made;
  other.paragraphs.erase(other.paragraphs.begin() + 100, other.paragraphs.begin() + 103);
  const Alignment alignment = align_all({made, other});
  ASSERT_EQ(alignment.beads.size(), 10000U);
  EXPECT_EQ(drawn(alignment.beads.front()), "1.1|1.1");
  EXPECT_EQ(drawn(alignment.beads.back()), "5001.1|4998.1");
}

}  // namespace
}  // namespace rostrum
