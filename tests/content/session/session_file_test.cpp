#include "content/session/session_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rostrum {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::HasSubstr;

Language language(const std::string& tag) {
  return *Language::parse(tag);
}

LocalText in(const std::vector<std::pair<std::string, std::string>>& entries) {
  LocalText text;
  for (const auto& [tag, words] : entries) text.entries.emplace_back(language(tag), words);
  return text;
}

SessionFile parse(const std::string& text) {
  auto session = parse_session_file(text, "session.toml");
  EXPECT_TRUE(session.has_value()) << session.error().sentence();
  return session ? *session : SessionFile{};
}

// Of a file with one item, what its speakers' lines say.
std::vector<SpeakerEntry> speakers(const std::string& lines) {
  const SessionFile session = parse("[[meeting]]\n[[meeting.item]]\n" + lines);
  return session.meetings.at(0).items.at(0).speakers;
}

std::vector<std::string> findings(const std::string& text) {
  std::vector<std::string> found;
  for (const Finding& finding : parse(text).findings) {
    found.push_back(finding.code + ":" + std::to_string(finding.line));
    EXPECT_EQ(finding.file, "session.toml");
    EXPECT_FALSE(finding.message.empty());
    EXPECT_FALSE(finding.advice.empty());
  }
  return found;
}

const std::string whole = R"([session]
title = { en = "First session", ru = "Первая сессия" }
languages = ["en", "ru"]
limits = { all = "5m" }

[[group]]
id = "shores"
name = { en = "Group of Shores", ru = "Группа берегов" }
members = ["Aldermark", { en = "Brennau", ru = "Бреннау" }, "north"]
[[group]]
id = "north"
members = ["Corvane"]

[[meeting]]
number = "3"
title = "Morning"
starts = 2026-03-10T10:00:00-05:00
[[meeting.item]]
number = 5
title = { en = "Dialogue" }
limits = { national = "3m", group = 420 }
[[meeting.item.speaker]]
name = { en = "Aldermark", ru = "Альдермарк" }
kind = "group"
on_behalf_of = "shores"
statement = { ru = "statements/a.ru.md", en = "statements/a.en.md" }
original = "ru"
official = "en"
[[meeting.item.speaker]]
name = "Brennau"
limit = "90s"
[[meeting.item]]
subgroup = "Working group on screens"
speakers = "list.csv"
)";

TEST(SessionFile, says_all_that_file_names_cannot) {
  const SessionFile session = parse(whole);
  EXPECT_TRUE(session.findings.empty()) << session.findings.front().message;
  EXPECT_EQ(session.title, in({{"en", "First session"}, {"ru", "Первая сессия"}}));
  EXPECT_THAT(session.languages, ElementsAre(language("en"), language("ru")));
  ASSERT_EQ(session.meetings.size(), 1U);
  const MeetingEntry& meeting = session.meetings[0];
  EXPECT_EQ(meeting.meeting.number, "3");
  EXPECT_EQ(meeting.meeting.title, in({{"en", "Morning"}}));
  EXPECT_EQ(meeting.meeting.starts, (MeetingStart{1'773'154'800'000, -300}));
  ASSERT_EQ(meeting.items.size(), 2U);
  const ItemEntry& item = meeting.items[0];
  EXPECT_EQ(item.item.number, "5");
  EXPECT_EQ(item.item.limits.at(SpeakerKind::national), minutes(3));
  EXPECT_EQ(item.item.limits.at(SpeakerKind::group), minutes(7));
  EXPECT_EQ(item.item.limits.at(SpeakerKind::observer), minutes(5));
  ASSERT_EQ(item.speakers.size(), 2U);
  EXPECT_EQ(meeting.items[1].item.subgroup, in({{"en", "Working group on screens"}}));
  EXPECT_EQ(meeting.items[1].list, (FileReference{std::nullopt, "list.csv", 34}));
}

