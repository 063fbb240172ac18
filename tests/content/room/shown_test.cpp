#include <gtest/gtest.h>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

using Form = act::ShowNotice::Form;

TEST(Shown, a_notice_stands_at_the_foot_and_changes_nothing_else) {
  ListedRoom room;
  room.give(act::Next{});
  room.give(act::ToggleBlank{});
  Scene before = room.state.scene();
  ASSERT_TRUE(room.give(act::ShowNotice{english("Please take your seats.")}));
  EXPECT_TRUE(room.state.notice_stands);
  EXPECT_EQ(*room.state.notice, english("Please take your seats."));
  before.notice = room.state.notice;
  before.notice_stands = true;
  EXPECT_EQ(room.state.scene(), before) << "blank is blank";
  EXPECT_TRUE(room.give(act::ShowNotice{english("Please take your seats.")})->empty());
  room.give(act::Undo{});
  EXPECT_FALSE(room.state.notice_stands);
}

TEST(Shown, a_notice_on_the_full_screen_is_a_view_and_lifts_the_blank) {
  ListedRoom room;
  room.give(act::ToggleBlank{});
  ASSERT_TRUE(room.give(act::ShowNotice{english("Please leave the room."), Form::full_screen}));
  EXPECT_EQ(room.state.view, View::notice);
  EXPECT_FALSE(room.state.blank);
  EXPECT_FALSE(room.state.notice_stands);
  ASSERT_TRUE(room.give(act::TakeNoticeAway{}));
  EXPECT_EQ(room.state.view, View::title) << "what goes on";
}

TEST(Shown, behind_a_notice_on_the_full_screen_stands_what_stood_there_before) {
  ListedRoom room;
  room.give(act::ShowView{View::queue});
  room.give(act::ShowNotice{english("Please leave the room."), Form::full_screen});
  room.give(act::ShowNotice{english("Leave the room now."), Form::full_screen});
  ASSERT_TRUE(room.give(act::TakeNoticeAway{}));
  EXPECT_EQ(room.state.view, View::queue);
}

TEST(Shown, a_notice_that_is_taken_away_keeps_its_words_for_another_time) {
  ListedRoom room;
  EXPECT_FALSE(room.give(act::TakeNoticeAway{}));
  room.give(act::ShowNotice{english("Lunch")});
  ASSERT_TRUE(room.give(act::TakeNoticeAway{}));
  EXPECT_FALSE(room.state.notice_stands);
  EXPECT_EQ(*room.state.notice, english("Lunch"));
  EXPECT_FALSE(room.give(act::TakeNoticeAway{}));
  ASSERT_TRUE(room.give(act::ShowNotice{*room.state.notice}));
  EXPECT_TRUE(room.state.notice_stands);
}

TEST(Shown, what_no_screen_can_show_is_refused) {
  ListedRoom room;
  room.content.no_glyphs_for = {U'\U0001F600'};
  const auto sentence_of = [&room](const LocalText& text) {
    const auto shown = room.give(act::ShowNotice{text});
    return shown ? "" : shown.error().sentence();
  };
  EXPECT_EQ(
      sentence_of(english("Welcome \U0001F600")),
      "The notice has a character that no font here can show: U+1F600. Leave it out, or write it in another way.");
  EXPECT_EQ(sentence_of(english("Caf\xE9")), "The notice is not in UTF-8. Type it anew.");
  EXPECT_EQ(sentence_of(english("\u200B \u2060\u00AD")), "The notice is empty. Type it.");
  LocalText twice = english("One");
  twice.entries.push_back(english("Another").entries.front());
  EXPECT_EQ(sentence_of(twice), "The notice is given twice in en. Give it once in each language.");
  EXPECT_FALSE(room.state.notice_stands);
  EXPECT_EQ(sentence_of(english("Caf\u00E9")), "");
}

TEST(Shown, a_notice_without_words_or_with_too_many_is_refused) {
  ListedRoom room;
  for (const Form form : {Form::band, Form::full_screen}) {
    EXPECT_FALSE(room.give(act::ShowNotice{{}, form}));
    EXPECT_FALSE(room.give(act::ShowNotice{english("  "), form}));
    EXPECT_FALSE(room.give(act::ShowNotice{english(std::string(5000, 'x')), form}));
  }
  EXPECT_EQ(room.state.view, View::title);
}

TEST(Shown, a_typed_line_is_one_line_and_no_speech) {
  ListedRoom room;
  ASSERT_TRUE(room.give(act::SetLine{english("  We\nthank the Chair. ")}));
  EXPECT_EQ(*room.state.line, english("We thank the Chair."));
  ASSERT_TRUE(room.give(act::SetLine{english("\u202EWe \x1B[2J\u2066thank\u2069 \u009Bthe\u200F Chair.\u202C")}));
  EXPECT_EQ(*room.state.line, english("We [2Jthank the\u200F Chair.")) << "what turns or ends lines is left out";
  ASSERT_TRUE(room.give(act::SetLine{english("We thank the Chair.")}));
  EXPECT_FALSE(room.give(act::SetLine{english(std::string(5000, 'x'))}));
  EXPECT_EQ(*room.state.line, english("We thank the Chair."));
}

TEST(Shown, a_step_after_the_meeting_leaves_its_end_on_the_screens) {
  ListedRoom room;
  ASSERT_TRUE(room.give(act::CallToOrder{}));
  ASSERT_TRUE(room.give(act::Next{}));
  ASSERT_EQ(room.state.view, View::statement);
  ASSERT_TRUE(room.give(act::Adjourn{}));
  for (const Act& act : {Act(act::Next{}), Act(act::GoTo{1})}) {
    const auto refused = room.give(act);
    ASSERT_FALSE(refused) << act_name(act);
    EXPECT_EQ(refused.error().what, "The meeting is adjourned");
  }
  EXPECT_EQ(room.state.view, View::meeting);
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

TEST(Shown, undo_after_a_rehearsal_takes_back_what_was_done_before_it) {
  ListedRoom room;
  const Scene first = room.state.scene();
  room.give(act::Next{});
  room.give(act::SetRehearsal{true});
  const auto nothing = room.give(act::Undo{});
  ASSERT_FALSE(nothing) << "nobody undoes his way out of a rehearsal";
  EXPECT_NE(nothing.error().what.find("rehearsal"), std::string::npos);
  room.give(act::Next{});
  room.give(act::Next{});
  room.give(act::SetRehearsal{false});
  ASSERT_EQ(room.state.history->undo.size(), 1U);
  ASSERT_TRUE(room.give(act::Undo{}));
  EXPECT_EQ(room.state.scene(), first);
  EXPECT_FALSE(room.give(act::Undo{})) << "nor back into it";
  ASSERT_TRUE(room.give(act::Redo{}));
  EXPECT_EQ(room.state.view, View::statement);
}

}  // namespace
}  // namespace rostrum
