#include "firmware/session/fit_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "content/session/demo_session.hpp"
#include "firmware/session/legibility.hpp"
#include "firmware/session/studio.hpp"
#include "render/views/title_view.hpp"

namespace rostrum {
namespace {

class FitCheck : public testing::Test {
 protected:
  std::unique_ptr<Studio> studio_ = Studio::create().value();

  PlannedSession planned(const std::string& text, double depth = 7) {
    DisplayProfile display;
    display.depth = depth;
    return {load_session({{"a.en.md", text}}, "test").value(), {display}, studio_->engine()};
  }

  std::vector<std::string> codes(const PlannedSession& session) {
    std::vector<std::string> all;
    for (const Finding& finding : check_fit(session, studio_->engine())) all.push_back(finding.code);
    return all;
  }
};

TEST_F(FitCheck, the_demo_shows_well_in_a_usual_room) {
  const PlannedSession demo(load_session(demo_session_files(), "demo").value(), {DisplayProfile{}}, studio_->engine());
  // In two columns its title cards say who speaks, and have no room for both letterheads, too.
  const auto findings = check_fit(demo, studio_->engine());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "title-left-out");
  EXPECT_EQ(findings[0].severity, Severity::note);
  DisplayProfile russian;
  russian.languages = {*Language::parse("ru")};
  const PlannedSession alone(load_session(demo_session_files(), "demo").value(), {russian}, studio_->engine());
  EXPECT_EQ(check_fit(alone, studio_->engine()), std::vector<Finding>{});
}

TEST_F(FitCheck, a_character_that_no_font_has_is_named_once_with_its_line) {
  const auto session = planned("Mr. Chair,\n\nA sign \U00012000 and again \U00012000 here.\n");
  const auto findings = check_fit(session, studio_->engine());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "missing-glyph");
  EXPECT_EQ(findings[0].line, 3);
  EXPECT_THAT(findings[0].message, testing::HasSubstr("U+12000"));
}

TEST_F(FitCheck, a_word_wider_than_the_screen_is_named_where_it_is_and_only_there) {
  const std::string word(60, 'w');
  EXPECT_THAT(codes(planned("Here is " + word + " to read.\n")), testing::Contains("word-too-wide"));
  EXPECT_THAT(codes(planned("Here is a word to read.\n")), testing::Not(testing::Contains("word-too-wide")));
}

TEST_F(FitCheck, a_missing_dictionary_is_named_where_a_word_needs_it) {
  setenv("ROSTRUM_HYPHEN_DIRS", "/nowhere", 1);
  studio_ = Studio::create().value();
  unsetenv("ROSTRUM_HYPHEN_DIRS");
  EXPECT_THAT(codes(planned("Here is " + std::string(60, 'w') + " to read.\n")),
              testing::Contains("hyphenation-missing"));
  EXPECT_THAT(codes(planned("Here is a word to read.\n")), testing::Not(testing::Contains("hyphenation-missing")));
  studio_ = Studio::create().value();
  EXPECT_THAT(codes(planned("Here is " + std::string(60, 'w') + " to read.\n")),
              testing::Not(testing::Contains("hyphenation-missing")));
}

TEST_F(FitCheck, a_deep_room_asks_for_more_advances_and_reads_no_further_than_its_depth) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "This is a sentence of a usual length, which goes on to a second clause and ends. ";
  const auto near = measure_legibility(planned(text, 5), studio_->engine());
  const auto far = measure_legibility(planned(text, 18), studio_->engine());
  ASSERT_EQ(near.size(), 1U);
  EXPECT_GT(far[0].advances_a_minute, near[0].advances_a_minute);
  EXPECT_GE(far[0].legible_depth, 18.0);
  EXPECT_THAT(codes(planned(text, 26)), testing::Contains("too-many-advances"));
  EXPECT_THAT(codes(planned(text, 5)), testing::Not(testing::Contains("too-many-advances")));
}