TEST(SessionFile, a_speaker_has_a_name_a_kind_a_group_and_versions_in_the_order_written) {
  const SessionFile session = parse(whole);
  const SpeakerEntry& first = session.meetings[0].items[0].speakers[0];
  EXPECT_EQ(first.speaker.name, in({{"en", "Aldermark"}, {"ru", "Альдермарк"}}));
  EXPECT_EQ(first.speaker.kind, SpeakerKind::group);
  EXPECT_EQ(first.speaker.group, 0U);
  EXPECT_EQ(first.speaker.on_behalf_of, in({{"en", "Group of Shores"}, {"ru", "Группа берегов"}}));
  EXPECT_EQ(first.speaker.line, 22);
  EXPECT_THAT(first.statement, ElementsAre(FileReference{language("ru"), "statements/a.ru.md", 26},
                                           FileReference{language("en"), "statements/a.en.md", 26}));
  EXPECT_EQ(first.original->language, language("ru"));
  EXPECT_EQ(first.official->language, language("en"));
  const SpeakerEntry& second = session.meetings[0].items[0].speakers[1];
  EXPECT_EQ(second.speaker.limit, seconds(90));
  EXPECT_TRUE(second.statement.empty());
}

TEST(SessionFile, a_group_may_hold_another) {
  const SessionFile session = parse(whole);
  ASSERT_EQ(session.groups.size(), 2U);
  const std::vector<GroupMember>& members = session.groups[0].members;
  ASSERT_EQ(members.size(), 3U);
  EXPECT_EQ(members[0].name, in({{"en", "Aldermark"}}));
  EXPECT_EQ(members[1].name, in({{"en", "Brennau"}, {"ru", "Бреннау"}}));
  EXPECT_EQ(members[2].group, 1U);
  EXPECT_EQ(session.groups[1].name, in({{"en", "north"}}));
}

TEST(SessionFile, a_time_limit_is_the_speakers_own_or_its_kinds) {
  const SessionFile session = parse(whole);
  const ItemEntry& item = session.meetings[0].items[0];
  EXPECT_EQ(time_limit(item.item, item.speakers[0].speaker), minutes(7));
  EXPECT_EQ(time_limit(item.item, item.speakers[1].speaker), seconds(90));
  EXPECT_EQ(time_limit(AgendaItem{}, Speaker{}), std::nullopt);
}

TEST(SessionFile, what_names_no_language_is_in_the_sessions_first_or_in_none) {
  EXPECT_EQ(parse("[session]\ntitle = \"Сессия\"\nlanguages = [\"ru\", \"en\"]\n").title, in({{"ru", "Сессия"}}));
  EXPECT_FALSE(parse("[session]\ntitle = \" A\\n session \"\n").title.entries.at(0).first.known());
  EXPECT_EQ(parse("[session]\ntitle = \" A\\n session \"\n").title.entries.at(0).second, "A session");
}

TEST(SessionFile, a_statement_may_be_named_alone_or_in_a_list) {
  EXPECT_THAT(speakers("[[meeting.item.speaker]]\nname = \"A\"\nstatement = \"a.md\"\n").at(0).statement,
              ElementsAre(FileReference{std::nullopt, "a.md", 5}));
  EXPECT_EQ(
      speakers("[[meeting.item.speaker]]\nname = \"A\"\nstatement = [\"a.md\", \"b.md\"]\n").at(0).statement.size(),
      2U);
}

TEST(SessionFile, a_meeting_that_is_alone_needs_no_second_brackets) {
  const SessionFile session = parse("[meeting]\nnumber = \"1\"\n[meeting.item]\nnumber = \"2\"\n");
  EXPECT_TRUE(session.findings.empty());
  EXPECT_EQ(session.meetings.at(0).items.at(0).item.number, "2");
}

TEST(SessionFile, an_unknown_key_is_a_finding_that_names_the_one_meant) {
  const SessionFile session = parse("[session]\ntitel = \"A\"\nzebra = 1\n[[meting]]\n");
  ASSERT_EQ(session.findings.size(), 3U);
  EXPECT_EQ(session.findings[0].code, "unknown-key");
  EXPECT_EQ(session.findings[0].line, 2);
  EXPECT_THAT(session.findings[0].message, HasSubstr("session.titel"));
  EXPECT_THAT(session.findings[0].advice, HasSubstr("Did you mean \"title\"?"));
  EXPECT_THAT(session.findings[1].advice, Not(HasSubstr("Did you mean")));
  EXPECT_THAT(session.findings[2].advice, HasSubstr("Did you mean \"meeting\"?"));
}

