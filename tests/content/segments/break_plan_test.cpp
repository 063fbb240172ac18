#include "content/segments/break_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/content/segments/planned_text.hpp"

namespace rostrum {
namespace {

using testing::ElementsAre;

TEST(BreakPlan, a_sentence_that_fits_is_one_segment_and_one_question) {
  const Statement statement = make_statement("en", {"Short enough.", "And so is this."});
  CountedRoom room{{&statement}};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits());
  ASSERT_EQ(plan.segments.size(), 2U);
  EXPECT_EQ(text_of(statement, *plan.segments[1].versions[0]), "And so is this.");
  EXPECT_EQ(plan.segments[1].bead, 1U);
  EXPECT_EQ(room.questions, 2U);
}

TEST(BreakPlan, an_empty_statement_has_an_empty_plan) {
  const Statement statement;
  const BreakPlan plan = plan_breaks(std::vector{&statement}, {}, [](auto, auto, auto) { return true; });
  EXPECT_TRUE(plan.segments.empty());
  EXPECT_EQ(plan.segment_at({3, 2, 1}, statement), 0U);
  EXPECT_EQ(plan.position_of(7, statement), Position{});
}

TEST(BreakPlan, breaks_at_a_semicolon_rather_than_at_a_comma_nearer_to_the_middle) {
  EXPECT_THAT(
      parts_of("en", "The lamp was lit in the first hour; the second speaker, who had not seen it, went on reading.",
               70),
      ElementsAre("The lamp was lit in the first hour;", "the second speaker, who had not seen it, went on reading."));
}

TEST(BreakPlan, breaks_at_a_sentence_end_where_a_bead_has_two_sentences) {
  EXPECT_THAT(parts_of("en", "The room was silent, and nobody moved.| Then the screen, large and pale, came on.", 60),
              ElementsAre("The room was silent, and nobody moved.", "Then the screen, large and pale, came on."));
}

TEST(BreakPlan, breaks_before_a_relative_pronoun_where_there_is_no_comma) {
  EXPECT_THAT(parts_of("en", "We support every measure that lets small delegations follow the debate.", 50),
              ElementsAre("We support every measure", "that lets small delegations follow the debate."));
}

TEST(BreakPlan, never_ends_a_part_with_a_function_word_where_another_place_will_do) {
  EXPECT_THAT(parts_of("en", "The delegation spoke about the legibility of the screens of the conference room", 48),
              ElementsAre("The delegation spoke about the legibility", "of the screens of the conference room"));
  EXPECT_THAT(parts_of("ru", "Делегация говорила о разборчивости надписей на экранах в зале заседаний", 48),
              ElementsAre("Делегация говорила о разборчивости надписей", "на экранах в зале заседаний"));
}

TEST(BreakPlan, a_list_in_brackets_is_kept_whole_where_it_can_be) {
  EXPECT_THAT(parts_of("en", "A group of five States (Arda, Bretha, Cimber, Dorne and Elbe) submitted a paper.", 60),
              ElementsAre("A group of five States", "(Arda, Bretha, Cimber, Dorne and Elbe) submitted a paper."));
}

TEST(BreakPlan, a_word_longer_than_a_screen_is_cut_into_parts_that_are_each_shown) {
  const std::string address = "www.example.org/" + std::string(120, 'a') + "/" + std::string(70, 'b');
  const std::vector<std::string> parts = parts_of("en", "Read " + address + " today.", 60);
  std::string all;
  for (const std::string& part : parts) {
    EXPECT_LE(code_points(part), 60U);
    all += part;
  }
  EXPECT_EQ(all.find("Read"), 0U);
  EXPECT_NE(all.find(address.substr(0, 50)), std::string::npos);
  EXPECT_EQ(std::count(all.begin(), all.end(), 'a'), std::count(address.begin(), address.end(), 'a') + 2);
  EXPECT_EQ(std::count(all.begin(), all.end(), 'b'), std::count(address.begin(), address.end(), 'b'));
}

TEST(BreakPlan, a_long_word_is_never_cut_between_a_letter_and_its_marks) {
  std::string word;
  for (int at = 0; at < 90; ++at) word += "e\u0301";
  for (const std::string& part : parts_of("en", word, 50)) {
    EXPECT_LE(code_points(part), 50U);
    EXPECT_EQ(part.front(), 'e') << part;
  }
}

TEST(BreakPlan, long_words_are_cut_along_with_their_versions) {
  const Statement english = make_statement("en", {"See " + std::string(200, 'x') + " and the annex to it."});
  const Statement french = make_statement("fr", {"Voir " + std::string(200, 'x') + " et son annexe."});
  CountedRoom room{{&english, &french}, 60};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
  ASSERT_GT(plan.segments.size(), 3U);
  for (const Segment& segment : plan.segments)
    for (std::size_t v = 0; v < 2; ++v) {
      ASSERT_TRUE(segment.versions[v]);
      EXPECT_LE(code_points(text_of(*room.versions[v], *segment.versions[v])), 60U);
    }
}

// Questions and steps grow as the text does, whatever a sentence holds.
TEST(BreakPlan, a_sentence_of_ten_thousand_words_costs_twice_one_of_five_thousand) {
  const auto questions = [](std::size_t words) {
    std::string line;
    for (std::size_t at = 0; at < words; ++at) line += (at % 17 == 16 ? "then, " : "word ");
    line.back() = '.';
    const Statement statement = make_statement("en", {line});
    CountedRoom room{{&statement}, 200};
    const BreakPlan plan = plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits());
    EXPECT_GE(plan.segments.size() * 200, line.size());
    return room.questions;
  };
  const std::size_t once = questions(5'000);
  EXPECT_LE(questions(10'000) * 10, once * 22);
}

TEST(BreakPlan, a_dash_stays_with_the_words_before_it) {
  EXPECT_THAT(parts_of("ru", "Решение принято простым большинством – вопреки мнению многих делегаций", 45),
              ElementsAre("Решение принято простым большинством –", "вопреки мнению многих делегаций"));
  EXPECT_THAT(parts_of("en", "The screens went dark for a whole minute—nobody in the hall had noticed.", 50),
              ElementsAre("The screens went dark for a whole minute—", "nobody in the hall had noticed."));
}

// What may never be torn apart, whatever the capacity: expressions within a frame of plain words.
class Inseparable : public testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(Inseparable, stays_in_one_part_at_every_capacity) {
  const auto& [language, expression] = GetParam();
  const std::string line = "alpha beta gamma delta " + expression + " epsilon zeta eta theta";
  for (std::size_t capacity = code_points(expression); capacity < code_points(line); ++capacity) {
    bool whole = false;
    for (const std::string& part : parts_of(language, line, capacity))
      whole = whole || part.find(expression) != std::string::npos;
    EXPECT_TRUE(whole) << expression << " at " << capacity;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Expressions, Inseparable,
    testing::Values(std::pair{"en", "8 March 2024"}, std::pair{"en", "March 8, 2024"}, std::pair{"en", "Mr. Brook"},
                    std::pair{"en", "A. S. Pushkin"}, std::pair{"en", "No. 12"}, std::pair{"en", "Article 51"},
                    std::pair{"en", "10 per cent"}, std::pair{"en", "10 %"}, std::pair{"en", "2021 – 2025"},
                    std::pair{"en", "12 000 000"}, std::pair{"ru", "8 марта 2024 г."}, std::pair{"ru", "№ 12"},
                    std::pair{"ru", "А. С. Пушкин"}, std::pair{"ru", "Пушкин А. С."}, std::pair{"ru", "т. е."},
                    std::pair{"ru", "и т. д."}, std::pair{"ru", "ст. 5"}, std::pair{"ru", "г-н Ручьёв"},
                    std::pair{"ru", "2024 года"}, std::pair{"ru", "г. Нью-Йорк"}, std::pair{"ru", "10 млн"},
                    std::pair{"fr", "8 mars 2024"}, std::pair{"fr", "« oui »"}, std::pair{"es", "8 de marzo de 2024"},
                    std::pair{"es", "10 por ciento"}, std::pair{"es", "1 250 000 euros"},
                    std::pair{"fr", "1 250 000 euros"}, std::pair{"ru", "1 250 000 евро"},
                    std::pair{"uk", "8 березня 2026 р."}, std::pair{"bg", "8 март 2026 г."},
                    std::pair{"ar", "31 كانون الأول/ديسمبر 2027"}, std::pair{"ar", "عام 2021"}));

TEST(BreakPlan, a_date_that_does_not_fit_is_parted_all_the_same) {
  for (const std::string& part : parts_of("en", "8 September 2024", 11)) EXPECT_LE(part.size(), 11U);
}

TEST(BreakPlan, a_word_wider_than_the_screen_stands_alone) {
  EXPECT_THAT(parts_of("en", "we read Donaudampfschifffahrtsgesellschaft here", 10),
              ElementsAre("we read", "Donaudampfschifffahrtsgesellschaft", "here"));
}

TEST(BreakPlan, chinese_breaks_at_its_commas_and_else_between_words) {
  EXPECT_THAT(parts_of("zh", "我们认为会议室的屏幕应当清晰，最后一排的代表也能看见。", 16),
              ElementsAre("我们认为会议室的屏幕应当清晰，", "最后一排的代表也能看见。"));
  for (const std::string& part : parts_of("zh", "我们认为会议室的屏幕应当清晰最后一排的代表也能看见", 14)) {
    EXPECT_FALSE(part.starts_with("的")) << part;
    EXPECT_FALSE(part.ends_with("最")) << part;
  }
}

TEST(BreakPlan, a_symbol_is_never_cut_and_stays_with_what_it_names) {
  for (std::size_t capacity = 24; capacity < 46; ++capacity) {
    bool whole = false;
    for (const std::string& part :
         parts_of("zh", "九国代表团提交了会议室文件A/CONF.402/2026/CRP.1并在会上作了介绍", capacity)) {
      whole = whole || part.find("A/CONF.402/2026/CRP.1") != std::string::npos;
      EXPECT_FALSE(part.starts_with("CRP") || part.starts_with("2026")) << part;
    }
    EXPECT_TRUE(whole) << capacity;
  }
  EXPECT_THAT(parts_of("uk", "Наша група подала документ A/CONF.402/2026/CRP.1 ще восени, до початку сесії.", 55),
              ElementsAre("Наша група подала документ A/CONF.402/2026/CRP.1", "ще восени, до початку сесії."));
}

TEST(BreakPlan, french_negation_stays_with_its_verb) {
  for (std::size_t capacity = 30; capacity < 60; ++capacity)
    for (const std::string& part : parts_of("fr", "nous ne traduisons pas les mots dans notre cabine vitrée", capacity))
      EXPECT_FALSE(part.starts_with("pas")) << part << " at " << capacity;
}

TEST(BreakPlan, arabic_relatives_and_adverbs_do_not_end_a_part) {
  for (std::size_t capacity = 24; capacity < 60; ++capacity)
    for (const std::string& part :
         parts_of("ar", "صفق أكثر من نصف ممن سئلوا في القاعة للجملة الخطأ مرة واحدة على الأقل", capacity))
      EXPECT_FALSE(part.ends_with("ممن") || part.ends_with("مرة")) << part;
}

TEST(BreakPlan, arabic_breaks_at_its_comma) {
  EXPECT_THAT(parts_of("ar", "نشكر الرئيس على عمله في هذه الدورة، ونؤيد مشروع القرار المعروض علينا اليوم.", 50),
              ElementsAre("نشكر الرئيس على عمله في هذه الدورة،", "ونؤيد مشروع القرار المعروض علينا اليوم."));
}

TEST(BreakPlan, french_elision_leans_on_the_word_after_it) {
  for (std::size_t capacity = 20; capacity < 60; ++capacity)
    for (const std::string& part :
         parts_of("fr", "la proclamation solennelle d’un monde nouveau qu’une voix annonce", capacity))
      EXPECT_FALSE(part.ends_with("d’un") || part.ends_with("qu’une")) << part;
}

TEST(BreakPlan, parts_are_balanced_where_places_are_alike) {
  const std::vector<std::string> parts =
      parts_of("en", "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll", 50);
  EXPECT_THAT(parts, ElementsAre("aaaa bbbb cccc dddd eeee ffff", "gggg hhhh iiii jjjj kkkk llll"));
}

TEST(BreakPlan, versions_of_a_bead_break_together) {
  const Statement english = make_statement(
      "en", {"We asked for a pause, because the interpreters were tired, and the Chair agreed at once."});
  const Statement russian = make_statement(
      "ru", {"Мы попросили сделать перерыв, поскольку переводчики устали, и Председатель сразу согласился."});
  CountedRoom room{{&english, &russian}, 60};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
  ASSERT_EQ(plan.segments.size(), 2U);
  EXPECT_EQ(text_of(english, *plan.segments[1].versions[0]), "and the Chair agreed at once.");
  EXPECT_EQ(text_of(russian, *plan.segments[1].versions[1]), "и Председатель сразу согласился.");
}

TEST(BreakPlan, a_version_that_fits_is_cut_where_the_other_one_must_be) {
  const Statement english = make_statement("en", {"It is late, but we shall go on."});
  const Statement russian =
      make_statement("ru", {"Время уже позднее, однако мы намерены продолжать заседание без перерыва."});
  CountedRoom room{{&english, &russian}, 55};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
  ASSERT_EQ(plan.segments.size(), 2U);
  EXPECT_EQ(text_of(english, *plan.segments[0].versions[0]), "It is late,");
}

TEST(BreakPlan, a_version_of_a_few_words_is_shown_whole_beside_every_part) {
  const Statement english = make_statement("en", {"So be it."});
  const Statement russian =
      make_statement("ru", {"Пусть будет так, как предлагает Председатель, хотя мы и не вполне с этим согласны."});
  CountedRoom room{{&english, &russian}, 50};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
  ASSERT_EQ(plan.segments.size(), 2U);
  for (const Segment& segment : plan.segments) EXPECT_EQ(text_of(english, *segment.versions[0]), "So be it.");
  // The parts of the version that leads are alike, yet each has a position of its own.
  EXPECT_EQ(plan.segment_at(plan.position_of(1, english), english), 1U);
}

TEST(BreakPlan, a_bead_that_a_version_lacks_has_segments_all_the_same) {
  const Statement english = make_statement("en", {"One.", "Two."});
  const Statement russian = make_statement("ru", {"Раз.", "Полтора.", "Два."});
  std::vector<Bead> beads(3);
  beads[0].versions = {Passage{{0, 0, 0}}, Passage{{0, 0, 0}}};
  beads[1].versions = {Passage{}, Passage{{1, 0, 0}}};
  beads[2].versions = {Passage{{1, 0, 0}}, Passage{{2, 0, 0}}};
  CountedRoom room{{&english, &russian}};
  const BreakPlan plan = plan_breaks(room.versions, beads, room.fits());
  ASSERT_EQ(plan.segments.size(), 3U);
  EXPECT_FALSE(plan.segments[1].versions[0].has_value());
  for (std::size_t s = 0; s < 3; ++s) EXPECT_EQ(plan.segment_at(plan.position_of(s, english), english), s);
}

// Two versions, of which each lacks what the other says in between; and a room for each choice of them.
struct VersionsApart {
  Statement english = make_statement("en", {"One.| Two.", "Three."});
  Statement russian = make_statement("ru", {"Раз.| Полтора.", "И ещё.", "Три."});
  CountedRoom room{{&english, &russian}};

  [[nodiscard]] BreakPlan plan_for(std::vector<std::size_t> shown, std::size_t lead = 0) {
    std::vector<Bead> beads(5);
    beads[0].versions = {Passage{{0, 0, 0}}, Passage{{0, 0, 0}}};
    beads[1].versions = {Passage{{0, 1, 1}}, Passage{}};
    beads[2].versions = {Passage{}, Passage{{0, 1, 1}}};
    beads[3].versions = {Passage{}, Passage{{1, 0, 0}}};
    beads[4].versions = {Passage{{1, 0, 0}}, Passage{{2, 0, 0}}};
    return plan_breaks(room.versions, beads, room.fits(), lead, shown);
  }
};

TEST(BreakPlan, what_no_screen_shows_takes_no_press) {
  VersionsApart versions;
  const BreakPlan english = versions.plan_for({0});
  ASSERT_EQ(english.segments.size(), 3U);
  for (const Segment& segment : english.segments) EXPECT_TRUE(segment.versions[0].has_value());
  ASSERT_EQ(english.unshown.size(), 2U);
  EXPECT_EQ(english.unshown[0].bead, 2U);
  const BreakPlan russian = versions.plan_for({1});
  ASSERT_EQ(russian.segments.size(), 4U);
  for (const Segment& segment : russian.segments) EXPECT_TRUE(segment.versions[1].has_value());
  EXPECT_TRUE(versions.plan_for({0, 1}).unshown.empty());
  EXPECT_EQ(versions.plan_for({}).segments.size(), 5U);
}

TEST(BreakPlan, where_no_screen_shows_anything_all_beads_have_segments) {
  const Statement english = make_statement("en", {"One."});
  const Statement empty = make_statement("ru", {});
  std::vector<Bead> beads(1);
  beads[0].versions = {Passage{{0, 0, 0}}, Passage{}};
  CountedRoom room{{&english, &empty}};
  const std::vector<std::size_t> shown = {1};
  EXPECT_EQ(plan_breaks(room.versions, beads, room.fits(), 0, shown).segments.size(), 1U);
}

TEST(Position, survives_a_room_that_shows_other_versions) {
  VersionsApart versions;
  const std::vector<std::vector<std::size_t>> rooms = {{0}, {1}, {0, 1}};
  for (const std::size_t lead : {0U, 1U}) {
    const Statement& original = lead == 0 ? versions.english : versions.russian;
    for (const auto& here : rooms) {
      for (const auto& there : rooms) {
        const BreakPlan from = versions.plan_for(here, lead);
        const BreakPlan to = versions.plan_for(there, lead);
        for (std::size_t s = 0; s < from.segments.size(); ++s) {
          const std::size_t found = to.segment_at(from.position_of(s, original), original);
          // The same bead, or the last one before it that the other room shows.
          EXPECT_LE(to.segments[found].bead, from.segments[s].bead);
          if (found + 1 < to.segments.size()) {
            EXPECT_GT(to.segments[found + 1].bead, from.segments[s].bead);
          }
        }
      }
    }
  }
}

TEST(Position, an_offset_inside_a_part_belongs_to_that_part) {
  const Statement statement = make_statement(
      "en", {"The lamp was lit in the first hour; the second speaker, who had not seen it, went on reading."});
  CountedRoom room{{&statement}, 70};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits());
  const std::size_t second = plan.position_of(1, statement).offset;
  EXPECT_EQ(plan.segment_at({0, 0, second - 1}, statement), 0U);
  EXPECT_EQ(plan.segment_at({0, 0, second}, statement), 1U);
  EXPECT_EQ(plan.segment_at({0, 0, second + 9}, statement), 1U);
}

TEST(Position, beyond_the_end_is_the_last_segment) {
  const Statement statement = make_statement("en", {"One.| Two.", "Three."});
  CountedRoom room{{&statement}};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits());
  EXPECT_EQ(plan.segment_at({9, 0, 0}, statement), 2U);
  EXPECT_EQ(plan.position_of(99, statement), (Position{1, 0, 0}));
}

TEST(Position, survives_a_plan_with_other_cuts) {
  const Statement statement = make_statement(
      "en", {"First comes a sentence of some length, which a small screen has to cut, and a large one need not.| Then "
             "comes another one, which is nearly as long as the first, so that it is cut as well."});
  CountedRoom small{{&statement}, 40};
  CountedRoom large{{&statement}, 400};
  const BreakPlan many = plan_breaks(small.versions, one_bead_per_sentence(statement), small.fits());
  const BreakPlan few = plan_breaks(large.versions, one_bead_per_sentence(statement), large.fits());
  ASSERT_EQ(few.segments.size(), 2U);
  for (std::size_t s = 0; s < many.segments.size(); ++s)
    EXPECT_EQ(few.segment_at(many.position_of(s, statement), statement), many.segments[s].bead);
}

}  // namespace
}  // namespace rostrum
