#include "firmware/session/session_frames.hpp"

#include <gtest/gtest.h>

#include "content/room/room.hpp"
#include "content/session/demo_session.hpp"
#include "firmware/session/help_lines.hpp"

namespace rostrum {
namespace {

class SessionPictures : public testing::Test {
 protected:
  SessionFrames frames_{Studio::create().value(), load_session(demo_session_files(), "demo").value(),
                        load_room({}).value(), KeyMap()};

  RoomState at(std::size_t segment, View view = View::statement) {
    RoomState state;
    state.view = view;
    state.statement = frames_.content().outline(0).id;
    state.content = frames_.content().outline(0).hash;
    state.position = frames_.content().outline(0).segments[segment];
    return state;
  }

  Pixmap picture(const RoomState& state, Help help = Help::hidden) {
    Pixmap whole(frames_.displays().front().picture.width, frames_.displays().front().picture.height);
    frames_.frame(0, state, help, {}).frame->copy_to(whole.data(), static_cast<std::size_t>(whole.width()) * 4);
    return whole;
  }
};

TEST_F(SessionPictures, depend_on_the_state_and_not_on_what_was_shown_before) {
  const Pixmap third = picture(at(2));
  const Pixmap fourth = picture(at(3));
  EXPECT_FALSE(third.same_picture(fourth));
  EXPECT_TRUE(picture(at(2)).same_picture(third));
}

TEST_F(SessionPictures, every_view_and_the_help_are_different_pictures) {
  const std::vector<Pixmap> all = {picture(at(2)), picture(at(2, View::title)), picture(at(2, View::hold)),
                                   picture(at(2, View::test_card)), picture(at(2), Help::shown)};
  for (std::size_t a = 0; a < all.size(); ++a) {
    for (std::size_t b = a + 1; b < all.size(); ++b) EXPECT_FALSE(all[a].same_picture(all[b])) << a << " " << b;
  }
}

TEST_F(SessionPictures, blank_is_black_whatever_the_view) {
  RoomState state = at(2);
  state.blank = true;
  const Pixmap black = picture(state);
  for (int y = 0; y < black.height(); y += 7) {
    for (const std::uint32_t pixel : black.row(y)) ASSERT_EQ(pixel & 0xFFFFFFU, 0U);
  }
}

TEST_F(SessionPictures, another_depth_is_another_plan_at_the_same_place_and_back_again) {
  const std::size_t before = frames_.content().outline(0).segments.size();
  RoomState state = at(6);
  const Pixmap usual = picture(state);
  state.depth = 14;
  EXPECT_FALSE(picture(state).same_picture(usual));
  EXPECT_GT(frames_.content().outline(0).segments.size(), before);
  state.depth = 0;
  EXPECT_TRUE(picture(state).same_picture(usual));
  EXPECT_EQ(frames_.content().outline(0).segments.size(), before);
}

TEST_F(SessionPictures, a_statement_that_is_not_there_is_the_hold_screen) {
  RoomState state = at(2);
  state.statement = "gone";
  EXPECT_TRUE(picture(state).same_picture(picture(at(0, View::hold))));
}

TEST(HelpLines, name_the_keys_as_they_are_bound) {
  const KeyMap map = KeyMap::with_changes({{"F12", "blank"}, {"B", "none"}}, "room.toml").value();
  std::string blank;
  for (const HelpLine& line : help_lines(map)) {
    if (line.meaning == Word::help_blank) blank = line.keys;
  }
  EXPECT_NE(blank.find("F12"), std::string::npos);
  EXPECT_EQ(blank.find('B'), std::string::npos);
}

}  // namespace
}  // namespace rostrum