TEST(SessionFile, a_wrong_type_says_what_was_expected_and_loses_only_itself) {
  const std::string text = R"([session]
title = 4
languages = "en"
limits = "3m"
[[group]]
id = 3
[[group]]
id = "g"
members = "A"
[[meeting]]
number = true
starts = "2026-03-10"
item = 3
[[meeting]]
[[meeting.item]]
speakers = 7
speaker = ["A"]
[[meeting.item]]
[[meeting.item.speaker]]
name = ["A"]
kind = 1
on_behalf_of = 2
statement = 5
original = 6
limit = [1]
)";
  EXPECT_THAT(findings(text), ElementsAre("wrong-type:2", "wrong-type:3", "wrong-type:4", "wrong-type:6",
                                          "wrong-type:9", "wrong-type:11", "wrong-type:12", "wrong-type:13",
                                          "wrong-type:16", "wrong-type:17", "wrong-type:20", "wrong-type:21",
                                          "wrong-type:22", "wrong-type:23", "wrong-type:24", "wrong-type:25"));
  const SessionFile session = parse(text);
  EXPECT_THAT(session.findings[6].message, HasSubstr("2024-03-08T10:00:00-05:00"));
  EXPECT_EQ(session.meetings.size(), 2U);
  EXPECT_EQ(session.groups.size(), 1U);
}

TEST(SessionFile, one_bad_value_loses_only_itself) {
  const std::vector<std::pair<std::string, std::string>> faults = {
      {"starts = 2026-03-10T10:00:00-05:00", "starts = 10"},
      {"official = \"en\"", "official = \"klingonese\""},
      {"ru = \"Первая сессия\"", "xx-xx-xx = \"?\""},
      {"kind = \"group\"", "kind = \"grupo\""},
      {"limit = \"90s\"", "limit = \"long\""},
      {"national = \"3m\"", "national = 0"},
      {"title = \"Morning\"", "title = false"},
  };
  const SessionFile sound = parse(whole);
  for (const auto& [right, wrong] : faults) {
    std::string text = whole;
    text.replace(text.find(right), right.size(), wrong);
    const SessionFile session = parse(text);
    EXPECT_EQ(session.findings.size(), 1U) << wrong;
    ASSERT_EQ(session.meetings.size(), 1U) << wrong;
    EXPECT_EQ(session.meetings[0].items.size(), 2U) << wrong;
    EXPECT_EQ(session.meetings[0].items[0].speakers.size(), 2U) << wrong;
    EXPECT_EQ(session.groups, sound.groups) << wrong;
  }
}

TEST(SessionFile, a_line_that_is_no_toml_loses_only_itself) {
  const SessionFile sound = parse(whole);
  for (const std::string line : {"number = \"3\"", "kind = \"group\"", "original = \"ru\"", "limit = \"90s\""}) {
    for (const std::string broken : {"= = 3", "x = \"unclosed", "name = Имя", "\xff\xfe", "x = 2024-02-30"}) {
      std::string text = whole;
      text.replace(text.find(line), line.size(), broken);
      const SessionFile session = parse(text);
      ASSERT_EQ(session.findings.size(), 1U) << broken;
      EXPECT_EQ(session.findings[0].code, "bad-toml") << broken;
      EXPECT_EQ(session.findings[0].line,
                1 + std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.find(line)), '\n'))
          << broken;
      EXPECT_EQ(session.groups, sound.groups) << broken;
      EXPECT_EQ(session.meetings[0].items[0].speakers.size(), 2U) << broken;
    }
  }
}

TEST(SessionFile, a_key_that_stands_twice_keeps_its_first_value) {
  const SessionFile session = parse("[session]\ntitle = \"A\"\nlanguages = [\"en\"]\ntitle = \"B\"\n[[meeting]]\n");
  ASSERT_EQ(session.findings.size(), 1U);
  EXPECT_EQ(session.findings[0].line, 4);
  EXPECT_EQ(session.findings[0].message, "The file has 'title' a second time here");
  EXPECT_EQ(session.title, in({{"en", "A"}}));
  EXPECT_EQ(session.meetings.size(), 1U);
}

TEST(SessionFile, under_a_broken_heading_nothing_falls_to_the_table_before_it) {
  const auto entries = speakers(
      "[[meeting.item.speaker]]\nname = \"A\"\n[[meeting.item.speaker]\nname = \"B\"\noriginal = \"ru\"\n"
      "[[meeting.item.speaker]]\nname = \"C\"\n");
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].original, std::nullopt);
  EXPECT_EQ(entries[1].speaker.name.entries.at(0).second, "C");
}

