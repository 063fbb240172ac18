#include "content/session/relate_versions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rostrum {
namespace {

using testing::HasSubstr;
using Kinship = Alignment::Kinship;

Version version(const std::string& tag, std::size_t paragraphs) {
  Version made;
  made.language = *Language::parse(tag);
  made.file = "a." + tag + ".md";
  made.statement.language = made.language;
  for (std::size_t i = 0; i < paragraphs; ++i) {
    Paragraph paragraph;
    paragraph.text.text = "Words.";
    paragraph.sentences = {{0, 6}};
    made.statement.paragraphs.push_back(paragraph);
  }
  return made;
}

// Of a bead: for each version the paragraph whose only sentence stands in it, or none.
Bead bead(const std::vector<int>& paragraphs) {
  Bead made;
  for (const int paragraph : paragraphs) {
    Passage passage;
    if (paragraph >= 0) passage.push_back({static_cast<std::size_t>(paragraph), 0, 0});
    made.versions.push_back(passage);
  }
  return made;
}

TEST(RelateVersions, what_is_unrelated_stands_alone_and_the_rest_stays_paired) {
  SessionStatement statement;
  statement.id = "a";
  statement.versions = {version("en", 3), version("fr", 2), version("ru", 2)};
  statement.original = 2;
  statement.official = 1;
  std::vector<Finding> findings;
  const auto others = relate_versions(
      statement,
      {{bead({-1, 0, 0}), bead({-1, 1, 1})}, {Kinship::unrelated, Kinship::translation, Kinship::translation}},
      findings);
  ASSERT_EQ(others.size(), 1U);
  EXPECT_EQ(others[0].versions.at(0).file, "a.en.md");
  EXPECT_EQ(others[0].beads.size(), 3U);
  EXPECT_EQ(others[0].kinship.size(), 1U);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "not-a-translation");
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].file, "a.en.md");
  EXPECT_THAT(findings[0].message, HasSubstr("a.ru.md"));
  ASSERT_EQ(statement.versions.size(), 2U);
  EXPECT_EQ(statement.versions[statement.original].language.tag(), "ru");
  EXPECT_EQ(statement.versions[*statement.official].language.tag(), "fr");
  ASSERT_EQ(statement.beads.size(), 2U);
  EXPECT_EQ(statement.beads[1], bead({1, 1}));
}

TEST(RelateVersions, strangers_come_in_the_order_that_they_had) {
  SessionStatement statement;
  statement.versions = {version("en", 1), version("fr", 1), version("ru", 1)};
  statement.original = 1;
  statement.official = 2;
  std::vector<Finding> findings;
  const auto others = relate_versions(
      statement, {{bead({-1, 0, -1})}, {Kinship::unrelated, Kinship::translation, Kinship::unrelated}}, findings);
  ASSERT_EQ(others.size(), 2U);
  EXPECT_EQ(others[0].versions[0].language.tag(), "en");
  EXPECT_EQ(others[1].versions[0].language.tag(), "ru");
  EXPECT_EQ(findings.at(0).file, "a.en.md");
  EXPECT_EQ(statement.original, 0U);
  EXPECT_EQ(statement.official, std::nullopt);
  EXPECT_EQ(statement.beads[0], bead({0}));
}

TEST(RelateVersions, a_translation_of_parts_is_a_finding_that_says_how_much_is_missing) {
  SessionStatement statement;
  statement.versions = {version("en", 5), version("ru", 2)};
  std::vector<Finding> findings;
  const auto others = relate_versions(statement,
                                      {{bead({0, 0}), bead({1, -1}), bead({2, 1}), bead({3, -1}), bead({4, -1})},
                                       {Kinship::translation, Kinship::partial}},
                                      findings);
  EXPECT_TRUE(others.empty());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "partial-translation");
  EXPECT_EQ(findings[0].file, "a.ru.md");
  EXPECT_THAT(findings[0].message, HasSubstr("3 are missing here (60 %)"));
}

TEST(RelateVersions, of_a_version_without_a_text_nothing_more_is_said_than_that) {
  SessionStatement statement;
  statement.versions = {version("en", 2), version("ru", 0)};
  std::vector<Finding> findings;
  const auto others =
      relate_versions(statement, {{bead({0, -1}), bead({1, -1})}, {Kinship::translation, Kinship::partial}}, findings);
  EXPECT_TRUE(others.empty());
  EXPECT_TRUE(findings.empty());
}

}  // namespace
}  // namespace rostrum
