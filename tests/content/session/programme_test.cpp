#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/session/demo_session.hpp"
#include "content/session/session.hpp"
#include "tests/content/session/loaded_session.hpp"

namespace rostrum {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Language language(const std::string& tag) {
  return *Language::parse(tag);
}

std::vector<std::string> codes(const Session& session) {
  std::vector<std::string> found;
  for (const Finding& finding : session.findings) {
    found.push_back(finding.code);
    EXPECT_FALSE(finding.message.empty());
    EXPECT_FALSE(finding.file.empty()) << finding.message;
  }
  return found;
}

std::vector<std::string> ids(const Session& session) {
  std::vector<std::string> found;
  for (const SessionStatement& statement : session.statements) found.push_back(statement.id);
  return found;
}

// A session file whose one item has these speakers, "name = statement" each.
NamedBytes session_file(const std::vector<std::pair<std::string, std::string>>& speakers) {
  std::string text = "[[meeting]]\n[[meeting.item]]\n";
  for (const auto& [name, statement] : speakers) {
    text += "[[meeting.item.speaker]]\nname = \"" + name + "\"\n";
    if (!statement.empty()) text += "statement = " + statement + "\n";
  }
  return {"session.toml", text};
}

const std::vector<Speaker>& speakers(const Session& session) {
  return session.meetings.at(0).items.at(0).speakers;
}

TEST(Programme, statements_come_in_the_order_of_the_speakers) {
  const Session session = load({session_file({{"B", "\"b.en.md\""}, {"C", ""}, {"A", "\"a.en.md\""}}),
                                {"a.en.md", english},
                                {"a.ru.md", russian},
                                {"b.en.md", english}});
  EXPECT_THAT(codes(session), IsEmpty());
  EXPECT_THAT(ids(session), ElementsAre("b", "a"));
  EXPECT_EQ(session.statements[1].versions.size(), 2U);
  EXPECT_EQ(session.statements[1].name.best({}), "A");
  ASSERT_EQ(speakers(session).size(), 3U);
  EXPECT_EQ(speakers(session)[0].statement, 0U);
  EXPECT_EQ(speakers(session)[1].statement, std::nullopt);
  EXPECT_EQ(speakers(session)[2].statement, 1U);
}

TEST(Programme, versions_are_those_that_the_entry_names_and_the_original_is_what_it_says) {
  NamedBytes file =
      session_file({{"A", "{ en = \"x/first.md\", ru = \"second.md\" }\noriginal = \"ru\"\nofficial = \"en\""}});
  const Session session = load({file, {"x/first.md", english}, {"second.md", russian}});
  EXPECT_THAT(codes(session), IsEmpty());
  ASSERT_EQ(session.statements.size(), 1U);
  const SessionStatement& statement = session.statements[0];
  EXPECT_EQ(statement.id, "second");
  EXPECT_EQ(statement.versions[statement.original].language, language("ru"));
  EXPECT_EQ(statement.versions[*statement.official].language, language("en"));
}

TEST(Programme, versions_are_paired_sentence_by_sentence) {
  const Session session = load({{"a.en.md", english}, {"a.ru.md", russian}});
  const SessionStatement& statement = session.statements.at(0);
  ASSERT_EQ(statement.beads.size(), 4U);
  for (const Bead& bead : statement.beads) {
    ASSERT_EQ(bead.versions.size(), 2U);
    EXPECT_EQ(bead.versions[0].size(), 1U);
    EXPECT_EQ(bead.versions[0], bead.versions[1]);
  }
  EXPECT_THAT(statement.kinship, ElementsAre(Alignment::Kinship::translation, Alignment::Kinship::translation));
  EXPECT_EQ(load({{"a.en.md", english}}).statements.at(0).beads.size(), 4U);
}

TEST(Programme, files_that_no_entry_names_follow_with_a_note) {
  const Session session = load({session_file({{"B", "{ en = \"b.en.md\" }"}}),
                                {"a.en.md", english},
                                {"a.ru.md", russian},
                                {"b.en.md", english},
                                {"b.ru.md", russian}});
  EXPECT_THAT(codes(session), ElementsAre("not-in-session", "not-in-session"));
  EXPECT_EQ(session.findings[0].file, "a.en.md");
  EXPECT_EQ(session.findings[1].file, "b.ru.md");
  EXPECT_EQ(session.findings[0].severity, Severity::note);
  EXPECT_THAT(ids(session), ElementsAre("b", "a"));
  EXPECT_EQ(session.statements[0].versions.size(), 2U);
}

TEST(Programme, speakers_without_a_text_are_a_session) {
  const Session session = load({session_file({{"A", ""}, {"B", ""}})});
  EXPECT_THAT(session.statements, IsEmpty());
  EXPECT_THAT(codes(session), IsEmpty());
  EXPECT_EQ(speakers(session).size(), 2U);
  EXPECT_FALSE(load_session({{"session.toml", "[session]\ntitle = \"A\"\n"}}, "stick").has_value());
}

TEST(Programme, a_missing_statement_is_one_finding_and_its_speaker_stays) {
  const Session session = load({session_file({{"A", "\"aldermrk.md\""}, {"B", "{ en = \"b.md\", ru = \"none.md\" }"}}),
                                {"aldermark.md", english},
                                {"b.md", english}});
  EXPECT_THAT(codes(session), ElementsAre("statement-missing", "statement-missing"));
  EXPECT_EQ(session.findings[0].line, 5);
  EXPECT_THAT(session.findings[0].advice, HasSubstr("aldermark.md"));
  EXPECT_EQ(speakers(session)[0].statement, std::nullopt);
  EXPECT_EQ(session.statements.at(*speakers(session)[1].statement).versions.size(), 1U);
}

TEST(Programme, of_two_speakers_with_one_statement_the_first_keeps_it) {
  const Session session = load({session_file({{"A", "\"a.md\""}, {"B", "\"a.md\""}, {"C", "[\"c.md\", \"c.md\"]"}}),
                                {"a.md", english},
                                {"c.md", english}});
  EXPECT_THAT(codes(session), ElementsAre("statement-taken", "statement-taken"));
  EXPECT_EQ(session.findings[0].line, 8);
  EXPECT_EQ(speakers(session)[0].statement, 0U);
  EXPECT_EQ(speakers(session)[1].statement, std::nullopt);
  EXPECT_EQ(speakers(session)[2].statement, 1U);
}

TEST(Programme, what_lists_the_speakers_is_no_statement) {
  const Session session = load({session_file({{"A", "\"session.toml\""}, {"B", "\"list.csv\""}, {"C", "\"c.md\""}}),
                                {"list.csv", "Delegation\nX\n"},
                                {"c.md", english}});
  EXPECT_THAT(codes(session), ElementsAre("not-in-session", "cycle", "cycle"));
  EXPECT_EQ(session.statements.size(), 1U);
}

TEST(Programme, a_language_that_contradicts_the_files_name_is_believed_and_reported_once) {
  const Session session = load({session_file({{"A", "{ ru = \"a.en.md\" }"}}), {"a.en.md", english}});
  ASSERT_THAT(codes(session), ElementsAre("language-differs"));
  EXPECT_EQ(session.findings[0].line, 5);
  EXPECT_EQ(session.statements[0].versions[0].language, language("ru"));
}

TEST(Programme, a_language_without_a_text_cannot_be_the_original) {
  const Session session = load({session_file({{"A", "\"a.md\"\noriginal = \"fr\""}}), {"a.md", english}});
  EXPECT_THAT(codes(session), ElementsAre("no-such-version"));
  EXPECT_EQ(session.statements[0].original, 0U);
}

TEST(Programme, a_name_is_matched_kindly_where_one_file_may_be_meant) {
  const std::vector<NamedBytes> files = {{"statements/Аи\u0306дар.md", russian}, {"b/Text.md", english}};
  for (const std::string name :
       {"statements\\\\Аи\u0306дар.md", "./statements/АЙДАР.MD", "statements/../statements/Айдар.md", "Айдар.md",
        "айдар", "statements/айдар", " statements//Айдар.md "}) {
    auto given = files;
    given.push_back(session_file({{"A", "\"" + name + "\""}, {"B", "\"TEXT\""}}));
    const Session session = load(given);
    EXPECT_THAT(codes(session), IsEmpty()) << name;
    EXPECT_EQ(speakers(session)[0].statement, 0U) << name;
    EXPECT_EQ(speakers(session)[1].statement, 1U) << name;
  }
}

TEST(Programme, a_place_outside_the_folder_is_a_finding) {
  const std::vector<NamedBytes> files = {{"statements/a.md", english}};
  for (const std::string name : {"/etc/passwd", "../b.md", "C:/x/b.md", "a/../../b.md", "C:\\\\x\\\\b.md"}) {
    auto given = files;
    given.push_back(session_file({{"A", "\"" + name + "\""}}));
    EXPECT_THAT(codes(load(given)), ElementsAre("outside-folder", "not-in-session")) << name;
  }
  for (const std::string name :
       {"C:/stick/statements/a.md", "/media/stick/Statements/A.md", "../stick/statements/a.md"}) {
    auto given = files;
    given.push_back(session_file({{"A", "\"" + name + "\""}}));
    const Session session = load(given);
    ASSERT_THAT(codes(session), ElementsAre("outside-folder")) << name;
    EXPECT_EQ(session.findings[0].severity, Severity::note);
    EXPECT_EQ(speakers(session)[0].statement, 0U) << name;
  }
}

TEST(Programme, a_name_that_may_mean_two_files_is_a_finding) {
  const Session session = load({session_file({{"A", "\"Speech.md\""}, {"B", "\"x\""}}),
                                {"speech.md", english},
                                {"SPEECH.md", english},
                                {"1/x.md", english},
                                {"2/x.md", english}});
  EXPECT_THAT(codes(session), ElementsAre("statement-ambiguous", "statement-ambiguous"));
}

TEST(Programme, a_session_file_that_cannot_be_read_leaves_the_folder_as_it_is) {
  std::string prose;
  for (int i = 0; i < 40; ++i) prose += "We thank the Chair for the work.\n";
  const Session session = load({{"session.toml", prose}, {"a.md", english}});
  ASSERT_FALSE(session.findings.empty());
  EXPECT_EQ(session.findings[0].code, "bad-toml");
  EXPECT_EQ(session.findings[0].file, "session.toml");
  EXPECT_GT(session.findings[0].line, 0);
  EXPECT_THAT(ids(session), ElementsAre("a"));
  const auto alone = load_session({{"session.toml", prose}}, "stick");
  ASSERT_FALSE(alone.has_value());
  EXPECT_THAT(alone.error().where, HasSubstr("session.toml"));
}

TEST(Programme, a_session_file_in_an_encoding_of_windows_is_read) {
  std::string utf16 = "\xFF\xFE";
  for (const char c : session_file({{"A", ""}}).bytes) utf16 += {c, '\0'};
  EXPECT_EQ(speakers(load({{"Session.TOML", utf16}})).size(), 1U);
}

TEST(Programme, damaged_letters_of_a_session_file_are_named) {
  NamedBytes file = session_file({{"Aldermark", ""}});
  file.bytes[file.bytes.find("dermark")] = '\0';
  const Session session = load({file});
  ASSERT_THAT(codes(session), ElementsAre("invalid-utf8"));
  EXPECT_EQ(session.findings[0].line, 4);
}

TEST(Programme, a_list_alone_makes_meetings_and_items) {
  const Session session = load({{"speakers.csv",
                                 "No.,Meeting,Item,Delegation,Statement\n2,1,5,Aldermark,a\n1,1,5,Brennau,b.en.md\n"
                                 ",1,Any other business,Corvane,\n1,2,6,Dunmere,\n,,,Erlund,\n"},
                                {"a.en.md", english},
                                {"a.ru.md", russian},
                                {"b.en.md", english}});
  EXPECT_THAT(codes(session), IsEmpty());
  EXPECT_THAT(ids(session), ElementsAre("b", "a"));
  ASSERT_EQ(session.meetings.size(), 2U);
  EXPECT_EQ(session.meetings[0].number, "1");
  ASSERT_EQ(session.meetings[0].items.size(), 2U);
  EXPECT_EQ(session.meetings[0].items[0].number, "5");
  EXPECT_EQ(session.meetings[0].items[1].title.best({}), "Any other business");
  EXPECT_EQ(session.meetings[0].items[0].speakers[0].name.best({}), "Brennau");
  EXPECT_EQ(session.meetings[1].items.at(0).speakers.size(), 2U);
  EXPECT_EQ(session.meetings[0].items[0].speakers[1].file, "speakers.csv");
  EXPECT_EQ(session.meetings[0].items[0].speakers[1].line, 2);
}

TEST(Programme, an_item_takes_its_speakers_from_a_list) {
  const std::string text =
      "[session]\nlanguages = [\"ru\"]\n[[group]]\nid = \"g\"\nname = \"Берега\"\n[[meeting]]\nlimits = { all = \"2m\" "
      "}\n[[meeting.item]]\nnumber = 5\nspeakers = \"Lists\\\\list.csv\"\n[[meeting.item]]\nnumber = 6\nspeakers = "
      "\"lists/list.csv\"\n[[meeting.item]]\nnumber = 7\nspeakers = \"none.csv\"\n[[meeting.item]]\nspeakers = "
      "\"session.toml\"\n[[meeting.item]]\nspeakers = \"a.md\"\n";
  const Session session = load({{"session.toml", text},
                                {"lists/list.csv", "Делегация;Пункт;Группа\nА;5;Берега\nБ;6;g\nВ;;\nГ;8;\n"},
                                {"a.md", english}});
  EXPECT_THAT(codes(session), ElementsAre("list-missing", "cycle", "list-missing", "row-not-placed", "not-in-session"));
  EXPECT_EQ(session.findings[3].line, 5);
  const std::vector<AgendaItem>& items = session.meetings.at(0).items;
  ASSERT_EQ(items.size(), 5U);
  ASSERT_EQ(items[0].speakers.size(), 2U);
  EXPECT_EQ(items[0].speakers[0].name.find(language("ru")) != nullptr, true);
  EXPECT_EQ(items[0].speakers[0].group, 0U);
  EXPECT_EQ(time_limit(items[0], items[0].speakers[0]), std::chrono::minutes(2));
  EXPECT_EQ(items[1].speakers.at(0).group, 0U);
}

TEST(Programme, a_table_of_something_else_is_left_alone) {
  EXPECT_THAT(codes(load({{"rooms.csv", "Room,Seats\n4,200\n"}, {"a.md", english}})), ElementsAre("no-list"));
  EXPECT_THAT(codes(load({session_file({{"A", ""}}), {"rooms.csv", "Room,Seats\n4,200\n"}})),
              ElementsAre("not-in-session"));
}

TEST(Programme, a_table_of_something_else_alone_says_what_it_lacks) {
  const auto session = load_session({{"rooms.csv", "Room,Seats\n4,200\n"}}, "rooms.csv");
  ASSERT_FALSE(session.has_value());
  EXPECT_THAT(session.error().sentence(), HasSubstr("Delegation"));
}

TEST(Programme, the_title_is_the_session_files) {
  const Session session =
      load({{"session.toml", "[session]\ntitle = { en = \"First\", ru = \"Первая\" }\nlanguages = [\"ru\", \"en\"]\n"},
            {"a.md", english}});
  EXPECT_EQ(session.plain_title(), "Первая");
  EXPECT_THAT(codes(session), IsEmpty());
}

TEST(Programme, a_text_that_is_no_translation_stands_alone_behind_its_sibling) {
  const std::string other =
      "Madam President,\n\nThe harbour of our town was rebuilt in 1951, with stone from the northern quarry. It holds "
      "240 "
      "fishing boats and 3 ferries.\n\nEvery spring the nets are mended on the quay, and the children count the gulls. "
      "The "
      "keeper of the lighthouse writes down 14 kinds of cloud in notebooks that nobody has ever read.\n\nIn winter the "
      "ferries stay on the other shore, and bread is baked twice a week. We ask for a road of 40 kilometres, for which "
      "the council has set aside 2 million crowns.\n\nThe road would pass the old mill and end at the school. It would "
      "be "
      "closed to lorries at night.\n";
  NamedBytes demo_russian;
  for (const NamedBytes& file : demo_session_files())
    if (file.name.find(".ru.") != std::string::npos) demo_russian = {"a.ru.md", file.bytes};
  const Session session =
      load({session_file({{"A", "{ ru = \"a.ru.md\", en = \"a.en.md\" }\noriginal = \"ru\""}, {"B", "\"b.md\""}}),
            demo_russian,
            {"a.en.md", other},
            {"b.md", english}});
  EXPECT_THAT(ids(session), ElementsAre("a", "a.en", "b"));
  ASSERT_THAT(codes(session), ElementsAre("not-a-translation"));
  EXPECT_EQ(session.findings[0].severity, Severity::error);
  EXPECT_EQ(session.findings[0].file, "a.en.md");
  EXPECT_EQ(session.statements[0].versions.size(), 1U);
  EXPECT_EQ(session.statements[1].versions.size(), 1U);
  EXPECT_EQ(session.statements[1].beads.at(0).versions.size(), 1U);
  EXPECT_EQ(speakers(session)[0].statement, 0U);
  EXPECT_EQ(speakers(session)[1].statement, 2U);
}

TEST(Programme, a_translation_of_parts_is_a_finding_that_says_how_much_is_missing) {
  auto files = demo_session_files();
  for (NamedBytes& file : files) {
    if (file.name.find(".en.") == std::string::npos) continue;
    const std::size_t body = file.bytes.find("Madam Chair");
    file.bytes = file.bytes.substr(body, file.bytes.find("**One pace") - body);
  }
  const Session session = load(files);
  ASSERT_EQ(session.statements.size(), 1U);
  const auto found = std::find_if(session.findings.begin(), session.findings.end(),
                                  [](const Finding& f) { return f.code == "partial-translation"; });
  ASSERT_NE(found, session.findings.end());
  EXPECT_THAT(found->message, HasSubstr("%"));
}

}  // namespace
}  // namespace rostrum
