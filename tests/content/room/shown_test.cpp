#include <gtest/gtest.h>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

TEST(Shown, a_notice_stands_on_the_walls_at_once_and_lifts_the_blank) {
  ListedRoom room;
  room.give(act::ToggleBlank{});
  ASSERT_TRUE(room.give(act::ShowNotice{english("Please take your seats.")}));
  EXPECT_EQ(room.state.view, View::notice);
  EXPECT_FALSE(room.state.blank);
  EXPECT_EQ(*room.state.notice, english("Please take your seats."));
}

TEST(Shown, a_notice_without_words_or_with_too_many_is_refused) {
  ListedRoom room;
  EXPECT_FALSE(room.give(act::ShowNotice{}));
  EXPECT_FALSE(room.give(act::ShowNotice{english("  ")}));
  EXPECT_FALSE(room.give(act::ShowNotice{english(std::string(5000, 'x'))}));
  EXPECT_EQ(room.state.view, View::title);
}

TEST(Shown, a_line_changes_no_view_and_an_empty_one_takes_it_away) {
  ListedRoom room;
  ASSERT_TRUE(room.give(act::SetLine{english("We thank the Chair.")}));
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(*room.state.line, english("We thank the Chair."));
  ASSERT_TRUE(room.give(act::SetLine{}));
  EXPECT_TRUE(room.state.line->empty());
  EXPECT_TRUE(room.give(act::SetLine{})->empty());
}

TEST(Shown, a_display_takes_light_from_20_to_100_percent) {
  ListedRoom room;
  DisplayChoice choice;
  choice.display = "wall-left";
  for (const unsigned light : {0U, 19U, 101U}) {
    choice.light = light;
    EXPECT_FALSE(room.give(act::SetDisplay{choice})) << light;
  }
  for (const unsigned light : {20U, 100U}) {
    choice.light = light;
    EXPECT_TRUE(room.give(act::SetDisplay{choice})) << light;
  }
  ASSERT_EQ(room.state.displays->size(), 1U);
  EXPECT_TRUE(room.give(act::SetDisplay{choice})->empty());
  ASSERT_TRUE(room.give(act::SetDisplay{DisplayChoice{"wall-left", {}, {}, {}}}));
  EXPECT_TRUE(room.state.displays->empty());
  EXPECT_TRUE(room.give(act::SetDisplay{DisplayChoice{"wall-left", {}, {}, {}}})->empty());
  EXPECT_FALSE(room.give(act::SetDisplay{}));
}

TEST(Shown, a_rehearsal_leaves_everything_as_it_was) {
  ListedRoom room;
  room.give(act::Next{});
  const Scene before = room.state.scene();
  ASSERT_TRUE(room.give(act::SetRehearsal{true}));
  EXPECT_TRUE(room.give(act::SetRehearsal{true})->empty());
  for (int i = 0; i < 4; ++i) room.give(act::Next{});
  room.give(act::ShowNotice{english("Rehearsal of the notice")});
  ASSERT_TRUE(room.give(act::SetRehearsal{false}));
  EXPECT_EQ(room.state.scene(), before);
}

}  // namespace
}  // namespace rostrum
