#include "content/session/room_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rostrum {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

RoomFile parse(std::string_view toml) {
  auto room = parse_room_file(toml, "room.toml");
  EXPECT_TRUE(room.has_value()) << room.error().sentence();
  return *room;
}

std::vector<std::string> tags(const std::vector<Language>& languages) {
  std::vector<std::string> found;
  for (const Language& language : languages) found.push_back(language.tag());
  return found;
}

TEST(RoomFile, an_empty_file_is_a_room_of_defaults) {
  const RoomFile room = parse("");
  EXPECT_EQ(room, RoomFile{});
  ASSERT_EQ(room.displays.size(), 1U);
  EXPECT_EQ(room.displays[0].width, 1920);
  EXPECT_EQ(room.displays[0].height, 1080);
  EXPECT_EQ(room.displays[0].theme, "dark");
  EXPECT_DOUBLE_EQ(depth_in_picture_heights(room, room.displays[0]), 7.0);
}

TEST(RoomFile, everything_that_it_may_say_is_read) {
  const RoomFile room = parse(R"(
[room]
name = "Conference Room 4"
zone = "America/New_York"
depth = 6.5
languages = ["en", "ru", "zh"]
channels = { 0 = "floor", 1 = "en", 2 = "ru" }
[[display]]
name = "wall-left"
size = [3840, 2160]
height = 0.93
rotate = 90
overscan = 0.025
keepout = [0, 800, 400, 280]
languages = ["ru", "en"]
views = ["queue"]
theme = "light"
[[display]]
depth = 14
[style]
french_spaces = "canadian"
number_spaces = "wide"
chinese_gaps = "quarter"
[keys]
PageDown = "next"
"." = "blank"
[trust]
unsigned = "ask"
)");
  EXPECT_TRUE(room.findings.empty());
  EXPECT_EQ(room.name, "Conference Room 4");
  EXPECT_EQ(room.zone, "America/New_York");
  EXPECT_THAT(tags(room.languages), ElementsAre("en", "ru", "zh-Hans"));
  EXPECT_EQ(room.channels, (std::map<int, std::string>{{0, "floor"}, {1, "en"}, {2, "ru"}}));
  ASSERT_EQ(room.displays.size(), 2U);
  const DisplayFile& left = room.displays[0];
  EXPECT_EQ(left.name, "wall-left");
  EXPECT_EQ(left.width, 3840);
  EXPECT_EQ(left.rotate, 90);
  EXPECT_DOUBLE_EQ(left.overscan, 0.025);
  EXPECT_EQ(left.keepout, (std::array<int, 4>{0, 800, 400, 280}));
  EXPECT_THAT(tags(left.languages), ElementsAre("ru", "en"));
  EXPECT_THAT(left.views, ElementsAre("queue"));
  EXPECT_EQ(left.theme, "light");
  EXPECT_DOUBLE_EQ(depth_in_picture_heights(room, left), 6.5 / 0.93);
  EXPECT_EQ(room.displays[1].name, "wall-2");
  EXPECT_EQ(room.displays[1].depth, 14);
  EXPECT_EQ(room.keys, (std::map<std::string, std::string>{{"PageDown", "next"}, {".", "blank"}}));
  EXPECT_EQ(room.style.french_spaces, HouseStyle::FrenchSpaces::canadian);
  EXPECT_EQ(room.style.number_spaces, HouseStyle::NumberSpaces::wide);
  EXPECT_EQ(room.style.chinese_gaps, HouseStyle::ChineseGaps::quarter);
  EXPECT_EQ(room.trust.unsigned_content, Trust::Unsigned::ask);
}

constexpr const char* some_key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

TEST(RoomFile, without_trust_everything_is_accepted) {
  EXPECT_EQ(parse("[room]\nname = \"A\"\n").trust, Trust{});
}

TEST(RoomFile, with_trust_only_what_its_keys_signed_is_taken_unless_it_says_otherwise) {
  const RoomFile room = parse(std::string("[trust.keys]\nsecretariat = \"") + some_key + "\"\n");
  EXPECT_TRUE(room.findings.empty());
  EXPECT_EQ(room.trust.unsigned_content, Trust::Unsigned::refuse);
  ASSERT_TRUE(room.trust.keys.contains("secretariat"));
  EXPECT_EQ(room.trust.keys.at("secretariat").id.text(), "E7620F1842B4E81F");
}