class FitCheckOfSeveralLanguages : public FitCheck {
 protected:
  PlannedSession both(std::vector<DisplayProfile> displays) {
    // Long enough that nobody has to doubt what says the same.
    return {
        load_session({{"a.en.md",
                       "Mr. Chair,\n\nThe session opened in 2024, and 12 States have joined it since. Our delegation "
                       "asked for 3 reports.\n\nDocument A/C.1/79/L.4 has 25 pages. The first meeting is on 7 May.\n\n"
                       "We thank you.\n"},
                      {"a.ru.md",
                       "Г-н Председатель,\n\nСессия открылась в 2024 году, и с тех пор к ней присоединились 12 "
                       "государств. Наша делегация запросила 3 доклада.\n\nВ документе A/C.1/79/L.4 25 страниц. Первое "
                       "заседание состоится 7 мая.\n\nБлагодарим вас.\n"}},
                     "test")
            .value(),
        std::move(displays), studio_->engine()};
  }
  static DisplayProfile display(const std::vector<std::string>& tags, double depth = 7) {
    DisplayProfile profile;
    profile.depth = depth;
    for (const std::string& tag : tags) profile.languages.push_back(*Language::parse(tag));
    return profile;
  }
};

TEST_F(FitCheckOfSeveralLanguages, two_side_by_side_in_a_usual_room_are_well) {
  EXPECT_THAT(codes(both({display({"en", "ru"})})), testing::IsEmpty());
  const auto legible = measure_legibility(both({display({"ru", "en"})}), studio_->engine());
  ASSERT_EQ(legible.size(), 1U);
  EXPECT_EQ(legible[0].languages, (std::vector<std::string>{"ru", "en"}));
  EXPECT_EQ(legible[0].arrangement, "columns");
  EXPECT_GE(legible[0].legible_depth, 7.0);
}

TEST_F(FitCheckOfSeveralLanguages, a_language_that_a_display_asks_for_and_no_file_has_is_named_once) {
  const auto session = both({display({"en", "fr"}), display({"fr"})});
  EXPECT_THAT(codes(session), testing::ElementsAre("language-missing"));
  EXPECT_THAT(check_fit(session, studio_->engine())[0].message, testing::HasSubstr("fr"));
}

TEST_F(FitCheckOfSeveralLanguages, a_language_whose_file_is_named_wrongly_is_said_to_be_missing_once) {
  const std::string session =
      "[[meeting]]\n[[meeting.item]]\n[[meeting.item.speaker]]\nname = \"A\"\n"
      "statement = { en = \"a.en.md\", ru = \"none.md\" }\n";
  const PlannedSession planned(
      load_session({{"a.en.md", "Mr. Chair,\n\nWe are brief today. We thank you.\n"}, {"session.toml", session}},
                   "test")
          .value(),
      {display({"en", "ru"})}, studio_->engine());
  EXPECT_THAT(codes(planned), testing::ElementsAre("statement-missing"));
}

TEST_F(FitCheckOfSeveralLanguages, a_title_card_of_several_languages_is_judged_as_it_stands) {
  const PlannedSession demo(load_session(demo_session_files(), "demo").value(), {display({"en", "ru"}, 9)},
                            studio_->engine());
  const auto expected = left_out_of_title(demo.versions(0), demo.displays().front(), studio_->engine());
  std::vector<std::string> alone;
  for (const ShownVersion& version : demo.versions(0))
    for (const std::string& part : left_out_of_title(*version.statement, demo.displays().front(), studio_->engine()))
      alone.push_back(part);
  ASSERT_NE(expected, alone);
  std::size_t found = 0;
  for (const Finding& finding : check_fit(demo, studio_->engine())) {
    if (finding.code != "title-left-out") continue;
    ASSERT_LT(found, expected.size());
    EXPECT_THAT(finding.message, testing::HasSubstr(expected[found++]));
  }
  EXPECT_EQ(found, expected.size());
}

TEST_F(FitCheckOfSeveralLanguages, a_room_too_deep_for_both_says_which_is_left_out_unless_another_display_takes_it) {
  const DisplayProfile deep = display({"en", "ru"}, 16);
  const auto session = both({deep});
  EXPECT_THAT(codes(session), testing::Contains("language-not-shown"));
  EXPECT_THAT(codes(both({deep, deep})), testing::Not(testing::Contains("language-not-shown")));
}

TEST_F(FitCheckOfSeveralLanguages, a_screen_on_which_no_line_holds_eighteen_characters_says_to_where_it_is_legible) {
  const auto findings = check_fit(both({display({"en"}, 30)}), studio_->engine());
  const auto small = std::find_if(findings.begin(), findings.end(),
                                  [](const Finding& finding) { return finding.code == "screen-too-small"; });
  ASSERT_NE(small, findings.end());
  const auto legible = measure_legibility(both({display({"en"}, 30)}), studio_->engine());
  EXPECT_LT(legible[0].legible_depth, 30.0);
}

}  // namespace
}  // namespace rostrum