TEST(SessionFile, a_value_that_is_not_closed_loses_only_itself) {
  for (const std::string open :
       {"languages = [\"en\",\n  \"ru\"", "languages = [", "languages = \"\"\"en", "languages = '''en",
        "limits = { all = [1,", "limits = { all = \"3m\"", "languages = [[\"en\"], [\"ru\"]"}) {
    const SessionFile session =
        parse("[session]\n" + open + "\ntitle = \"A\"\n[[meeting]]\nnumber = \"1\"\n[[meeting]]\ntitle = \"B\"\n");
    EXPECT_EQ(session.findings.size(), 1U) << open;
    EXPECT_EQ(session.title.best({}), "A") << open;
    ASSERT_EQ(session.meetings.size(), 2U) << open;
    EXPECT_EQ(session.meetings[0].meeting.number, "1") << open;
    EXPECT_EQ(session.meetings[1].meeting.title.best({}), "B") << open;
  }
}

TEST(SessionFile, what_was_never_toml_is_an_error) {
  std::string prose;
  for (int i = 0; i < 40; ++i) prose += "We thank the Chair for the work.\n";
  const auto refused = parse_session_file(prose, "session.toml");
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().where, HasSubstr("session.toml"));
  EXPECT_FALSE(refused.error().advice.empty());
}

TEST(SessionFile, a_group_that_is_a_member_of_itself_is_a_finding_and_the_circle_is_cut) {
  const std::string text = R"([[group]]
id = "a"
members = ["b", "X"]
[[group]]
id = "b"
members = ["c"]
[[group]]
id = "c"
members = ["a", "Y"]
[[group]]
id = "d"
members = ["d"]
)";
  EXPECT_THAT(findings(text), ElementsAre("cycle:7", "cycle:10"));
  const SessionFile session = parse(text);
  EXPECT_EQ(session.groups[2].members.size(), 1U);
  EXPECT_EQ(session.groups[0].members.size(), 2U);
  EXPECT_TRUE(session.groups[3].members.empty());
}

TEST(SessionFile, a_date_without_a_zone_says_what_is_assumed) {
  const SessionFile session = parse("[[meeting]]\nstarts = 2026-03-10T10:00:00\n");
  ASSERT_EQ(session.findings.size(), 1U);
  EXPECT_EQ(session.findings[0].code, "no-zone");
  EXPECT_THAT(session.findings[0].message, HasSubstr("the room's own time"));
  EXPECT_EQ(session.meetings[0].meeting.starts, (MeetingStart{1'773'136'800'000, std::nullopt}));
}

TEST(SessionFile, a_limit_that_is_probably_not_meant_is_a_finding) {
  EXPECT_THAT(findings("[session]\nlimits = { national = 3, group = 90, panel = \"5m\", all = -1 }\nlimit = 3\n"),
              ElementsAre("bad-value:2", "odd-limit:2", "unknown-key:3"));
}

TEST(SessionFile, a_speaker_without_a_name_is_kept_for_its_statement_or_as_the_chair) {
  const auto kept = speakers(
      "[[meeting.item.speaker]]\n[[meeting.item.speaker]]\nstatement = \"a.md\"\n[[meeting.item.speaker]]\nkind = "
      "\"chair\"\n");
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].statement.size(), 1U);
  EXPECT_EQ(kept[1].speaker.kind, SpeakerKind::chair);
}

TEST(SessionFile, a_mistake_is_said_once_and_in_the_line_of_its_own_value) {
  EXPECT_THAT(findings("[session]\nlanguages = [\"en\",\n\"klingon\",\n\"ru\"]\n"), ElementsAre("bad-value:3"));
  EXPECT_THAT(findings("[session]\nlanguages = [\"en\",\n5]\n"), ElementsAre("wrong-type:3"));
  EXPECT_THAT(findings("[[meeting]]\n[[meeting.item]]\n[[meeting.item.speaker]]\nname = 5\n"),
              ElementsAre("wrong-type:4"));
  EXPECT_THAT(findings("[[group]]\nid = \"g\"\n[[group]]\nname = \"G\"\nid = \"g\"\n"), ElementsAre("bad-value:5"));
  EXPECT_THAT(findings("[[meeting]]\nstarts = 2024-03-08\n"), ElementsAre("wrong-type:2"));
  EXPECT_THAT(findings("[[meeting]]\n[[meeting.item]]\n[[meeting.item.speaker]]\nname = \"A\"\nstatement = [1, 2]\n"),
              ElementsAre("wrong-type:5"));
  const std::string megabytes(2 << 20, 'x');
  EXPECT_THAT(findings("[session]\ntitle = { en = \"" + megabytes + "\", ru = \"A\" }\n"), ElementsAre("bad-value:2"));
}

}  // namespace
}  // namespace rostrum
