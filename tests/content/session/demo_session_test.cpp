#include "content/session/demo_session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace rostrum {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class DemoSession : public testing::Test {
 protected:
  DemoSession() {
    auto loaded = load_session(demo_session_files(), "demo");
    EXPECT_TRUE(loaded.has_value()) << loaded.error().sentence();
    session = *loaded;
  }
  const Statement& version(std::size_t index) const { return session.statements[0].versions[index].statement; }

  Session session;
};

TEST_F(DemoSession, is_embedded_byte_for_byte) {
  for (const NamedBytes& file : demo_session_files()) {
    std::ifstream source(std::string(ROSTRUM_SOURCE_DIR "/content/session/demo/") + file.name, std::ios::binary);
    EXPECT_EQ(file.bytes, std::string(std::istreambuf_iterator<char>(source), {})) << file.name;
  }
}

TEST_F(DemoSession, is_one_statement_in_two_languages_without_findings) {
  ASSERT_EQ(session.statements.size(), 1U);
  EXPECT_EQ(session.statements[0].id, "demo");
  ASSERT_EQ(session.statements[0].versions.size(), 2U);
  EXPECT_EQ(session.statements[0].versions[session.statements[0].original].language.tag(), "ru");
  EXPECT_TRUE(session.findings.empty()) << session.findings[0].message;
}

TEST_F(DemoSession, has_all_that_a_title_card_shows) {
  for (const std::size_t v : {0U, 1U}) {
    const Statement& statement = version(v);
    EXPECT_EQ(statement.letterhead.size(), 2U) << v;
    EXPECT_FALSE(statement.speaker.empty()) << v;
    EXPECT_FALSE(statement.meeting.empty()) << v;
    EXPECT_THAT(statement.place_date, HasSubstr("2026")) << v;
    EXPECT_TRUE(statement.has(Marking::check_against_delivery)) << v;
  }
  EXPECT_EQ(version(0).heading, "STATEMENT");
  EXPECT_EQ(version(1).heading, "ВЫСТУПЛЕНИЕ");
  EXPECT_TRUE(version(0).has(Marking::unofficial_translation));
  EXPECT_FALSE(version(1).has(Marking::unofficial_translation));
}

std::vector<std::size_t> sentence_counts(const Statement& statement) {
  std::vector<std::size_t> counts;
  for (const Paragraph& paragraph : statement.paragraphs) counts.push_back(paragraph.sentences.size());
  return counts;
}

TEST_F(DemoSession, says_the_same_in_both_with_one_merge_and_one_split) {
  EXPECT_THAT(sentence_counts(version(0)), ElementsAre(1, 3, 2, 1, 4, 3, 3, 2, 2, 3, 3, 1, 1));
  EXPECT_THAT(sentence_counts(version(1)), ElementsAre(1, 3, 2, 1, 3, 3, 4, 2, 2, 3, 3, 1, 1));
}

TEST_F(DemoSession, has_a_sentence_that_a_page_break_cuts) {
  std::size_t breaks = 0;
  for (const Paragraph& paragraph : version(0).paragraphs) {
    EXPECT_EQ(paragraph.text.text.find('\n'), std::string::npos);
    for (const PageBreak& page : paragraph.page_breaks) {
      ++breaks;
      EXPECT_EQ(paragraph.text.text.substr(page.offset).find("had been reached"), 0U);
    }
  }
  EXPECT_EQ(breaks, 1U);
  EXPECT_EQ(version(0).pages, 2);
}

TEST_F(DemoSession, shows_bold_and_italic_runs) {
  bool bold = false;
  bool italic = false;
  for (const Paragraph& paragraph : version(1).paragraphs)
    for (const StyleRun& run : paragraph.text.runs) {
      bold = bold || run.style.bold;
      italic = italic || run.style.italic;
    }
  EXPECT_TRUE(bold && italic);
}

}  // namespace
}  // namespace rostrum
