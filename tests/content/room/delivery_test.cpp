#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

using Kind = SegmentMark::Kind;

// "1 delivered 4000, 2-3 skipped 0": segments from 1, kind, time.
std::string told(const ListedRoom& room, const std::string& id = "01-aldermark") {
  const StatementOutline& outline = room.content.outlines[id == "01-aldermark" ? 0 : 1];
  const auto number = [&outline](const Position& position) {
    const auto found = std::find(outline.segments.begin(), outline.segments.end(), position);
    return static_cast<std::size_t>(found - outline.segments.begin()) + 1;
  };
  const char* const names[] = {"delivered", "skipped", "off_text", "amended"};
  std::string text;
  for (const SegmentMark& mark : room.state.delivery_of(id).marks) {
    const std::size_t first = number(mark.from);
    const std::size_t last = number(mark.to) - 1;
    text += (text.empty() ? "" : ", ") + std::to_string(first);
    if (last > first) text += "-" + std::to_string(last);
    text += std::string(" ") + names[static_cast<int>(mark.kind)] + " " + std::to_string(mark.took_ms);
  }
  return text;
}

std::size_t place(const ListedRoom& room) {
  const auto& all = room.content.outlines[0].segments;
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), room.state.position) - all.begin()) + 1;
}

Release release_of(const ListedRoom& room, const std::string& id = "01-aldermark") {
  return room.state.delivery_of(id).release;
}

TEST(Delivery, the_first_next_releases_the_statement_and_leaves_nothing_marked) {
  ListedRoom room;
  EXPECT_EQ(release_of(room), Release::held);
  ASSERT_TRUE(room.give(act::Next{}));
  EXPECT_EQ(release_of(room), Release::live);
  EXPECT_EQ(told(room), "");
}

TEST(Delivery, while_somebody_without_a_text_speaks_nothing_is_marked_in_anothers) {
  ListedRoom room;
  QueueEntry with_text = named("Aldermark");
  with_text.statement = "01-aldermark";
  ASSERT_TRUE(room.give(act::Inscribe{with_text, {}}));
  room.inscribe({"Brook"});
  room.give(act::CallNext{});
  room.give(act::Next{});
  room.give(act::CallNext{});
  ASSERT_EQ(room.speaker(), "Brook");
  ASSERT_EQ(room.state.statement, "01-aldermark");
  const std::string before = told(room);
  for (const Kind kind : {Kind::delivered, Kind::skipped, Kind::off_text, Kind::amended}) {
    const auto marked = room.give(act::MarkSegment{kind, "", 1});
    ASSERT_FALSE(marked);
    EXPECT_EQ(marked.error().what, "The text \"01-aldermark\" is not that of the one who speaks");
  }
  EXPECT_FALSE(room.give(act::ToggleOffText{}));
  EXPECT_EQ(told(room), before);
  ASSERT_TRUE(room.give(act::SelectStatement{"01-aldermark"}));
  EXPECT_TRUE(room.give(act::MarkSegment{Kind::delivered, "", 1})) << "somebody chose it";
}

TEST(Delivery, next_marks_what_it_leaves_with_the_time_that_it_took) {
  ListedRoom room;
  room.give(act::Next{});
  room.wait_ms(4000);
  const auto events = room.give(act::Next{});
  ASSERT_TRUE(events);
  EXPECT_LE(events->size(), 3U);
  room.wait_ms(5000);
  room.give(act::Next{});
  EXPECT_EQ(told(room), "1 delivered 4000, 2 delivered 5000");
}

TEST(Delivery, a_mark_knows_the_words_of_its_text) {
  ListedRoom room;
  room.content.outlines[0].words = {10, 20, 30, 40, 50, 60};
  room.give(act::Next{});
  room.give(act::Next{});
  room.give(act::GoTo{5});
  const auto& marks = room.state.delivery_of("01-aldermark").marks;
  ASSERT_EQ(marks.size(), 3U);
  EXPECT_EQ(marks[0].words, 10U);
  EXPECT_EQ(marks[1].words, 20U);
  EXPECT_EQ(marks[2].words, 70U);
}

