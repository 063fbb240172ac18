#include "firmware/input/key_map.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace rostrum {
namespace {

TEST(KeyMap, binds_the_keys_that_clickers_and_keyboards_send) {
  const KeyMap map;
  for (const Key key : {Key::right, Key::down, Key::page_down, Key::space}) EXPECT_EQ(map.action(key), Action::next);
  for (const Key key : {Key::left, Key::up, Key::page_up, Key::backspace}) EXPECT_EQ(map.action(key), Action::back);
  for (const Key key : {Key::b, Key::period}) EXPECT_EQ(map.action(key), Action::blank);
  for (const Key key : {Key::enter, Key::keypad_enter}) EXPECT_EQ(map.action(key), Action::enter);
  EXPECT_EQ(map.action(Key::home), Action::title);
  EXPECT_EQ(map.action(Key::f1), Action::help);
  EXPECT_EQ(map.action(Key::digit0), Action::digit);
}

TEST(KeyMap, leaves_f5_and_escape_alone) {
  const KeyMap map;
  for (const Key key : {Key::f5, Key::escape, Key::tab, Key::end}) EXPECT_EQ(map.action(key), Action::none);
}

TEST(KeyMap, has_a_key_for_every_action) {
  const KeyMap map;
  for (const Action action : named_actions()) {
    if (action == Action::none) continue;
    EXPECT_FALSE(map.keys(action).empty()) << action_name(action);
  }
}

TEST(KeyMap, binds_what_operators_do_most_where_one_hand_finds_it) {
  const KeyMap map;
  EXPECT_EQ(map.action(Key::n), Action::call_next);
  EXPECT_EQ(map.action(Key::t), Action::timer);
  EXPECT_EQ(map.action(Key::p), Action::point_of_order);
  EXPECT_EQ(map.action(Key::l), Action::floor);
  EXPECT_EQ(map.action(Key::z), Action::undo);
  EXPECT_EQ(map.action(Key::y), Action::redo);
  EXPECT_EQ(map.action(Key::o), Action::off_text);
  EXPECT_EQ(map.action(Key::s), Action::skip);
  EXPECT_EQ(map.action(Key::left_bracket), Action::cue_back);
  EXPECT_EQ(map.action(Key::right_bracket), Action::cue_next);
  EXPECT_EQ(map.action(Key::c), Action::take_cue);
  EXPECT_EQ(map.action(Key::x), Action::drop_cue);
}

// What presenters are known to send, with the arrows that some send in place of the pages.
constexpr std::array clicker = {Key::page_up, Key::page_down, Key::f5,    Key::escape, Key::b,
                                Key::period,  Key::left,      Key::right, Key::up,     Key::down};

TEST(KeyMap, lets_clickers_move_through_the_text_and_do_nothing_else) {
  const KeyMap map;
  for (const Key key : clicker) EXPECT_TRUE(is_for_clickers(map.action(key))) << key_name(key);
  EXPECT_FALSE(is_for_clickers(Action::call_next));
  EXPECT_FALSE(is_for_clickers(Action::point_of_order));
}

TEST(KeyMap, refuses_to_put_on_a_clicker_what_it_must_not_do) {
  for (const Key key : clicker) {
    for (const char* action : {"call-next", "point-of-order", "adjourn", "undo"}) {
      const auto map = KeyMap::with_changes({{std::string(key_name(key)), action}}, "room.toml");
      ASSERT_FALSE(map) << key_name(key) << action;
      EXPECT_NE(map.error().sentence().find(key_name(key)), std::string::npos);
    }
  }
  EXPECT_TRUE(KeyMap::with_changes({{"PageUp", "title"}}, "room.toml"));
}

TEST(KeyMap, names_of_actions_lead_back_to_them) {
  for (const Action action : named_actions()) EXPECT_EQ(action_named(action_name(action)), action);
  for (const Action fixed : {Action::enter, Action::digit, Action::go_to}) EXPECT_EQ(action_name(fixed), "");
  EXPECT_EQ(action_named(""), std::nullopt);
}

TEST(KeyMap, the_schema_of_room_toml_knows_every_action) {
  std::ifstream file(ROSTRUM_SOURCE_DIR "/docs/room.schema.json");
  const auto schema = nlohmann::json::parse(file);
  std::set<std::string> known, named;
  for (const auto& name : schema["properties"]["keys"]["additionalProperties"]["enum"]) known.insert(name);
  for (const Action action : named_actions()) named.emplace(action_name(action));
  EXPECT_EQ(known, named);
}

TEST(KeyMap, takes_changes_from_the_room_file) {
  const auto map = KeyMap::with_changes({{"N", "next"}, {"B", "none"}, {"Enter", "blank"}, {"F9", "call-next"}}, "");
  ASSERT_TRUE(map);
  EXPECT_EQ(map->action(Key::n), Action::next);
  EXPECT_EQ(map->action(*key_from_name("F9")), Action::call_next);
  EXPECT_EQ(map->action(Key::b), Action::none);
  EXPECT_EQ(map->action(Key::enter), Action::blank);
  EXPECT_EQ(map->action(Key::right), Action::next);
}

TEST(KeyMap, names_the_file_and_the_key_that_it_refuses) {
  const auto unknown = KeyMap::with_changes({{"PgDn", "next"}}, "room.toml");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().where, "room.toml");
  EXPECT_NE(unknown.error().what.find("PgDn"), std::string::npos);
  EXPECT_EQ(unknown.error().blame, Blame::input);
  EXPECT_FALSE(KeyMap::with_changes({{"N", "advance"}}, "room.toml"));
  EXPECT_FALSE(KeyMap::with_changes({{"7", "next"}}, "room.toml"));
}

TEST(KeyMap, never_lets_f5_or_escape_touch_the_wall) {
  EXPECT_FALSE(KeyMap::with_changes({{"F5", "next"}}, "room.toml"));
  EXPECT_FALSE(KeyMap::with_changes({{"Escape", "blank"}}, "room.toml"));
  EXPECT_TRUE(KeyMap::with_changes({{"Escape", "none"}}, "room.toml"));
}

}  // namespace
}  // namespace rostrum
