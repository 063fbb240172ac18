#include "firmware/session/planned_session.hpp"

#include <gtest/gtest.h>

#include "firmware/session/studio.hpp"
#include "render/views/arrangement.hpp"

namespace rostrum {
namespace {

class PlannedSessionTest : public testing::Test {
 protected:
  std::unique_ptr<Studio> studio_ = Studio::create().value();

  PlannedSession planned(std::vector<NamedBytes> files, std::vector<DisplayProfile> displays) {
    return {load_session(std::move(files), "test").value(), std::move(displays), studio_->engine()};
  }
  static std::vector<NamedBytes> both() {
    return {{"a.en.md", "Mr. Chair,\n\nWe are brief today. We thank you.\n"},
            {"a.ru.md", "Г-н Председатель,\n\nСегодня мы будем кратки. Благодарим вас.\n"}};
  }
  static std::vector<Language> languages(std::initializer_list<const char*> tags) {
    std::vector<Language> all;
    for (const char* tag : tags) all.push_back(*Language::parse(tag));
    return all;
  }
};

TEST_F(PlannedSessionTest, displays_without_languages_take_the_sessions) {
  auto files = both();
  files.push_back({"session.toml", "[session]\nlanguages = [\"ru\", \"en\"]\n"});
  DisplayProfile own;
  own.languages = languages({"en"});
  const PlannedSession session = planned(std::move(files), {DisplayProfile{}, own});
  EXPECT_EQ(session.displays()[0].languages, languages({"ru", "en"}));
  EXPECT_EQ(session.displays()[1].languages, languages({"en"}));
}

TEST_F(PlannedSessionTest, deep_displays_that_share_their_languages_show_one_each) {
  DisplayProfile deep;
  deep.depth = 16;
  deep.languages = languages({"en", "ru"});
  const PlannedSession session = planned(both(), {deep, deep});
  const std::vector<ShownVersion> versions = session.versions(0);
  std::vector<std::string> shown;
  for (const DisplayProfile& display : session.displays()) {
    const Arrangement arrangement = arrange(versions, display, studio_->engine());
    ASSERT_EQ(arrangement.kind, Arrangement::Kind::single);
    shown.push_back(versions[arrangement.versions.front()].statement->language.tag());
  }
  EXPECT_EQ(shown, (std::vector<std::string>{"en", "ru"}));
}

TEST_F(PlannedSessionTest, the_plan_holds_every_version_whatever_the_displays_show) {
  DisplayProfile english;
  english.languages = languages({"en"});
  const PlannedSession session = planned(both(), {english});
  for (const Segment& segment : session.plan(0).segments) {
    ASSERT_EQ(segment.versions.size(), 2U);
    EXPECT_TRUE(segment.versions[0] && segment.versions[1]);
  }
}

TEST_F(PlannedSessionTest, the_floor_follows_the_language_of_the_paragraph) {
  const PlannedSession session = planned(
      {{"a.en.md",
        "Mr. Chair,\n\nMy delegation will now continue in another language for those who prefer it.\n\n"
        "Notre délégation vous remercie de cette occasion et souhaite plein succès aux travaux de la session.\n\n"
        "I return to English for the last of the points that we wished to make to you today.\n"}},
      {DisplayProfile{}});
  std::vector<std::string> spoken;
  for (const Language& language : session.outline_at(0).spoken) spoken.push_back(language.tag());
  EXPECT_EQ(spoken, (std::vector<std::string>{"en", "en", "fr", "en"}));
}

TEST_F(PlannedSessionTest, words_before_a_part_of_a_sentence_are_those_of_the_parts_before_it) {
  std::string sentence = "We have read the report";
  for (int i = 0; i < 40; ++i) sentence += ", and the annex of part " + std::to_string(i + 1) + " with it";
  DisplayProfile deep;
  deep.depth = 12;
  const PlannedSession session = planned({{"a.en.md", "Mr. Chair,\n\n" + sentence + ".\n\nWe thank you.\n"}}, {deep});
  const StatementOutline& outline = session.outline_at(0);
  ASSERT_EQ(outline.words_before.size(), outline.segments.size());
  unsigned read = 0, parts = 0;
  for (std::size_t i = 0; i < outline.segments.size(); ++i) {
    if (outline.segments[i].offset == 0) read = 0;
    EXPECT_EQ(outline.words_before[i], read) << "segment " << i + 1;
    read += outline.words[i];
    parts += outline.segments[i].offset > 0 ? 1U : 0U;
  }
  EXPECT_GT(parts, 2U);
}

TEST_F(PlannedSessionTest, a_position_of_the_original_leads_to_its_segment) {
  const PlannedSession session = planned(both(), {DisplayProfile{}});
  const StatementOutline& outline = session.outline_at(0);
  for (std::size_t segment = 0; segment < outline.segments.size(); ++segment) {
    EXPECT_EQ(session.segment_at(0, outline.segments[segment]), segment);
  }
}

}  // namespace
}  // namespace rostrum
