#include "content/room/room.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

TEST(Room, begins_with_the_title_of_the_first_statement) {
  const ListedRoom room;
  EXPECT_EQ(room.state.statement, "01-aldermark");
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.epoch, 1U);
}

TEST(Room, next_from_the_title_shows_the_first_segment_and_back_from_it_the_title) {
  ListedRoom room;
  room.give(act::Next{});
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_EQ(room.state.position, room.content.outlines[0].segments[0]);
  room.give(act::Back{});
  EXPECT_EQ(room.state.view, View::title);
}

TEST(Room, next_at_the_last_segment_says_once_that_it_was_delivered_and_back_at_the_title_changes_nothing) {
  ListedRoom room;
  EXPECT_TRUE(room.give(act::Back{})->empty());
  room.give(act::GoTo{6});
  const Position there = room.state.position;
  EXPECT_EQ(room.give(act::Next{})->size(), 1U);
  EXPECT_EQ(room.state.position, there);
  const RoomState last = room.state;
  EXPECT_TRUE(room.give(act::Next{})->empty());
  EXPECT_EQ(room.state, last);
}

TEST(Room, next_while_blank_shows_the_same_segment_again) {
  for (const Act& act : {Act(act::Next{}), Act(act::Back{}), Act(act::GoTo{5})}) {
    ListedRoom room;
    room.give(act::GoTo{3});
    room.give(act::ToggleBlank{});
    EXPECT_TRUE(room.state.blank);
    room.give(act);
    EXPECT_FALSE(room.state.blank);
    EXPECT_EQ(room.state.position, room.content.outlines[0].segments[2]);
  }
}

TEST(Room, blank_toggles) {
  ListedRoom room;
  room.give(act::ToggleBlank{});
  room.give(act::ToggleBlank{});
  EXPECT_FALSE(room.state.blank);
}

TEST(Room, what_lifts_the_blank_changes_the_picture_first) {
  ListedRoom room;
  room.give(act::GoTo{3});
  room.give(act::ToggleBlank{});
  const auto events = room.give(act::ShowTitle{});
  ASSERT_EQ(events->size(), 2U);
  EXPECT_EQ(events->front().change, Change(change::ViewChanged{View::title}));
  EXPECT_EQ(events->back().change, Change(change::Blanked{false}));
}

TEST(Room, the_title_keeps_the_place) {
  ListedRoom room;
  room.give(act::GoTo{4});
  room.give(act::ShowTitle{});
  room.give(act::ShowView{View::statement});
  EXPECT_EQ(room.state.position, room.content.outlines[0].segments[3]);
}

TEST(Room, next_from_a_title_called_in_the_middle_returns_to_the_place) {
  ListedRoom room;
  room.give(act::GoTo{4});
  room.give(act::ShowTitle{});
  room.give(act::Next{});
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_EQ(room.state.position, room.content.outlines[0].segments[3]);
}

TEST(Room, next_from_the_hold_screen_shows_the_same_segment_again) {
  ListedRoom room;
  room.give(act::GoTo{4});
  room.give(act::ShowView{View::hold});
  room.give(act::Next{});
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_EQ(room.state.position, room.content.outlines[0].segments[3]);
}

TEST(Room, another_statement_begins_with_its_title) {
  ListedRoom room;
  room.give(act::GoTo{4});
  room.give(act::SelectStatement{"02-brook"});
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.content, room.content.outlines[1].hash);
  EXPECT_EQ(room.state.position, Position{});
}

TEST(Room, selecting_the_selected_statement_keeps_the_place) {
  ListedRoom room;
  room.give(act::GoTo{4});
  room.give(act::SelectStatement{"01-aldermark"});
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.position, room.content.outlines[0].segments[3]);
}

TEST(Room, refuses_a_stale_command_and_names_the_current_revision) {
  ListedRoom room;
  room.give(act::GoTo{3});
  Command command;
  command.seen_revision = room.state.revision - 1;
  const auto refused = decide(room.state, command, room.content);
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().sentence(), testing::HasSubstr(std::to_string(room.state.revision)));
  EXPECT_FALSE(refused.error().advice.empty());
  command.seen_revision = room.state.revision;
  EXPECT_TRUE(decide(room.state, command, room.content).has_value());
}

TEST(Room, refuses_an_unknown_statement_and_names_those_that_exist) {
  ListedRoom room;
  const RoomState before = room.state;
  const auto refused = room.give(act::SelectStatement{"99-nobody"});
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().sentence(),
              testing::AllOf(testing::HasSubstr("99-nobody"), testing::HasSubstr("02-brook")));
  EXPECT_EQ(room.state, before);
}

TEST(Room, refuses_a_segment_that_does_not_exist_and_names_the_range) {
  ListedRoom room;
  for (const std::size_t segment : {std::size_t{0}, std::size_t{7}}) {
    const auto refused = room.give(act::GoTo{segment});
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().advice, testing::HasSubstr("1 to 6"));
  }
}

