#include "firmware/input/key_map.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

TEST(KeyMap, binds_the_keys_that_clickers_and_keyboards_send) {
  const KeyMap map;
  for (const Key key : {Key::Right, Key::Down, Key::PageDown, Key::Space}) EXPECT_EQ(map.action(key), Action::next);
  for (const Key key : {Key::Left, Key::Up, Key::PageUp, Key::Backspace}) EXPECT_EQ(map.action(key), Action::back);
  for (const Key key : {Key::B, Key::Period}) EXPECT_EQ(map.action(key), Action::blank);
  for (const Key key : {Key::Enter, Key::KeypadEnter}) EXPECT_EQ(map.action(key), Action::enter);
  EXPECT_EQ(map.action(Key::Home), Action::title);
  EXPECT_EQ(map.action(Key::F1), Action::help);
  EXPECT_EQ(map.action(Key::Digit0), Action::digit);
}

TEST(KeyMap, leaves_f5_and_escape_and_letters_alone) {
  const KeyMap map;
  for (const Key key : {Key::F5, Key::Escape, Key::A, Key::Z}) EXPECT_EQ(map.action(key), Action::none);
}

TEST(KeyMap, takes_changes_from_the_room_file) {
  const auto map = KeyMap::with_changes({{"N", "next"}, {"B", "none"}, {"Enter", "blank"}}, "room.toml");
  ASSERT_TRUE(map);
  EXPECT_EQ(map->action(*key_from_name("N")), Action::next);
  EXPECT_EQ(map->action(Key::B), Action::none);
  EXPECT_EQ(map->action(Key::Enter), Action::blank);
  EXPECT_EQ(map->action(Key::Right), Action::next);
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
