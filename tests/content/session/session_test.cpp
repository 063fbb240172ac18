#include "content/session/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "content/formats/read_document.hpp"
#include "content/wire/imported_document.hpp"
#include "tests/content/session/loaded_session.hpp"

namespace rostrum {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string english_letterhead =
    "**Постоянное\nпредставительство\nРеспублики Альдермарк\nпри Конференции**\n\n**Permanent Mission\nof the "
    "Republic of Aldermark\nto the Conference**\n\nS T A T E M E N T\n\n**BY THE DELEGATION OF ALDERMARK**\n\nPort "
    "Meridian, 10 March 2026\n\n";
const std::string russian_letterhead =
    "**Постоянное\nпредставительство\nРеспублики Альдермарк\nпри Конференции**\n\n**Permanent Mission\nof the "
    "Republic of Aldermark\nto the Conference**\n\nВ Ы С Т У П Л Е Н И Е\n\n**ДЕЛЕГАЦИИ АЛЬДЕРМАРКА**\n\n"
    "г. Порт-Меридиан, 10 марта 2026 года\n\n";

std::vector<std::string> codes(const Session& session) {
  std::vector<std::string> found;
  for (const Finding& finding : session.findings) found.push_back(finding.code);
  return found;
}

TEST(Session, files_that_differ_in_language_alone_are_versions_of_one_statement) {
  const Session session = load({{"10-b.md", english}, {"2-a.ru.md", russian}, {"2-a.en.md", english}});
  ASSERT_EQ(session.statements.size(), 2U);
  EXPECT_EQ(session.statements[0].id, "2-a");
  ASSERT_EQ(session.statements[0].versions.size(), 2U);
  EXPECT_EQ(session.statements[0].versions[0].language.tag(), "en");
  EXPECT_EQ(session.statements[0].versions[1].language.tag(), "ru");
  EXPECT_EQ(session.statements[0].versions[1].file, "2-a.ru.md");
  EXPECT_EQ(session.statements[0].versions[1].hash, hash_content(russian));
  EXPECT_EQ(session.statements[1].id, "10-b");
  EXPECT_TRUE(session.findings.empty());
}

TEST(Session, the_order_in_which_files_come_does_not_matter) {
  const Session one = load({{"a.en.md", english}, {"a.ru.md", russian}, {"b.en.md", english}});
  const Session other = load({{"b.en.md", english}, {"a.ru.md", russian}, {"a.en.md", english}});
  ASSERT_EQ(one.statements.size(), other.statements.size());
  for (std::size_t i = 0; i < one.statements.size(); ++i) {
    EXPECT_EQ(one.statements[i].id, other.statements[i].id);
    EXPECT_EQ(one.statements[i].versions[0].file, other.statements[i].versions[0].file);
  }
}

TEST(Session, a_name_that_holds_no_known_language_is_not_asked_for_one) {
  const Session session = load({{"a.md", "1 2 3\n"}, {"b.xx.md", "4 5 6\n"}});
  std::vector<std::string> told;
  for (const Finding& finding : session.findings)
    if (finding.code == "language-unknown") told.push_back(finding.sentence());
  EXPECT_THAT(told,
              ElementsAre(HasSubstr("from the text. Put it into the file's name, as in statement.en.md."),
                          HasSubstr("from the text, and \"xx\" in the file's name is no language known here. Put a "
                                    "code of two letters in its place, as in statement.en.md.")));
}

TEST(Session, one_file_is_a_session_of_one_statement) {
  const Session session = load({{"speech.md", russian}});
  ASSERT_EQ(session.statements.size(), 1U);
  EXPECT_EQ(session.statements[0].id, "speech");
  EXPECT_EQ(session.statements[0].versions[0].language.tag(), "ru");
}

TEST(Session, a_second_file_in_the_same_language_is_a_finding) {
  const Session session = load({{"a.en.md", english}, {"a.en.txt", english}});
  ASSERT_EQ(session.statements.size(), 1U);
  EXPECT_EQ(session.statements[0].versions.size(), 1U);
  ASSERT_THAT(codes(session), ElementsAre("duplicate-version"));
  EXPECT_EQ(session.findings[0].file, "a.en.txt");
  EXPECT_THAT(session.findings[0].message, HasSubstr("a.en.md"));
}

TEST(Session, a_name_that_contradicts_the_text_is_believed_and_reported) {
  const Session session = load({{"a.en.md", russian}, {"b.ru.md", russian}});
  EXPECT_EQ(session.statements[0].versions[0].language.tag(), "en");
  ASSERT_THAT(codes(session), ElementsAre("language-differs"));
  EXPECT_EQ(session.findings[0].file, "a.en.md");
  EXPECT_THAT(session.findings[0].message, HasSubstr("ru"));
}

TEST(Session, a_file_that_cannot_be_read_is_a_finding_beside_those_that_can) {
  std::string binary =
      "\x7f"
      "ELF";
  for (int i = 0; i < 4000; ++i) binary += static_cast<char>(i * 7 % 32);
  const Session session = load({{"a.en.md", english}, {"b.en.md", binary}});
  EXPECT_EQ(session.statements.size(), 1U);
  ASSERT_THAT(codes(session), ElementsAre("unreadable"));
  EXPECT_EQ(session.findings[0].severity, Severity::error);
  EXPECT_EQ(session.findings[0].file, "b.en.md");
}

TEST(Session, documents_that_cannot_be_read_are_named_and_rubbish_is_not) {
  const Session session =
      load({{"a.en.md", english}, {"b.doc", "PK"}, {"._a.en.md", "x"}, {"photo.jpg", "x"}, {"README.md", "Read me."}});
  EXPECT_EQ(session.statements.size(), 1U);
  ASSERT_THAT(codes(session), ElementsAre("unsupported-format"));
  EXPECT_EQ(session.findings[0].file, "b.doc");
}

TEST(Session, a_document_beside_a_better_one_that_cannot_be_read_is_a_note) {
  for (const char* name : {"a.en.docx", "a.en.doc"}) {
    const Session session = load({{"a.en.md", english}, {name, ""}});
    ASSERT_THAT(codes(session), ElementsAre("other-format"));
    EXPECT_EQ(session.findings[0].severity, Severity::note);
    EXPECT_EQ(session.findings[0].file, name);
    EXPECT_THAT(session.findings[0].message, HasSubstr("a.en.md is taken"));
  }
  EXPECT_THAT(codes(load({{"a.en.md", english}, {"a.ru.doc", ""}})), ElementsAre("unsupported-format"));
}

NamedBytes read_file_named(const std::string& name, const std::string& text) {
  return {name, to_wire({hash_content("bytes of " + name), read_document(text, "a.md")})};
}

TEST(Session, what_a_reader_made_of_a_document_is_taken_for_it) {
  const Session session = load({read_file_named("01-a.en.docx", english), read_file_named("01-a.ru.pdf", russian)});
  ASSERT_EQ(session.statements.size(), 1U);
  EXPECT_EQ(session.statements[0].id, "01-a");
  EXPECT_EQ(session.statements[0].versions.size(), 2U);
  EXPECT_EQ(session.statements[0].versions[0].hash, hash_content("bytes of 01-a.en.docx"));
  EXPECT_TRUE(session.findings.empty());
}

TEST(Session, of_a_statement_in_several_formats_the_best_is_read_and_the_other_is_told_of) {
  for (const auto& [best, other] : std::vector<std::pair<std::string, std::string>>{
           {"a.en.md", "a.en.docx"}, {"a.en.docx", "a.en.pdf"}, {"a.en.docx", "a.en.odt"}, {"a.en.odt", "a.en.pdf"}}) {
    const Session session = load({read_file_named(best, english), read_file_named(other, "Mr. Chair,\n\nOther.\n")});
    ASSERT_EQ(session.statements.size(), 1U);
    ASSERT_EQ(session.statements[0].versions.size(), 1U);
    EXPECT_EQ(session.statements[0].versions[0].file, best);
    ASSERT_THAT(codes(session), ElementsAre("other-format")) << best << " " << other;
    EXPECT_EQ(session.findings[0].severity, Severity::warning);
    EXPECT_EQ(session.findings[0].file, other);
    EXPECT_THAT(session.findings[0].message, HasSubstr(best + " is taken and " + other + " left out"));
  }
}

// Saved by hand in two formats: emphasis, quotes and divided words are the format's.
TEST(Session, of_the_same_words_in_two_formats_there_is_a_note) {
  const Session session = load({read_file_named("a.en.docx", "Mr. Chair,\n\nWe \"co-operate\" **here**.\n"),
                                read_file_named("a.en.pdf", "Mr. Chair,\n\nWe “cooperate” here.\n")});
  ASSERT_THAT(codes(session), ElementsAre("other-format"));
  EXPECT_EQ(session.findings[0].severity, Severity::note);
  EXPECT_THAT(session.findings[0].message, HasSubstr("both say the same"));
}

TEST(Session, where_the_better_format_cannot_be_read_the_other_is) {
  const NamedBytes locked = {"a.en.docx",
                             to_wire({hash_content("x"), tl::unexpected(Error{Blame::input, "A password", "", ""})})};
  const Session session = load({locked, read_file_named("a.en.pdf", english)});
  ASSERT_EQ(session.statements.size(), 1U);
  EXPECT_EQ(session.statements[0].versions[0].file, "a.en.pdf");
  EXPECT_THAT(codes(session), ElementsAre("unreadable"));
}

TEST(Session, the_folder_of_a_file_is_part_of_its_id) {
  const Session session = load({{"2/a.en.md", english}, {"1/a.en.md", english}, {"1/a.ru.md", russian}});
  ASSERT_EQ(session.statements.size(), 2U);
  EXPECT_EQ(session.statements[0].id, "1/a");
  EXPECT_EQ(session.statements[0].versions.size(), 2U);
  EXPECT_EQ(session.statements[1].id, "2/a");
  EXPECT_TRUE(session.findings.empty());
}

TEST(Session, nothing_to_read_is_one_sentence) {
  const auto expect_refusal = [](std::vector<NamedBytes> files, const std::string& about) {
    const auto session = load_session(std::move(files), "stick");
    ASSERT_FALSE(session.has_value());
    EXPECT_EQ(session.error().blame, Blame::input);
    EXPECT_FALSE(session.error().advice.empty());
    EXPECT_FALSE(session.error().where.empty());
    EXPECT_THAT(session.error().sentence(), HasSubstr(about));
  };
  expect_refusal({}, "stick");
  expect_refusal({{"photo.jpg", "x"}, {"other.png", "x"}}, "stick");
  expect_refusal({{"a.doc", "PK"}, {"photo.jpg", "x"}}, "a.doc");
  expect_refusal({{"a.docx", "PK"}, {"photo.jpg", "x"}}, "a.docx");
  expect_refusal({{"a.en.md", ""}}, "a.en.md");
  expect_refusal({{"a.en.md", ""}, {"b.en.md", ""}}, "2");
}

std::string original(std::vector<NamedBytes> files) {
  const Session session = load(std::move(files));
  return session.statements[0].versions[session.statements[0].original].language.tag();
}

TEST(Original, is_the_version_that_is_no_unofficial_translation) {
  EXPECT_EQ(original({{"a.en.md", english_letterhead + "Unofficial translation\n\n" + english},
                      {"a.ru.md", russian_letterhead + russian}}),
            "ru");
}

TEST(Original, is_else_the_only_one_to_be_checked_against_delivery) {
  EXPECT_EQ(original({{"a.en.md", "STATEMENT\n\nPort Meridian, 10 March 2026\n\n" + english},
                      {"a.ru.md",
                       "ВЫСТУПЛЕНИЕ\n\nг. Порт-Меридиан, 10 марта 2026 года\n\nСверить с произнесённым "
                       "текстом\n\n" +
                           russian}}),
            "ru");
}

TEST(Original, is_else_the_first_language_of_the_letterhead) {
  EXPECT_EQ(original({{"a.en.md", english_letterhead + english}, {"a.ru.md", russian_letterhead + russian}}), "ru");
}

TEST(Original, is_else_the_first_by_name) {
  EXPECT_EQ(original({{"a.ru.md", russian}, {"a.en.md", english}}), "en");
}

TEST(Original, is_the_only_version_whatever_it_calls_itself) {
  EXPECT_EQ(original({{"a.en.md", english_letterhead + "Unofficial translation\n\n" + english}}), "en");
}

}  // namespace
}  // namespace rostrum
