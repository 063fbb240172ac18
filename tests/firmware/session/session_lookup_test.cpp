#include "firmware/session/session_lookup.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "firmware/session/help_lines.hpp"
#include "firmware/session/resting_room.hpp"

namespace rostrum {
namespace {

constexpr const char* session_toml = R"([session]
languages = ["en", "ru"]
[[meeting]]
number = "3"
starts = 2026-05-03T10:00:00Z
[[meeting.item]]
number = "5"
[[meeting.item.speaker]]
name = "Aldermark"
statement = { en = "a.en.md", ru = "a.ru.md" }
[[meeting.item.speaker]]
name = { en = "Brook", ru = "Брук" }
)";

std::vector<NamedBytes> files() {
  return {{"session.toml", session_toml},
          {"a.en.md",
           "Mr. Chair,\n\nWe are brief today. We thank the secretariat for its work.\n\nClean water is the subject. "
           "We thank you.\n"},
          {"a.ru.md",
           "Г-н Председатель,\n\nСегодня мы будем кратки. Мы благодарим секретариат за работу.\n\nРечь идёт о чистой "
           "воде. Благодарим вас.\n"}};
}

class Lookup : public testing::Test {
 protected:
  std::optional<std::size_t> find(const char* words, std::size_t after = 0) {
    return lookup_.find_words(0, words, after);
  }

  // The words of a segment in its first language.
  std::string segment(std::size_t number) {
    const auto& piece = frames_.planned().plan(0).segments[number - 1].versions[0];
    return frames_.planned().versions(0)[0].statement->paragraphs[piece->paragraph].text.slice(piece->range).text;
  }

  SessionFrames frames_{Studio::create().value(), load_session(files(), "test").value(), load_room({}).value(),
                        KeyMap()};
  SessionLookup lookup_{frames_};
};

TEST_F(Lookup, finds_words_in_any_version_whatever_their_case_and_spaces) {
  const auto water = find("clean  WATER");
  ASSERT_TRUE(water);
  EXPECT_NE(segment(*water).find("Clean water"), std::string::npos) << segment(*water);
  EXPECT_EQ(find("ЧИСТОЙ воде"), water);
  EXPECT_EQ(find("moon"), std::nullopt);
  EXPECT_EQ(find(""), std::nullopt);
  EXPECT_EQ(find("  "), std::nullopt);
}

TEST_F(Lookup, finds_words_that_go_on_in_the_next_segment) {
  const auto begins = find("brief today. We thank");
  ASSERT_TRUE(begins);
  EXPECT_NE(segment(*begins).find("brief today."), std::string::npos);
}

TEST_F(Lookup, goes_on_behind_the_last_place_and_begins_anew_at_the_end) {
  const auto first = find("we thank");
  ASSERT_TRUE(first);
  const auto second = find("we thank", *first);
  ASSERT_TRUE(second);
  EXPECT_GT(*second, *first);
  EXPECT_EQ(find("we thank", *second), first);
  EXPECT_EQ(find("we thank", 999), first);
}

TEST_F(Lookup, knows_languages_views_and_when_the_meeting_ends) {
  EXPECT_EQ(lookup_.languages().size(), 2U);
  EXPECT_EQ(lookup_.views(0), std::vector<DisplayView>{DisplayView::follow});
  constexpr std::int64_t begins_ms = 1'777'802'400'000;
  constexpr std::int64_t three_hours_ms = 3LL * 3'600'000;
  EXPECT_EQ(lookup_.meeting_ends_ms(Scene()), begins_ms + three_hours_ms);
}

TEST(HelpLines, name_every_action_once_in_the_order_of_the_groups) {
  const auto lines = help_lines(KeyMap());
  EXPECT_EQ(lines.size(), named_actions().size()) << "all but none, and the go-to";
  for (std::size_t i = 1; i < lines.size(); ++i) {
    EXPECT_GE(lines[i].group, lines[i - 1].group);
    EXPECT_NE(lines[i].meaning, lines[i - 1].meaning);
  }
}

TEST(HelpLines, leave_out_what_no_key_does) {
  const auto lines = help_lines(KeyMap::with_changes({{"N", "none"}}, "room.toml").value());
  for (const HelpLine& line : lines) EXPECT_NE(line.meaning, Word::keys_call_next);
}

TEST(RestingRoom, has_the_lists_and_the_text_of_the_session) {
  auto room = load_room({}).value();
  auto studio = Studio::create().value();
  PlannedSession planned(load_session(files(), "test").value(), room.displays, studio->engine());
  OpenedSession opened{std::move(room), std::move(studio), std::move(planned)};
  RestingView wanted;
  wanted.walls = View::queue;
  const Screen queue = resting_screen(wanted, opened);
  ASSERT_TRUE(std::holds_alternative<QueueScreen>(queue.content));
  EXPECT_EQ(std::get<QueueScreen>(queue.content).waiting.size(), 2U);

  wanted.view = DisplayView::booth;
  wanted.segment = 2;
  const Screen booth = resting_screen(wanted, opened);
  ASSERT_TRUE(std::holds_alternative<BoothScreen>(booth.content));
  EXPECT_TRUE(std::get<BoothScreen>(booth.content).released);
  EXPECT_EQ(std::get<BoothScreen>(booth.content).segment, 1U);

  wanted.view = DisplayView::desk;
  const Screen desk = resting_screen(wanted, opened);
  ASSERT_TRUE(std::holds_alternative<DeskScreen>(desk.content));
  EXPECT_NE(std::get<DeskScreen>(desk.content).wall, nullptr);
}

TEST_F(Lookup, knows_a_delegation_by_any_of_its_names) {
  const auto known = lookup_.known_name("  bROOK ");
  ASSERT_TRUE(known);
  EXPECT_EQ(known->best({*Language::parse("ru")}), "Брук");
  EXPECT_EQ(lookup_.known_name("Брук"), known);
  EXPECT_EQ(lookup_.known_name("Corran"), std::nullopt);
  EXPECT_EQ(lookup_.known_name(""), std::nullopt);
}

TEST_F(Lookup, knows_in_which_languages_anything_is) {
  const auto all = lookup_.languages_at_hand();
  const auto has = [&all](const char* tag) {
    return std::find(all.begin(), all.end(), *Language::parse(tag)) != all.end();
  };
  EXPECT_TRUE(has("en"));
  EXPECT_TRUE(has("ru"));
  EXPECT_FALSE(has("de"));
}

}  // namespace
}  // namespace rostrum
