#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/segments/break_plan.hpp"
#include "tests/content/segments/planned_text.hpp"

namespace rostrum {
namespace {

using testing::ElementsAre;

// All of both statements as one bead, cut for a room of so many code points: "one part | its counterpart".
std::vector<std::string> parts_side_by_side(const Statement& a, const Statement& b, std::size_t capacity) {
  Bead bead;
  for (const Statement* statement : {&a, &b}) {
    Passage& passage = bead.versions.emplace_back();
    for (std::size_t p = 0; p < statement->paragraphs.size(); ++p)
      passage.push_back({p, 0, statement->paragraphs[p].sentences.size() - 1});
  }
  CountedRoom room{{&a, &b}, capacity};
  const BreakPlan plan = plan_breaks(room.versions, {bead}, room.fits());
  std::vector<std::string> parts;
  for (const Segment& segment : plan.segments)
    parts.push_back(std::string(text_of(a, *segment.versions[0])) + " | " +
                    std::string(text_of(b, *segment.versions[1])));
  return parts;
}

TEST(Passages, a_list_of_paragraphs_is_cut_at_their_ends_and_running_text_along_with_it) {
  const Statement list =
      make_statement("en", {"We ask for three things:", "screens that can be read from the last row;",
                            "texts that reach the booths an hour before;", "and a clock."});
  const Statement running = make_statement(
      "ru", {"Мы просим о трёх вещах: об экранах, которые видны с последнего ряда; о текстах, которые попадают в "
             "кабины за час до выступления; и о часах на стене."});
  EXPECT_THAT(
      parts_side_by_side(list, running, 200),
      ElementsAre("We ask for three things: | Мы просим о трёх вещах:",
                  "screens that can be read from the last row; | об экранах, которые видны с последнего ряда;",
                  "texts that reach the booths an hour before; | о текстах, которые попадают в кабины за час до "
                  "выступления;",
                  "and a clock. | и о часах на стене."));
}

TEST(Passages, a_paragraph_of_a_list_that_is_too_long_is_cut_further) {
  const Statement list = make_statement(
      "en", {"We ask for two things:",
             "screens that can be read from the last row, where our delegation has been sitting since the draw;",
             "and a clock on the wall."});
  const Statement running = make_statement(
      "fr", {"Nous demandons deux choses : des écrans lisibles du dernier rang, où notre délégation siège depuis le "
             "tirage au sort ; et une horloge au mur."});
  EXPECT_THAT(parts_side_by_side(list, running, 70),
              ElementsAre("We ask for two things: | Nous demandons deux choses :",
                          "screens that can be read from the last row, | des écrans lisibles du dernier rang,",
                          "where our delegation has been sitting since the draw; | où notre délégation siège depuis le "
                          "tirage au sort ;",
                          "and a clock on the wall. | et une horloge au mur."));
}

TEST(Passages, two_sentences_against_one_are_parted_where_the_sentence_ends) {
  const Statement two = make_statement(
      "en",
      {"The lamp at the rostrum was lit in the first hour of the day.| Nobody had expected it to be lit so soon, or "
       "by whom."});
  const Statement one = make_statement(
      "es",
      {"La lámpara de la tribuna se encendió en la primera hora del día, y nadie había esperado que se encendiera tan "
       "pronto, ni por quién."});
  EXPECT_THAT(parts_side_by_side(two, one, 90),
              ElementsAre("The lamp at the rostrum was lit in the first hour of the day. | La lámpara de la tribuna se "
                          "encendió en la primera hora del día,",
                          "Nobody had expected it to be lit so soon, or by whom. | y nadie había esperado que se "
                          "encendiera tan pronto, ni por quién."));
}

TEST(Passages, what_can_be_told_apart_in_both_versions_stands_in_the_same_part) {
  // By lengths alone each would be cut on the other side of its number.
  const Statement english = make_statement(
      "en", {"The paper was tabled under the symbol A/CONF.402/L.3 and with the support of all of those who had asked "
             "for it so often"});
  const Statement russian = make_statement(
      "ru", {"Документ под условным обозначением, которое ему присвоили, A/CONF.402/L.3 и при поддержке всех тех, кто "
             "просил"});
  for (const std::string& part : parts_side_by_side(english, russian, 80)) {
    const std::size_t first = part.find("A/CONF.402/L.3");
    EXPECT_TRUE(first == std::string::npos || part.find("A/CONF.402/L.3", first + 1) != std::string::npos) << part;
  }
}

TEST(Passages, a_short_version_shares_the_parts_that_say_what_it_says) {
  const Statement english = make_statement("en", {"We thank you, Madam Chair; we have finished."});
  const Statement russian =
      make_statement("ru", {"Мы благодарим Вас, госпожа Председатель; на этом наша делегация заканчивает, поскольку "
                            "времени больше нет, своё выступление по этому пункту."});
  const std::vector<std::string> parts = parts_side_by_side(english, russian, 66);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0], "We thank you, Madam Chair; | Мы благодарим Вас, госпожа Председатель;");
  EXPECT_TRUE(parts[1].starts_with("we have finished. | ")) << parts[1];
  EXPECT_TRUE(parts[2].starts_with("we have finished. | ")) << parts[2];
}

