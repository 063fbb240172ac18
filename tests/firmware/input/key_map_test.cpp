#include "firmware/input/key_map.hpp"

#include <gtest/gtest.h>

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

TEST(KeyMap, leaves_f5_and_escape_and_letters_alone) {
  const KeyMap map;
  for (const Key key : {Key::f5, Key::escape, Key::a, Key::z}) EXPECT_EQ(map.action(key), Action::none);
}

TEST(KeyMap, takes_changes_from_the_room_file) {
  const auto map = KeyMap::with_changes({{"N", "next"}, {"B", "none"}, {"Enter", "blank"}}, "room.toml");
  ASSERT_TRUE(map);
  EXPECT_EQ(map->action(*key_from_name("N")), Action::next);
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