TEST(Room, refuses_to_move_before_a_session_is_loaded) {
  ListedContent nothing;
  nothing.outlines.clear();
  EXPECT_FALSE(decide(RoomState{}, Command{}, nothing).has_value());
}

TEST(Room, a_statement_without_text_shows_its_title_only) {
  ListedRoom room;
  room.give(act::SelectStatement{"03-empty"});
  EXPECT_TRUE(room.give(act::Next{})->empty());
  EXPECT_FALSE(room.give(act::ShowView{View::statement}).has_value());
  EXPECT_FALSE(room.give(act::GoTo{1}).has_value());
}

TEST(Room, the_depth_can_be_set_and_keeps_the_place) {
  ListedRoom room;
  room.give(act::GoTo{3});
  const Position place = room.state.position;
  ASSERT_TRUE(room.give(act::SetDepth{12}));
  EXPECT_EQ(room.state.depth, 12U);
  EXPECT_EQ(room.state.position, place);
  EXPECT_TRUE(room.give(act::SetDepth{12})->empty());
  EXPECT_EQ(room.log.back().change, Change(change::DepthSet{12}));
  ASSERT_TRUE(room.give(act::SetDepth{0}));
  EXPECT_EQ(room.state.depth, 0U);
}

TEST(Room, a_depth_that_no_room_has_is_refused) {
  ListedRoom room;
  const auto refused = room.give(act::SetDepth{greatest_depth + 1});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().advice, testing::HasSubstr("60"));
  EXPECT_EQ(room.state.depth, 0U);
}

TEST(Resume, keeps_view_blank_and_place_in_a_new_epoch) {
  ListedRoom room;
  room.give(act::GoTo{5});
  room.give(act::ToggleBlank{});
  const RoomState before = room.state;
  room.give(act::Resume{});
  EXPECT_EQ(room.state.epoch, before.epoch + 1);
  EXPECT_EQ(room.state.revision, before.revision + 1);
  EXPECT_EQ(room.state.position, before.position);
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_TRUE(room.state.blank);
}

TEST(Resume, a_changed_text_keeps_the_place_by_paragraph_and_sentence) {
  ListedRoom room;
  room.give(act::GoTo{5});
  const Position place = room.state.position;
  room.content.outlines[0] = listed_outline("01-aldermark", 6, "a new version");
  room.give(act::Resume{});
  EXPECT_EQ(room.state.content, room.content.outlines[0].hash);
  EXPECT_EQ(room.state.position, place);
  EXPECT_EQ(room.state.view, View::statement);
}

TEST(Resume, a_renamed_statement_is_known_by_its_bytes) {
  ListedRoom room;
  room.give(act::GoTo{5});
  const Position place = room.state.position;
  room.content.outlines[0].id = "07-aldermark";
  std::swap(room.content.outlines[0], room.content.outlines[1]);
  room.give(act::Resume{});
  EXPECT_EQ(room.state.statement, "07-aldermark");
  EXPECT_EQ(room.state.position, place);
}

TEST(Resume, a_statement_that_is_gone_gives_way_to_the_title_of_the_first) {
  ListedRoom room;
  room.give(act::GoTo{5});
  room.content.outlines = {listed_outline("05-other", 2)};
  room.give(act::Resume{});
  EXPECT_EQ(room.state.statement, "05-other");
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.position, Position{});
}

TEST(Resume, without_content_everything_stays_for_a_later_start) {
  ListedRoom room;
  room.give(act::GoTo{5});
  RoomState expected = room.state;
  ++expected.revision;
  ++expected.epoch;
  room.content.outlines.clear();
  room.give(act::Resume{});
  EXPECT_EQ(room.state, expected);
}

TEST(Resume, a_place_inside_a_part_of_a_new_plan_leads_on_from_that_part) {
  ListedRoom room;
  room.content.outlines[0].segments = {{0, 0, 0}, {0, 0, 40}, {0, 0, 80}, {0, 1, 0}};
  room.give(act::GoTo{3});
  room.content.outlines[0].segments = {{0, 0, 0}, {0, 0, 60}, {0, 1, 0}};
  room.give(act::Resume{});
  room.give(act::Next{});
  EXPECT_EQ(room.state.position, (Position{0, 1, 0}));
}

TEST(Room, next_then_back_is_where_it_was_inside_a_statement) {
  for (std::size_t segment = 1; segment < 6; ++segment) {
    ListedRoom room;
    room.give(act::GoTo{segment});
    const Position place = room.state.position;
    room.give(act::Next{});
    EXPECT_NE(room.state.position, place);
    room.give(act::Back{});
    EXPECT_EQ(room.state.position, place);
    EXPECT_EQ(room.state.view, View::statement);
  }
}

}  // namespace
}  // namespace rostrum
