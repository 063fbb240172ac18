#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/session/demo_session.hpp"
#include "tests/content/session/loaded_session.hpp"

namespace rostrum {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// "code file:line" of each.
std::vector<std::string> found(const Session& session) {
  std::vector<std::string> all;
  for (const Finding& finding : session.findings) {
    all.push_back(finding.code + " " + finding.file + ":" + std::to_string(finding.line));
    EXPECT_FALSE(finding.advice.empty()) << finding.message;
  }
  return all;
}

// Each entry's keys stand in the lines after its heading and its name.
NamedBytes session_file(const std::vector<std::string>& entries) {
  std::string text = "[[meeting]]\n[[meeting.item]]\n";
  for (const std::string& entry : entries) text += "[[meeting.item.speaker]]\nname = \"X\"\n" + entry;
  return {"session.toml", text};
}

std::vector<std::string> files_of(const SessionStatement& statement) {
  std::vector<std::string> files;
  for (const Version& version : statement.versions) files.push_back(version.file);
  return files;
}

std::string original_of(const SessionStatement& statement) {
  return statement.versions[statement.original].language.tag();
}

const std::string two = "statement = { ru = \"a/rusia.ru.md\", en = \"a/russia.en.md\" }\noriginal = \"ru\"\n";

TEST(StatementClaims, a_wrong_name_is_one_finding_and_the_sibling_in_its_language_is_taken) {
  const Session session =
      load({session_file({two}), {"a/russia.ru.md", russian}, {"a/russia.en.md", english}, {"b.md", english}});
  ASSERT_THAT(found(session), ElementsAre("statement-missing session.toml:5", "not-in-session b.md:0"));
  EXPECT_THAT(session.findings[0].message, HasSubstr("a/rusia.ru.md"));
  EXPECT_THAT(session.findings[0].advice, HasSubstr("a/russia.ru.md"));
  EXPECT_THAT(files_of(session.statements.at(0)), testing::UnorderedElementsAre("a/russia.ru.md", "a/russia.en.md"));
  EXPECT_EQ(original_of(session.statements.at(0)), "ru");
}

TEST(StatementClaims, a_language_whose_file_is_missing_is_not_missed_a_second_time) {
  const Session session = load({session_file({two}), {"a/russia.en.md", english}});
  EXPECT_THAT(found(session), ElementsAre("statement-missing session.toml:5"));
  EXPECT_EQ(original_of(session.statements.at(0)), "en");
  EXPECT_THAT(session.statements.at(0).lost, ElementsAre(*Language::parse("ru")));
}

TEST(StatementClaims, a_file_that_is_probably_meant_is_not_said_to_be_named_by_nobody) {
  const Session session = load({session_file({"statement = \"aldermrk.ru.md\"\n"}),
                                {"aldermark.ru.md", russian},
                                {"aldermark.en.md", english},
                                {"other.md", english}});
  ASSERT_THAT(found(session), ElementsAre("statement-missing session.toml:5", "not-in-session other.md:0"));
  EXPECT_THAT(session.findings[0].advice, HasSubstr("aldermark.ru.md"));
}

TEST(StatementClaims, another_speakers_file_is_never_suggested) {
  const Session session =
      load({session_file({"statement = \"b.md\"\n", "statement = \"bb.md\"\n"}), {"b.md", english}});
  ASSERT_THAT(found(session), ElementsAre("statement-missing session.toml:8"));
  EXPECT_THAT(session.findings[0].advice, testing::Not(HasSubstr("Did you mean")));
}

TEST(StatementClaims, one_file_under_two_languages_is_the_one_that_its_name_says) {
  const Session session =
      load({session_file({"statement = { ru = \"a.en.md\", en = \"a.en.md\" }\noriginal = \"en\"\n"}),
            {"a.en.md", english},
            {"a.ru.md", russian}});
  ASSERT_THAT(found(session), ElementsAre("statement-taken session.toml:5"));
  EXPECT_THAT(files_of(session.statements.at(0)), testing::UnorderedElementsAre("a.en.md", "a.ru.md"));
  EXPECT_EQ(original_of(session.statements.at(0)), "en");
}

TEST(StatementClaims, a_file_stays_with_the_speaker_whose_other_files_it_belongs_to) {
  const Session session = load({session_file({"statement = { ru = \"b.ru.md\", en = \"a.en.md\" }\n",
                                              "statement = { ru = \"b.ru.md\", en = \"b.en.md\" }\n"}),
                                {"a.en.md", english},
                                {"a.ru.md", russian},
                                {"b.en.md", english},
                                {"b.ru.md", russian}});
  ASSERT_THAT(found(session), ElementsAre("statement-taken session.toml:5"));
  EXPECT_THAT(session.findings[0].message, HasSubstr("session.toml:8"));
  EXPECT_THAT(files_of(session.statements.at(0)), testing::UnorderedElementsAre("a.en.md", "a.ru.md"));
  EXPECT_THAT(files_of(session.statements.at(1)), testing::UnorderedElementsAre("b.en.md", "b.ru.md"));
}

TEST(StatementClaims, the_id_of_a_statement_under_a_language_means_that_version) {
  const Session session = load({session_file({"statement = { ru = \"a\", en = \"a\" }\noriginal = \"ru\"\n"}),
                                {"a.en.md", english},
                                {"a.ru.md", russian}});
  EXPECT_THAT(found(session), IsEmpty());
  EXPECT_EQ(original_of(session.statements.at(0)), "ru");
}

TEST(StatementClaims, a_value_that_is_no_name_is_one_finding) {
  const Session session =
      load({session_file({"original = \"ru\"\nstatement = { en = \"a.en.md\", ru = 5 }\n"}), {"a.en.md", english}});
  EXPECT_THAT(found(session), ElementsAre("wrong-type session.toml:6"));
}

TEST(StatementClaims, a_file_that_cannot_be_read_is_one_finding) {
  const std::string binary = "%PDF-1.7";
  const Session session = load({session_file({"statement = { ru = \"a.ru.md\", en = \"a.en.md\" }\noriginal = \"ru\"\n",
                                              "statement = { ru = \"b.doc\", en = \"b.en.md\" }\nofficial = \"ru\"\n"}),
                                {"a.ru.md", binary},
                                {"a.en.md", english},
                                {"b.doc", ""},
                                {"b.en.md", english}});
  EXPECT_THAT(found(session), ElementsAre("unsupported-format session.toml:9", "unreadable a.ru.md:0"));
  EXPECT_THAT(session.statements.at(1).lost, ElementsAre(*Language::parse("ru")));
}

TEST(StatementClaims, a_language_that_no_file_has_is_named_in_its_own_line) {
  const Session session =
      load({session_file({"statement = { en = \"a.en.md\" }\noriginal = \"en\"\nofficial = \"fr\"\n"}),
            {"a.en.md", english}});
  EXPECT_THAT(found(session), ElementsAre("no-such-version session.toml:7"));
}

TEST(StatementClaims, two_files_in_one_language_are_named_where_the_second_is) {
  const Session session = load(
      {session_file({"statement = [\n\"a.en.md\",\n\"b.en.md\" ]\n"}), {"a.en.md", english}, {"b.en.md", english}});
  ASSERT_THAT(found(session), ElementsAre("duplicate-version session.toml:7"));
  EXPECT_THAT(session.findings[0].message, testing::StartsWith("b.en.md is in en, as a.en.md is"));
}

TEST(StatementClaims, a_version_that_is_lost_is_so_in_a_bare_folder_too) {
  const Session session = load({{"a.en.md", english}, {"a.ru.md", "%PDF-1.7"}, {"a.fr.doc", ""}});
  EXPECT_THAT(session.statements.at(0).lost,
              testing::UnorderedElementsAre(*Language::parse("ru"), *Language::parse("fr")));
}

TEST(StatementClaims, what_is_no_or_half_a_translation_is_named_with_its_line) {
  auto files = demo_session_files();
  const auto russian_one = std::find_if(files.begin(), files.end(),
                                        [](const NamedBytes& f) { return f.name.find(".ru.") != std::string::npos; });
  const auto english_one = std::find_if(files.begin(), files.end(),
                                        [](const NamedBytes& f) { return f.name.find(".en.") != std::string::npos; });
  const std::size_t body = english_one->bytes.find("Madam Chair");
  english_one->bytes = english_one->bytes.substr(body, english_one->bytes.find("**One pace") - body);
  const Session partial = load(files);
  const auto gap = std::find_if(partial.findings.begin(), partial.findings.end(),
                                [](const Finding& f) { return f.code == "partial-translation"; });
  ASSERT_NE(gap, partial.findings.end());
  EXPECT_GT(gap->line, 1);

  const std::string other =
      "\n\nMadam President,\n\nThe harbour of our town was rebuilt in 1951, with stone from the northern quarry. It "
      "holds "
      "240 fishing boats and 3 ferries.\n\nEvery spring the nets are mended on the quay, and the children count the "
      "gulls. The keeper of the lighthouse writes down 14 kinds of cloud in notebooks that nobody has ever read.\n\nIn "
      "winter the ferries stay on the other shore, and bread is baked twice a week. We ask for a road of 40 "
      "kilometres, for which the council has set aside 2 million crowns.\n\nThe road would pass the old mill and end "
      "at the school. It would be closed to lorries at night.\n";
  const Session strangers = load({{"a.ru.md", russian_one->bytes},
                                  {"a.en.md", other},
                                  session_file({"statement = { ru = \"a.ru.md\", en = \"a.en.md\" }\n"
                                                "original = \"ru\"\n"})});
  EXPECT_THAT(found(strangers), ElementsAre("not-a-translation a.en.md:3"));
  EXPECT_THAT(strangers.statements.at(0).lost, ElementsAre(*Language::parse("en")));
}

TEST(StatementClaims, a_whole_statement_of_another_speaker_is_one_finding) {
  const std::string both = "statement = { ru = \"a.ru.md\", en = \"a.en.md\" }\noriginal = \"ru\"\n";
  const Session session = load({session_file({both, both}), {"a.ru.md", russian}, {"a.en.md", english}});
  ASSERT_THAT(found(session), ElementsAre("statement-taken session.toml:9"));
  EXPECT_THAT(session.findings[0].message, HasSubstr("session.toml:5"));
  EXPECT_EQ(session.statements.at(0).versions.size(), 2U);
}

TEST(StatementClaims, a_version_that_no_name_brings_is_not_said_to_be_named_by_nobody) {
  const Session session =
      load({session_file({"statement = { en = 5, ru = \"a.ru.md\" }\n"}), {"a.ru.md", russian}, {"a.en.md", english}});
  EXPECT_THAT(found(session), ElementsAre("wrong-type session.toml:5"));
  EXPECT_EQ(session.statements.at(0).versions.size(), 2U);
}

TEST(StatementClaims, a_table_in_braces_over_several_lines_is_one_finding) {
  const Session session =
      load({session_file({"statement = {\n en = \"a.en.md\",\n ru = \"a.ru.md\",\n}\n", "statement = \"b.md\"\n"}),
            {"a.ru.md", russian},
            {"a.en.md", english},
            {"b.md", english}});
  ASSERT_THAT(found(session), ElementsAre("bad-toml session.toml:5"));
  EXPECT_THAT(session.findings[0].message, HasSubstr("several lines"));
  EXPECT_EQ(session.statements.size(), 2U);
  EXPECT_EQ(session.statements[0].id, "b");
}

TEST(StatementClaims, a_wrong_name_of_a_list_is_one_finding_that_says_which_was_meant) {
  const Session session = load({{"session.toml",
                                 "[[meeting]]\n[[meeting.item]]\nspeakers = \"speaker.csv\"\n[[meeting.item.speaker]]\n"
                                 "name = \"A\"\n"},
                                {"speakers.csv", "Delegation\nX\n"}});
  ASSERT_THAT(found(session), ElementsAre("list-missing session.toml:3"));
  EXPECT_THAT(session.findings[0].advice, HasSubstr("speakers.csv"));
}

TEST(StatementClaims, a_text_in_another_language_than_its_name_says_has_a_line) {
  EXPECT_THAT(found(load({{"a.en.md", "\n\n" + russian}})), ElementsAre("language-differs a.en.md:3"));
}

}  // namespace
}  // namespace rostrum
