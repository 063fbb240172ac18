#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "firmware/session/open_session.hpp"

namespace rostrum {
namespace {

const std::filesystem::path folder = ROSTRUM_SOURCE_DIR "/examples/session";

class ExampleSession : public testing::TestWithParam<const char*> {
 protected:
  Session session_ = open_session(folder / GetParam()).value();
};

TEST_P(ExampleSession, loads_without_a_finding) {
  for (const Finding& finding : session_.findings)
    ADD_FAILURE() << finding.file << ":" << finding.line << ": " << finding.message;
  EXPECT_EQ(session_.plain_title(), "Second Meeting on Public Clocks");
}

TEST_P(ExampleSession, has_its_items_and_speakers_in_order) {
  ASSERT_EQ(session_.meetings.size(), 1U);
  const std::vector<AgendaItem>& items = session_.meetings[0].items;
  ASSERT_EQ(items.size(), 3U);
  const std::vector<Speaker>& speakers = items[1].speakers;
  ASSERT_EQ(speakers.size(), 3U);
  EXPECT_EQ(speakers[0].group, 0U);
  EXPECT_EQ(speakers[0].statement, 0U);
  EXPECT_EQ(speakers[1].statement, 1U);
  EXPECT_EQ(speakers[2].statement, std::nullopt);
  EXPECT_EQ(time_limit(items[1], speakers[0]), std::chrono::minutes(5));
  EXPECT_EQ(time_limit(items[1], speakers[1]), std::chrono::minutes(3));
  ASSERT_EQ(items[2].speakers.size(), 3U);
  EXPECT_EQ(items[2].speakers[0].kind, SpeakerKind::organisation);
  EXPECT_EQ(time_limit(items[2], items[2].speakers[0]), std::chrono::minutes(4));
}

TEST_P(ExampleSession, has_versions_that_say_the_same_sentence_by_sentence) {
  ASSERT_EQ(session_.statements.size(), 2U);
  EXPECT_EQ(session_.statements[0].versions.size(), 3U);
  for (const SessionStatement& statement : session_.statements) {
    EXPECT_THAT(statement.kinship, testing::Each(Alignment::Kinship::translation));
    for (const Bead& bead : statement.beads)
      for (const Passage& passage : bead.versions) EXPECT_EQ(passage, bead.versions.front()) << statement.id;
  }
  EXPECT_EQ(session_.statements[0].versions[session_.statements[0].original].language.tag(), "fr");
  EXPECT_EQ(session_.statements[1].versions[session_.statements[1].original].language.tag(), "ru");
}

INSTANTIATE_TEST_SUITE_P(FolderOrFile, ExampleSession, testing::Values("", "session.toml"));

}  // namespace
}  // namespace rostrum
