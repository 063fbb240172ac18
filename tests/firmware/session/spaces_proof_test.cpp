#include "firmware/session/spaces_proof.hpp"

#include <gtest/gtest.h>

#include "content/session/demo_session.hpp"

namespace rostrum {
namespace {

Session french_and_russian() {
  return load_session(
             {{"1.fr.md",
               "Monsieur le Président,\n\nEst-ce vrai? Oui: «la paix» ! Le document A/C.1/79/L.4 parle de 10 000 000 "
               "roubles, soit 5 %.\n"},
              {"1.ru.md",
               "Г-н Председатель,\n\nПравда ли это? Да: «мир»! В документе A/C.1/79/L.4 говорится о 10 000 000 рублей, "
               "или 5 %.\n"}},
             "test")
      .value();
}

TEST(SpacesProof, holds_for_every_language_of_a_statement) {
  const Session session = french_and_russian();
  ASSERT_EQ(session.statements.size(), 1U);
  const SpacesProof proof = prove_spaces(session.statements[0], {});
  EXPECT_TRUE(proof.letters_kept());
  EXPECT_GE(proof.texts, 9U);
  EXPECT_GE(proof.changed, 5U) << "two French sentences, two Russian ones, and their paragraphs";
}

TEST(SpacesProof, holds_for_the_demo_in_every_style) {
  const Session demo = load_session(demo_session_files(), "demo").value();
  for (const auto french : {HouseStyle::FrenchSpaces::narrow, HouseStyle::FrenchSpaces::wide,
                            HouseStyle::FrenchSpaces::canadian, HouseStyle::FrenchSpaces::none}) {
    HouseStyle style;
    style.french_spaces = french;
    style.chinese_gaps = HouseStyle::ChineseGaps::quarter;
    for (const SessionStatement& statement : demo.statements) {
      EXPECT_TRUE(prove_spaces(statement, style).letters_kept()) << statement.id;
    }
  }
}

TEST(SpacesProof, fails_where_a_letter_was_changed) {
  const Session session = french_and_russian();
  const auto wrong = [](std::string_view text, const Language& language, const HouseStyle& style) {
    std::optional<SetText> set = set_spaces(text, language, style);
    if (set && set->text.find("vrai") != std::string::npos) set->text.replace(set->text.find("vrai"), 4, "faux");
    return set;
  };
  const SpacesProof proof = prove_spaces(session.statements[0], {}, wrong);
  EXPECT_FALSE(proof.letters_kept());
  EXPECT_EQ(proof.altered.size(), 2U) << "the paragraph and its sentence";
}

TEST(SpacesProof, says_that_nothing_changed_where_the_house_wants_it_as_written) {
  HouseStyle style;
  style.french_spaces = HouseStyle::FrenchSpaces::written;
  style.number_spaces = HouseStyle::NumberSpaces::written;
  EXPECT_EQ(prove_spaces(french_and_russian().statements[0], style).changed, 0U);
}

}  // namespace
}  // namespace rostrum