TEST(Delivery, only_time_while_the_timer_runs_counts) {
  ListedRoom room;
  Event event{change::TimerSet{started(Timer(), room.now)}, "start_timer", Event::Place::outside, room.now};
  room.state = apply(room.state, event);
  room.give(act::Next{});
  room.wait_ms(3000);
  event.change = change::TimerSet{paused(room.state.timer, room.now)};
  room.state = apply(room.state, event);
  room.wait_ms(60'000);
  room.give(act::Next{});
  EXPECT_EQ(told(room), "1 delivered 3000");
}

TEST(Delivery, after_a_restart_without_a_clock_nobody_measured) {
  ListedRoom room;
  room.give(act::Next{});
  room.wait_ms(3000);
  room.now.wall_time_trusted = false;
  room.restart();
  room.give(act::Next{});
  EXPECT_EQ(told(room), "1 delivered 0");
}

TEST(Delivery, next_at_the_last_segment_marks_it_once_and_changes_nothing_else) {
  ListedRoom room;
  room.give(act::GoTo{6});
  room.wait_ms(2000);
  const Position last = room.state.position;
  ASSERT_EQ(room.give(act::Next{})->size(), 1U);
  EXPECT_EQ(room.state.delivery_of("01-aldermark").marks.back().to, end_of_statement);
  EXPECT_EQ(room.state.delivery_of("01-aldermark").marks.back().took_ms, 2000);
  room.wait_ms(2000);
  EXPECT_TRUE(room.give(act::Next{})->empty());
  EXPECT_EQ(room.state.position, last);
}

TEST(Delivery, back_removes_no_mark_and_what_was_read_twice_took_both_times) {
  ListedRoom room;
  room.give(act::Next{});
  room.wait_ms(4000);
  room.give(act::Next{});
  room.give(act::Back{});
  EXPECT_EQ(told(room), "1 delivered 4000");
  room.wait_ms(1000);
  room.give(act::Next{});
  EXPECT_EQ(told(room), "1 delivered 5000");
}

TEST(Delivery, goto_forward_marks_what_it_leaves_as_delivered_and_what_it_passes_over_as_skipped) {
  ListedRoom room;
  room.give(act::Next{});
  room.wait_ms(1000);
  room.give(act::GoTo{5});
  EXPECT_EQ(told(room), "1 delivered 1000, 2-4 skipped 0");
}

TEST(Delivery, goto_over_segments_that_were_read_leaves_their_marks) {
  ListedRoom room;
  for (int i = 0; i < 4; ++i) room.give(act::Next{});
  room.give(act::GoTo{1});
  room.give(act::GoTo{6});
  EXPECT_EQ(told(room), "1 delivered 0, 2 delivered 0, 3 delivered 0, 4-5 skipped 0");
}

TEST(Delivery, goto_from_the_title_skips_what_lies_before) {
  ListedRoom room;
  room.give(act::GoTo{3});
  EXPECT_EQ(told(room), "1-2 skipped 0");
  EXPECT_EQ(release_of(room), Release::live);
}

TEST(Delivery, what_was_skipped_can_be_read_after_all) {
  ListedRoom room;
  room.give(act::GoTo{4});
  room.give(act::GoTo{2});
  room.give(act::Next{});
  EXPECT_EQ(told(room), "1 skipped 0, 2 delivered 0, 3 skipped 0");
}

TEST(Delivery, one_undo_takes_the_place_and_the_mark_back) {
  ListedRoom room;
  room.give(act::Next{});
  const Scene before = room.state.scene();
  room.wait_ms(1000);
  room.give(act::Next{});
  room.give(act::Undo{});
  EXPECT_EQ(room.state.scene(), before);
}

TEST(Delivery, mark_never_moves_the_place) {
  ListedRoom room;
  room.give(act::Next{});
  room.give(act::MarkSegment{Kind::amended, "said 40 instead of 30", 0});
  room.give(act::MarkSegment{Kind::skipped, "", 4});
  EXPECT_EQ(place(room), 1U);
  EXPECT_EQ(told(room), "1 amended 0, 4 skipped 0");
  EXPECT_EQ(room.state.delivery_of("01-aldermark").marks[0].note, "said 40 instead of 30");
}

TEST(Delivery, next_keeps_what_was_marked_by_hand_and_adds_its_time) {
  ListedRoom room;
  room.give(act::Next{});
  room.give(act::MarkSegment{Kind::amended, "a word", 0});
  room.wait_ms(7000);
  room.give(act::Next{});
  EXPECT_EQ(told(room), "1 amended 7000");
}

TEST(Delivery, off_text_marks_the_current_segment_and_all_that_are_left_until_it_ends) {
  ListedRoom room;
  room.give(act::Next{});
  room.give(act::ToggleOffText{});
  EXPECT_TRUE(room.state.delivery_of("01-aldermark").off_text);
  EXPECT_EQ(told(room), "1 off_text 0");
  room.give(act::Next{});
  room.give(act::Next{});
  room.give(act::ToggleOffText{});
  room.give(act::Next{});
  EXPECT_EQ(told(room), "1 off_text 0, 2 off_text 0, 3 delivered 0");
}

TEST(Delivery, selecting_another_statement_ends_off_text_and_the_measuring) {
  ListedRoom room;
  room.give(act::Next{});
  room.give(act::ToggleOffText{});
  room.give(act::SelectStatement{"02-brook"});
  EXPECT_FALSE(room.state.delivery_of("01-aldermark").off_text);
  EXPECT_FALSE(room.state.delivery_of("01-aldermark").current_since);
  EXPECT_EQ(release_of(room), Release::live);
}

TEST(Delivery, a_note_that_is_too_long_and_a_segment_that_is_not_there_are_refused) {
  ListedRoom room;
  EXPECT_FALSE(room.give(act::MarkSegment{Kind::amended, std::string(3000, 'x'), 0}));
  EXPECT_FALSE(room.give(act::MarkSegment{Kind::delivered, "", 7}));
  room.give(act::SelectStatement{"03-empty"});
  EXPECT_FALSE(room.give(act::MarkSegment{}));
  EXPECT_FALSE(room.give(act::ToggleOffText{}));
}

TEST(Delivery, a_mark_over_part_of_another_leaves_the_rest_of_it) {
  ListedRoom room;
  room.give(act::GoTo{6});
  ASSERT_EQ(told(room), "1-5 skipped 0");
  room.give(act::MarkSegment{Kind::delivered, "", 3});
  EXPECT_EQ(told(room), "1-2 skipped 0, 3 delivered 0, 4-5 skipped 0");
  room.give(act::MarkSegment{Kind::delivered, "", 1});
  room.give(act::MarkSegment{Kind::delivered, "", 5});
  EXPECT_EQ(told(room), "1 delivered 0, 2 skipped 0, 3 delivered 0, 4 skipped 0, 5 delivered 0");
}

// Nothing of it stands on the wall, whatever is tried.
class Embargo : public testing::Test {
 protected:
  Embargo() { room_.content.embargoed = {"01-aldermark"}; }

  void expect_refusals() {
    const Scene before = room_.state.scene();
    for (const Act& act : {Act(act::Next{}), Act(act::GoTo{2}), Act(act::ShowView{View::statement})}) {
      const auto events = room_.give(act);
      ASSERT_FALSE(events) << act_name(act);
      EXPECT_THAT(events.error().sentence(), testing::HasSubstr("embargo")) << act_name(act);
    }
    EXPECT_EQ(room_.state.scene(), before);
  }

  ListedRoom room_;
};

TEST_F(Embargo, only_the_operators_release_lets_the_text_onto_the_wall) {
  expect_refusals();
  EXPECT_TRUE(room_.give(act::SetRelease{"01-aldermark", Release::booths, {}}));
  expect_refusals();
  EXPECT_TRUE(room_.give(act::SetRelease{"01-aldermark", Release::live, {}}));
  EXPECT_TRUE(room_.give(act::Next{}));
  EXPECT_EQ(room_.state.view, View::statement);
}

TEST_F(Embargo, the_cue_looks_at_it_in_private_and_is_not_taken_to_the_wall) {
  EXPECT_TRUE(room_.give(act::CueTo{3, ""}));
  EXPECT_FALSE(room_.give(act::TakeCue{}));
  EXPECT_EQ(room_.state.view, View::title);
  EXPECT_TRUE(room_.state.cue);
}

TEST_F(Embargo, until_a_time_ends_with_a_trusted_clock_only) {
  const std::int64_t time = room_.now.wall_time_ms + 60'000;
  EXPECT_TRUE(room_.give(act::SetRelease{"", Release::live, time}));
  EXPECT_EQ(release_of(room_), Release::held);
  expect_refusals();
  room_.wait_ms(60'000);
  room_.now.wall_time_trusted = false;
  expect_refusals();
  room_.now.wall_time_trusted = true;
  EXPECT_TRUE(room_.give(act::Next{}));
  EXPECT_EQ(release_of(room_), Release::live);
}

TEST_F(Embargo, a_time_that_has_passed_releases_at_once_and_one_needs_the_walls) {
  EXPECT_TRUE(room_.give(act::SetRelease{"", Release::live, room_.now.wall_time_ms}));
  EXPECT_EQ(release_of(room_), Release::live);
  EXPECT_FALSE(room_.give(act::SetRelease{"", Release::booths, room_.now.wall_time_ms}));
}

TEST(Delivery, a_time_puts_a_statement_under_embargo_that_carries_none) {
  ListedRoom room;
  room.give(act::SetRelease{"", Release::live, room.now.wall_time_ms + 1000});
  EXPECT_FALSE(room.give(act::Next{}));
}

TEST(Delivery, a_release_taken_back_takes_the_text_from_the_wall) {
  ListedRoom room;
  room.give(act::Next{});
  const auto events = room.give(act::SetRelease{"", Release::held, {}});
  ASSERT_TRUE(events);
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(release_of(room), Release::held);
  ASSERT_EQ(events->size(), 2U);
  EXPECT_TRUE(std::holds_alternative<change::ViewChanged>(events->front().change)) << "the picture changes first";
}

TEST(Delivery, releasing_what_is_not_there_is_refused_in_a_sentence) {
  ListedRoom room;
  EXPECT_FALSE(room.give(act::SetRelease{"77-nobody", Release::booths, {}}));
  EXPECT_TRUE(room.give(act::SetRelease{"02-brook", Release::booths, {}}));
  EXPECT_TRUE(room.give(act::SetRelease{"02-brook", Release::booths, {}})->empty());
  EXPECT_EQ(release_of(room, "02-brook"), Release::booths);
}

}  // namespace
}  // namespace rostrum
