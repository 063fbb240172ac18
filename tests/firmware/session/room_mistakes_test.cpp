#include "firmware/session/room_mistakes.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

TEST(RoomMistakes, a_depth_from_which_no_line_can_be_read_is_refused_with_the_greatest) {
  TextEngine engine(FontSet::load().value());
  RoomChoice choice;
  choice.depth = 25.0;
  EXPECT_TRUE(check_depths(*load_room(choice), choice, engine));
  choice.depth = 40.0;
  const auto refused = check_depths(*load_room(choice), choice, engine);
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      refused.error().sentence(),
      "--depth: The display \"wall\" holds no line of text that can be read from 40.0 picture heights. Give a depth "
      "of 39 picture heights at most, or use a larger screen.");
}

TEST(RoomMistakes, all_mistakes_of_keys_are_found) {
  Room room;
  room.file.keys = {{"F8", "foo"}, {"F9", "blank"}, {"PgDn", "next"}};
  EXPECT_EQ(key_mistakes(room, {}).size(), 2U);
}

}  // namespace
}  // namespace rostrum
