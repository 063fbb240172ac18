#include "content/segments/fit_experience.hpp"

#include <gtest/gtest.h>

#include <string>

#include "content/segments/break_plan.hpp"
#include "tests/content/segments/planned_text.hpp"
#include "tests/content/segments/random_text.hpp"

namespace rostrum {
namespace {

const Language english = *Language::parse("en");
const std::string seen = "the delegation asked for screens that can be read from the very last row of the hall";

class Experience : public testing::Test {
 protected:
  void SetUp() override { experience_.saw_fit(0, english, seen); }
  [[nodiscard]] bool surely_fits(std::string_view text) const { return experience_.surely_fits(0, english, text); }
  FitExperience experience_;
};

TEST_F(Experience, what_is_far_shorter_than_what_fits_need_not_be_asked_about) {
  EXPECT_TRUE(surely_fits("the delegation asked for screens"));
  EXPECT_FALSE(surely_fits(seen.substr(0, 60)));
}

TEST_F(Experience, of_another_version_or_language_it_says_nothing) {
  EXPECT_FALSE(experience_.surely_fits(1, english, "so be it"));
  EXPECT_FALSE(experience_.surely_fits(0, *Language::parse("fr"), "so be it"));
}

TEST_F(Experience, wide_letters_count_as_wide) {
  EXPECT_TRUE(surely_fits("aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa"));
  EXPECT_FALSE(surely_fits("WWW WWW WWW WWW WWW WWW WWW WWW WWW WWW"));
}

TEST_F(Experience, thin_letters_and_spaces_count_as_thin) {
  EXPECT_TRUE(surely_fits("it is a little list, still to fill in it, if it is still flat"));
  EXPECT_FALSE(surely_fits("our houses and our gardens do as much as we can do, on hand so"));
}

TEST_F(Experience, long_words_and_rare_scripts_are_always_asked_about) {
  EXPECT_FALSE(surely_fits("internationalisations"));
  EXPECT_FALSE(surely_fits("ที่ประชุม"));
  EXPECT_FALSE(surely_fits("a\tb"));
  EXPECT_FALSE(surely_fits("\xEF\xB7\xBD"));  // ﷽, as wide as a line
}

TEST_F(Experience, of_small_rooms_there_is_none) {
  FitExperience small;
  small.saw_fit(0, english, seen.substr(0, 50));
  EXPECT_FALSE(small.surely_fits(0, english, "so be it"));
}

TEST(FitExperiencePlan, most_sentences_are_never_laid_out_in_a_large_room) {
  Random random(12);
  std::vector<std::string> lines;
  for (int i = 0; i < 200; ++i) lines.push_back(random_line(random, 4 + below(random, 20), plain_words));
  const Statement statement = make_statement("en", lines);
  CountedRoom room{{&statement}, 300};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits());
  EXPECT_LT(2 * room.questions, plan.beads.size());
}

TEST(FitExperiencePlan, text_with_emphasis_is_always_asked_about) {
  Statement statement = make_statement("en", {seen, "So be it, said the Chair.", "So be it, said the Chair."});
  statement.paragraphs[2].text.runs = {{.range = {0, 5}, .style = {}}};
  CountedRoom room{{&statement}, 300};
  static_cast<void>(plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits()));
  EXPECT_EQ(room.questions, 2U);
}

}  // namespace
}  // namespace rostrum
