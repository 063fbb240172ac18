#include <gtest/gtest.h>

#include <limits>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

TEST(Cue, looking_ahead_leaves_the_wall_as_it_is) {
  ListedRoom room;
  room.give(act::Next{});
  Scene before = room.state.scene();
  EXPECT_TRUE(room.give(act::CueTo{4, ""}));
  EXPECT_TRUE(room.give(act::CueStep{1}));
  EXPECT_EQ(room.state.cue, (Cue{"01-aldermark", room.content.outlines[0].segments[4]}));
  before.cue = room.state.cue;
  EXPECT_EQ(room.state.scene(), before);
}

TEST(Cue, taking_it_is_one_act_that_marks_what_it_passes_over) {
  ListedRoom room;
  room.give(act::Next{});
  room.wait_ms(2000);
  room.give(act::CueTo{5, ""});
  ASSERT_TRUE(room.give(act::TakeCue{}));
  EXPECT_EQ(room.state.position, room.content.outlines[0].segments[4]);
  EXPECT_FALSE(room.state.cue);
  const auto& marks = room.state.delivery_of("01-aldermark").marks;
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_EQ(marks[0].kind, SegmentMark::Kind::delivered);
  EXPECT_EQ(marks[0].took_ms, 2000);
  EXPECT_EQ(marks[1].kind, SegmentMark::Kind::skipped);
  EXPECT_EQ(marks[1].to, room.content.outlines[0].segments[4]);
  room.give(act::Undo{});
  EXPECT_EQ(room.state.position, room.content.outlines[0].segments[0]);
  EXPECT_TRUE(room.state.cue);
  EXPECT_TRUE(room.state.delivery_of("01-aldermark").marks.empty());
}

TEST(Cue, in_another_statement_selects_that_one_and_ends_the_reading_of_the_first) {
  ListedRoom room;
  room.give(act::Next{});
  ASSERT_TRUE(room.give(act::CueTo{2, "02-brook"}));
  EXPECT_EQ(room.state.statement, "01-aldermark");
  ASSERT_TRUE(room.give(act::TakeCue{}));
  EXPECT_EQ(room.state.statement, "02-brook");
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_EQ(room.state.position, room.content.outlines[1].segments[1]);
  EXPECT_EQ(room.state.delivery_of("02-brook").marks.size(), 1U);
  EXPECT_TRUE(room.state.delivery_of("02-brook").current_since);
  EXPECT_FALSE(room.state.delivery_of("01-aldermark").current_since);
}

TEST(Cue, steps_end_at_both_ends_of_the_statement) {
  ListedRoom room;
  for (const int by : {std::numeric_limits<int>::max(), 1}) room.give(act::CueStep{by});
  EXPECT_EQ(room.state.cue->position, room.content.outlines[0].segments.back());
  for (const int by : {std::numeric_limits<int>::min(), -1}) room.give(act::CueStep{by});
  EXPECT_EQ(room.state.cue->position, room.content.outlines[0].segments.front());
}

TEST(Cue, taken_while_blank_lifts_the_blank) {
  ListedRoom room;
  room.give(act::CueTo{2, ""});
  room.give(act::ToggleBlank{});
  room.give(act::TakeCue{});
  EXPECT_FALSE(room.state.blank);
  EXPECT_EQ(room.state.view, View::statement);
}

TEST(Cue, what_is_not_there_is_refused) {
  ListedRoom room;
  EXPECT_FALSE(room.give(act::TakeCue{}));
  EXPECT_FALSE(room.give(act::CueTo{0, ""}));
  EXPECT_FALSE(room.give(act::CueTo{7, ""}));
  EXPECT_FALSE(room.give(act::CueTo{1, "77-nobody"}));
  EXPECT_FALSE(room.give(act::CueTo{1, "03-empty"}));
  EXPECT_TRUE(room.give(act::DropCue{})->empty());
  room.give(act::CueTo{1, "02-brook"});
  room.content.outlines.erase(room.content.outlines.begin() + 1);
  EXPECT_FALSE(room.give(act::TakeCue{}));
  EXPECT_FALSE(room.give(act::CueStep{1}));
  EXPECT_TRUE(room.give(act::DropCue{}));
  EXPECT_FALSE(room.state.cue);
}

}  // namespace
}  // namespace rostrum