TEST(Passages, a_bead_whose_paragraphs_are_empty_in_one_version_is_cut_for_the_others) {
  const Statement english = make_statement("en", {"", ""});
  const Statement russian = make_statement("ru", {"Пусть будет так.", "И не иначе."});
  Bead bead;
  bead.versions = {Passage{{0, 0, 0}, {1, 0, 0}}, Passage{{0, 0, 0}, {1, 0, 0}}};
  CountedRoom room{{&english, &russian}};
  const BreakPlan plan = plan_breaks(room.versions, {bead}, room.fits());
  ASSERT_EQ(plan.segments.size(), 2U);
  EXPECT_FALSE(plan.segments[0].versions[0].has_value());
  EXPECT_EQ(text_of(russian, *plan.segments[1].versions[1]), "И не иначе.");
  EXPECT_EQ(room.absurd_questions, 0U);
}

TEST(Passages, each_paragraph_is_cut_by_the_habits_of_its_own_language) {
  Statement statement =
      make_statement("ru", {"Мы благодарим секретариат за работу.",
                            "We support every measure that lets small delegations follow the debate."});
  statement.paragraphs[1].language = *Language::parse("en");
  Bead bead;
  bead.versions = {Passage{{0, 0, 0}, {1, 0, 0}}};
  CountedRoom room{{&statement}, 50};
  const BreakPlan plan = plan_breaks(room.versions, {bead}, room.fits());
  ASSERT_EQ(plan.segments.size(), 3U);
  EXPECT_EQ(text_of(statement, *plan.segments[1].versions[0]), "We support every measure");
}

TEST(Position, beads_that_the_lead_lacks_are_found_again_whatever_the_screen) {
  const Statement english = make_statement("en", {"One is enough, said the Chair, and nobody in the hall objected."});
  const Statement russian = make_statement("ru", {"Сначала было сказано то, чего в оригинале нет вовсе.",
                                                  "Хватит одного.", "А потом ещё и это, чего там тоже нет."});
  std::vector<Bead> beads(3);
  beads[0].versions = {Passage{}, Passage{{0, 0, 0}}};
  beads[1].versions = {Passage{{0, 0, 0}}, Passage{{1, 0, 0}}};
  beads[2].versions = {Passage{}, Passage{{2, 0, 0}}};
  CountedRoom small{{&english, &russian}, 32};
  CountedRoom large{{&english, &russian}, 500};
  const BreakPlan many = plan_breaks(small.versions, beads, small.fits());
  const BreakPlan few = plan_breaks(large.versions, beads, large.fits());
  ASSERT_GT(many.segments.size(), 5U);
  for (std::size_t s = 0; s < many.segments.size(); ++s)
    EXPECT_EQ(few.segment_at(many.position_of(s, english), english), many.segments[s].bead);
  EXPECT_EQ(many.segments[many.segment_at(few.position_of(2, english), english)].bead, 2U);
}

}  // namespace
}  // namespace rostrum