TEST(RoomFile, a_mistake_in_trust_never_opens_the_room) {
  for (const char* mistake :
       {"[trust]\nunsigned = \"acept\"\n", "[trust]\nunsigned = true\n", "trust = 3\n", "[trust]\nkeys = \"x\"\n",
        "[trust.keys]\na = \"RWQ\"\n", "[trust.keys]\na = 1\n", "[trust]\nunsined = \"accept\"\n"}) {
    const RoomFile room = parse(mistake);
    EXPECT_EQ(room.trust.unsigned_content, Trust::Unsigned::refuse) << mistake;
    EXPECT_TRUE(room.trust.keys.empty()) << mistake;
    EXPECT_EQ(room.findings.size(), 1U) << mistake;
  }
}

TEST(RoomFile, a_style_that_nobody_knows_is_a_finding_and_the_default_stands) {
  const RoomFile room = parse("[style]\nfrench_spaces = \"thin\"\nnumber_spaces = 3\nclock = \"24h\"\n");
  EXPECT_EQ(room.style, HouseStyle{});
  ASSERT_EQ(room.findings.size(), 3U);
  EXPECT_EQ(room.findings[0].code, "bad-value");
  EXPECT_THAT(room.findings[0].message, HasSubstr("narrow, wide, canadian, none, written"));
  EXPECT_EQ(room.findings[1].code, "wrong-type");
  EXPECT_EQ(room.findings[2].code, "unknown-key");
  EXPECT_THAT(room.findings[2].message, HasSubstr("style.clock"));
}

TEST(RoomFile, what_is_no_toml_is_an_error_that_names_the_line) {
  const auto room = parse_room_file("[room]\nname = \"a\"\ndepth = = 3\n", "room.toml");
  ASSERT_FALSE(room.has_value());
  EXPECT_EQ(room.error().where, "room.toml:3");
  EXPECT_FALSE(room.error().advice.empty());
  EXPECT_FALSE(parse_room_file("name = \"\xff\"", "room.toml").has_value());
}

TEST(RoomFile, a_table_with_too_many_brackets_is_an_error) {
  for (const std::string_view text : {"[[[display]]]", "[[[", "[=]", "[ #x", "[[ \n", "[[=]]", "a.= 1", "[a.]"}) {
    const auto room = parse_room_file(text, "room.toml");
    ASSERT_FALSE(room.has_value()) << text;
    EXPECT_FALSE(room.error().what.empty()) << text;
    EXPECT_THAT(room.error().where, HasSubstr("room.toml")) << text;
  }
}

TEST(RoomFile, letters_of_any_script_stand_in_quotes_and_comments_alone) {
  const RoomFile room =
      parse("\xEF\xBB\xBF# зал\n[room]\nname = \"Зал \\\"4\\\"\" # да\nzone = 'ﺍ'\n[trust]\n\"я\" = '''я\n\\'''\n");
  EXPECT_EQ(room.name, "Зал \"4\"");
  EXPECT_EQ(room.zone, "ﺍ");
  EXPECT_EQ(room.findings.size(), 1U);  // an unknown key of [trust]
  const std::vector<std::pair<std::string_view, std::string_view>> strays = {
      {"имя = 1", "room.toml:1"},
      {"\n[room]\nname = Зал", "room.toml:3"},
      {"[зал]", "room.toml:1"},
      {"a = 1\u00A0", "room.toml:1"},
      {"\uFE8D", "room.toml:1"},
      {"a = \"\"\"x\\\n  я\"\"\"", "room.toml:2"},
      {"a = \"\"\"x\"\"\"\"\"\nя = ''", "room.toml:2"},
      {"a = \"\\\\\"\nя = 1", "room.toml:2"},
      {"# '\nя = 1", "room.toml:2"},
      {"[a.\", b = \"я\"", "room.toml:1"},
  };
  for (const auto& [text, where] : strays) {
    const auto refused = parse_room_file(text, "room.toml");
    ASSERT_FALSE(refused.has_value()) << text;
    EXPECT_EQ(refused.error().where, where) << text;
  }
}

