#include "firmware/session/room_choice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

TEST(RoomChoice, without_a_file_there_is_one_dark_display_seven_heights_deep) {
  const auto room = load_room({});
  ASSERT_TRUE(room);
  ASSERT_EQ(room->displays.size(), 1U);
  EXPECT_EQ(room->displays[0].width, 1920);
  EXPECT_DOUBLE_EQ(room->displays[0].depth, 7.0);
  EXPECT_EQ(room->displays[0].theme, Theme::dark);
}

TEST(RoomChoice, the_command_line_goes_before_the_file) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "room.toml";
  std::ofstream(path) << "[room]\nname = \"Hall\"\ndepth = 6.5\nlanguages = [\"ru\"]\n"
                         "[[display]]\nname = \"left\"\nsize = [1280, 720]\nheight = 1.3\ntheme = \"light\"\n"
                         "[[display]]\nname = \"booth\"\nviews = [\"booth\"]\n";
  RoomChoice choice;
  choice.file = path;
  auto room = load_room(choice);
  ASSERT_TRUE(room) << room.error().sentence();
  ASSERT_EQ(room->displays.size(), 1U) << "a booth's screen does not decide how the public's text is cut";
  EXPECT_DOUBLE_EQ(room->displays[0].depth, 5.0);
  EXPECT_EQ(room->displays[0].theme, Theme::light);
  EXPECT_EQ(room->displays[0].languages.front().tag(), "ru");

  choice.size = "1024x768";
  choice.theme = "dark";
  choice.languages = "en,fr";
  choice.depth = 12.0;
  choice.height = 2.0;
  room = load_room(choice);
  ASSERT_TRUE(room);
  EXPECT_EQ(room->displays[0].height, 768);
  EXPECT_DOUBLE_EQ(room->displays[0].depth, 6.0);
  EXPECT_EQ(room->displays[0].theme, Theme::dark);
  EXPECT_EQ(room->displays[0].languages.size(), 2U);
}

TEST(RoomChoice, every_wrong_option_is_named) {
  const auto refused = [](auto change) {
    RoomChoice choice;
    change(choice);
    const auto room = load_room(choice);
    return room ? std::string("accepted") : room.error().sentence();
  };
  using testing::HasSubstr;
  for (const char* size : {"", "x", "1920", "1920x", "1920x1080x", "-5x10", "9x9", "99999x99999", "1920 x 1080"}) {
    if (*size == '\0') continue;
    EXPECT_THAT(refused([&](RoomChoice& c) { c.size = size; }), HasSubstr("--size")) << size;
  }
  EXPECT_THAT(refused([](RoomChoice& c) { c.theme = "pink"; }), HasSubstr("--theme"));
  EXPECT_THAT(refused([](RoomChoice& c) { c.languages = "en,12"; }), HasSubstr("--langs"));
  EXPECT_THAT(refused([](RoomChoice& c) { c.depth = -1.0; }), HasSubstr("--depth"));
  EXPECT_THAT(refused([](RoomChoice& c) { c.height = 1.0; }), HasSubstr("--height"));
  EXPECT_THAT(refused([](RoomChoice& c) { c.file = "/no/such/room.toml"; }), HasSubstr("room.toml"));
}

}  // namespace
}  // namespace rostrum