TEST(RoomFile, an_unknown_key_is_a_finding_with_its_line) {
  const RoomFile room = parse("[room]\nname = \"a\"\ncolour = \"red\"\n[[display]]\nsise = [1, 2]\n[lights]\n");
  ASSERT_EQ(room.findings.size(), 3U);
  EXPECT_EQ(room.findings[0].code, "unknown-key");
  EXPECT_EQ(room.findings[0].line, 3);
  EXPECT_EQ(room.findings[0].file, "room.toml");
  EXPECT_THAT(room.findings[0].message, HasSubstr("room.colour"));
  EXPECT_EQ(room.findings[1].line, 5);
  EXPECT_THAT(room.findings[1].advice, HasSubstr("size"));
  EXPECT_EQ(room.findings[2].line, 6);
  EXPECT_EQ(room.name, "a");
}

TEST(RoomFile, a_wrong_type_says_what_was_expected_and_loses_only_itself) {
  const RoomFile room = parse(R"([room]
name = 4
depth = "deep"
languages = "en"
[[display]]
name = "left"
size = "full"
height = true
views = [1]
theme = "dark"
)");
  std::vector<int> lines;
  for (const Finding& finding : room.findings) {
    EXPECT_EQ(finding.code, "wrong-type");
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_THAT(finding.message, HasSubstr("expected"));
    lines.push_back(finding.line);
  }
  EXPECT_THAT(lines, ElementsAre(2, 3, 4, 7, 8, 9));
  EXPECT_THAT(room.findings[1].message, HasSubstr("metres"));
  EXPECT_EQ(room.displays[0].name, "left");
  EXPECT_EQ(room.displays[0].width, 1920);
  EXPECT_THAT(room.displays[0].views, ElementsAre("follow"));
}

TEST(RoomFile, a_value_out_of_bounds_is_a_finding) {
  for (const std::string_view line :
       {"size = [1920]", "size = [0, 1080]", "size = [1920, 99999999999]", "size = [1.5, 2]", "rotate = 45",
        "rotate = 91", "overscan = 0.5", "overscan = -1", "keepout = [1, 2, 3]", "depth = 0", "depth = nan",
        "theme = \"pink\"", "languages = [\"not a language\"]", "height = inf"}) {
    const RoomFile room = parse("[[display]]\n" + std::string(line) + "\n");
    ASSERT_EQ(room.findings.size(), 1U) << line;
    EXPECT_EQ(room.findings[0].code, "bad-value") << line;
    EXPECT_EQ(room.findings[0].line, 2) << line;
    EXPECT_EQ(room.displays, RoomFile{}.displays) << line;
  }
}

TEST(RoomFile, a_display_that_is_no_list_of_tables_leaves_the_default_one) {
  for (const std::string_view toml : {"display = 3", "[display]\nname = \"a\"", "display = []", "display = [1, 2]"}) {
    const RoomFile room = parse(toml);
    EXPECT_EQ(room.findings.size(), 1U) << toml;
    EXPECT_EQ(room.displays, RoomFile{}.displays) << toml;
  }
}

TEST(RoomFile, a_channel_needs_a_number_and_a_language) {
  const RoomFile room = parse("[room]\nchannels = { 1 = \"en\", one = \"fr\", 2 = \"klingonese\", 3 = 4 }\n");
  EXPECT_EQ(room.channels, (std::map<int, std::string>{{1, "en"}}));
  EXPECT_EQ(room.findings.size(), 3U);
}

TEST(RoomFile, two_displays_of_one_name_are_a_finding) {
  EXPECT_EQ(parse("[[display]]\nname = \"a\"\n[[display]]\nname = \"a\"\n").findings.size(), 1U);
}

TEST(RoomFile, a_key_bound_to_no_string_is_a_finding) {
  const RoomFile room = parse("[keys]\nPageDown = [\"next\"]\nHome = \"title\"\n");
  EXPECT_EQ(room.findings.size(), 1U);
  EXPECT_EQ(room.keys, (std::map<std::string, std::string>{{"Home", "title"}}));
}

TEST(RoomFile, a_display_called_like_another_has_a_name_of_its_own) {
  const RoomFile room = parse("[[display]]\nname = \"a\"\n[[display]]\nname = \"wall-3\"\n[[display]]\nname = \"a\"\n");
  EXPECT_EQ(room.findings.size(), 1U);
  ASSERT_EQ(room.displays.size(), 3U);
  EXPECT_EQ(room.displays[2].name, "wall-4");
}

}  // namespace
}  // namespace rostrum
