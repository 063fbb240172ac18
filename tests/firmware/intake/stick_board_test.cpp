#include "firmware/intake/stick_board.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace rostrum {
namespace {

using State = ShownStick::State;
using Kind = StickSummary::Kind;

std::shared_ptr<const StickSummary> summary(Kind kind = Kind::another_session) {
  auto made = std::make_shared<StickSummary>();
  made->kind = kind;
  made->statements = 2;
  return made;
}

class Sticks : public testing::Test {
 protected:
  StickBoard board_;

  State state(std::size_t number) { return board_.find_stick(number)->state; }
  const ShownStick& stick(std::size_t number) { return *board_.find_stick(number); }

  // As far as its summary.
  std::size_t ready(const std::string& medium, Kind kind = Kind::another_session, bool whole = true) {
    const std::size_t number = board_.insert(medium, medium);
    board_.progress(number, 2, 2);
    board_.check(number, whole);
    board_.sum_up(number, summary(kind));
    return number;
  }
};

TEST_F(Sticks, go_from_reading_to_a_summary_that_waits_for_an_answer) {
  const std::size_t one = board_.insert("a", "SESSION");
  EXPECT_EQ(one, 1U);
  EXPECT_EQ(state(one), State::reading);
  EXPECT_FALSE(stick(one).may_unplug);
  board_.progress(one, 3, 12);
  EXPECT_EQ(stick(one).done, 3U);
  EXPECT_EQ(stick(one).files, 12U);
  board_.check(one, true);
  EXPECT_EQ(state(one), State::checking);
  board_.sum_up(one, summary());
  EXPECT_EQ(state(one), State::ready);
  board_.take(one);
  EXPECT_EQ(state(one), State::taking);
  board_.taken(one);
  EXPECT_EQ(state(one), State::taken);
}

TEST_F(Sticks, may_be_unplugged_as_soon_as_they_are_read_and_not_before) {
  const std::size_t one = board_.insert("a", "SESSION");
  board_.progress(one, 4, 12);
  EXPECT_FALSE(stick(one).may_unplug);
  board_.is_read(one);
  EXPECT_TRUE(stick(one).may_unplug);
  EXPECT_EQ(state(one), State::reading) << "its documents are still being understood";
}

TEST_F(Sticks, that_are_pulled_out_in_mid_reading_are_told_so_and_come_back_under_their_number) {
  const std::size_t one = board_.insert("a", "SESSION");
  board_.progress(one, 4, 12);
  board_.pull(one);
  EXPECT_EQ(state(one), State::pulled);
  EXPECT_NE(stick(one).sentence.find("Insert it again"), std::string::npos);
  EXPECT_EQ(board_.insert("b", "OTHER"), 2U);
  EXPECT_EQ(board_.insert("a", "SESSION"), one);
  EXPECT_EQ(state(one), State::reading);
  EXPECT_EQ(stick(one).done, 0U) << "read anew";
  EXPECT_EQ(stick(one).sentence, "");
}

TEST_F(Sticks, that_were_read_whole_wait_on_when_they_are_out) {
  const std::size_t one = ready("a");
  board_.pull(one);
  EXPECT_EQ(state(one), State::ready);
  EXPECT_FALSE(stick(one).is_in);
  EXPECT_TRUE(board_.to_take(std::nullopt));
}

TEST_F(Sticks, that_gave_only_a_part_are_pulled_sticks_once_they_are_out) {
  const std::size_t one = ready("a", Kind::another_session, false);
  EXPECT_EQ(state(one), State::ready);
  EXPECT_FALSE(stick(one).may_unplug);
  board_.pull(one);
  EXPECT_EQ(state(one), State::pulled);
  EXPECT_EQ(stick(one).summary, nullptr);
  EXPECT_FALSE(board_.to_take(one));
}

TEST_F(Sticks, that_hold_what_is_shown_say_so_and_wait_for_nothing) {
  const std::size_t one = ready("a", Kind::loaded_already);
  EXPECT_EQ(state(one), State::loaded);
  const auto meant = board_.to_take(one);
  ASSERT_FALSE(meant);
  EXPECT_NE(meant.error().sentence().find("shows already"), std::string::npos);
}

TEST_F(Sticks, that_nothing_is_to_be_done_with_are_forgotten_when_they_are_out) {
  const std::size_t taken = ready("a"), refused = ready("b"), failed = board_.insert("c", "EMPTY");
  board_.take(taken);
  board_.taken(taken);
  board_.refuse(refused);
  board_.fail(failed, {Blame::input, "The stick holds no statement", "", "Put the statements onto it."});
  EXPECT_EQ(state(failed), State::failed);
  EXPECT_EQ(stick(failed).sentence, "The stick holds no statement. Put the statements onto it.");
  for (const std::size_t number : {taken, refused, failed}) {
    board_.pull(number);
    EXPECT_EQ(board_.find_stick(number), nullptr) << number;
  }
}

TEST_F(Sticks, are_meant_without_a_number_where_only_one_can_be) {
  EXPECT_FALSE(board_.to_take(std::nullopt));
  EXPECT_FALSE(board_.to_pull(std::nullopt));
  const std::size_t one = ready("a");
  (void)board_.insert("b", "STILL READ");
  EXPECT_EQ(board_.to_take(std::nullopt).value(), one);
  EXPECT_FALSE(board_.to_refuse(std::nullopt)) << "both can be refused";
  const std::size_t three = ready("c");
  const auto several = board_.to_take(std::nullopt);
  ASSERT_FALSE(several);
  EXPECT_NE(several.error().sentence().find("1 (a), 3 (c)"), std::string::npos) << several.error().sentence();
  EXPECT_EQ(board_.to_take(three).value(), three);
  EXPECT_FALSE(board_.to_take(7));
}

TEST_F(Sticks, that_are_still_read_cannot_be_taken_but_refused) {
  const std::size_t one = board_.insert("a", "SESSION");
  const auto early = board_.to_take(one);
  ASSERT_FALSE(early);
  EXPECT_NE(early.error().sentence().find("still being read"), std::string::npos);
  EXPECT_TRUE(board_.to_refuse(one));
  board_.check(one, true);
  board_.sum_up(one, summary());
  board_.take(one);
  EXPECT_FALSE(board_.to_refuse(one)) << "on its way to the disk";
}

TEST_F(Sticks, that_hold_what_the_room_showed_before_offer_themselves_no_more) {
  const std::size_t shown = ready("a", Kind::loaded_already), next = ready("b", Kind::newer_version);
  board_.take(next);
  board_.set_others_aside(next, Kind::newer_version);
  board_.taken(next);
  board_.check(shown, true);  // what it holds is compared with what is shown now
  board_.sum_up(shown, summary(Kind::newer_version));
  EXPECT_EQ(state(shown), State::set_aside);
  EXPECT_NE(stick(shown).sentence.find("stick confirm 1"), std::string::npos);
  EXPECT_FALSE(board_.to_take(std::nullopt));
  board_.open_next();
  EXPECT_EQ(board_.open(), 0U) << "no key takes it";
  EXPECT_EQ(board_.to_take(shown).value(), shown) << "who names it goes back to it";
  EXPECT_EQ(board_.insert("a", "SESSION"), shown);
  board_.check(shown, true);
  board_.sum_up(shown, summary(Kind::newer_version));
  EXPECT_EQ(state(shown), State::ready) << "inserted again it is offered";
}

TEST_F(Sticks, of_versions_those_from_before_the_one_that_was_taken_are_put_aside) {
  const std::size_t early = ready("a", Kind::newer_version), other = ready("b", Kind::another_session);
  const std::size_t taken = ready("c", Kind::newer_version), late = ready("d", Kind::newer_version);
  board_.take(taken);
  board_.set_others_aside(taken, Kind::newer_version);
  board_.taken(taken);
  for (const std::size_t each : {early, other, late}) {
    const Kind kind = stick(each).summary->kind;
    board_.check(each, true);
    board_.sum_up(each, summary(kind));
  }
  EXPECT_EQ(state(early), State::set_aside);
  EXPECT_EQ(state(other), State::ready);
  EXPECT_EQ(state(late), State::ready);
}

TEST_F(Sticks, that_were_taken_are_so_no_more_when_another_is) {
  const std::size_t one = ready("a"), two = ready("b");
  board_.take(one);
  board_.taken(one);
  board_.take(two);
  board_.set_others_aside(two, Kind::another_session);
  board_.taken(two);
  EXPECT_EQ(state(one), State::set_aside);
  const auto meant = board_.to_take(one);
  ASSERT_FALSE(meant);
  EXPECT_NE(meant.error().sentence().find("insert it again"), std::string::npos) << meant.error().sentence();
}

TEST_F(Sticks, that_were_pulled_too_early_can_be_dismissed_and_are_forgotten_when_another_is_taken) {
  const std::size_t one = board_.insert("a", "SESSION"), two = board_.insert("b", "OTHER");
  board_.pull(one);
  board_.pull(two);
  EXPECT_EQ(board_.to_refuse(one).value(), one);
  board_.refuse(one);
  EXPECT_EQ(board_.find_stick(one), nullptr);
  const std::size_t three = ready("c");
  board_.take(three);
  board_.set_others_aside(three, Kind::another_session);
  board_.taken(three);
  EXPECT_EQ(board_.find_stick(two), nullptr);
}

TEST_F(Sticks, that_could_not_be_stored_wait_again_and_say_why) {
  const std::size_t one = ready("a");
  board_.take(one);
  board_.not_taken(one, {Blame::device, "The disk is full", "", "Free some space."});
  EXPECT_EQ(state(one), State::ready);
  EXPECT_EQ(stick(one).sentence, "The disk is full. Free some space.");
  EXPECT_TRUE(board_.to_take(one));
}

TEST_F(Sticks, open_one_summary_after_the_other_and_then_none) {
  board_.open_next();
  EXPECT_EQ(board_.open(), 0U);
  const std::size_t one = ready("a");
  (void)board_.insert("b", "STILL READ");
  const std::size_t three = ready("c");
  board_.open_next();
  EXPECT_EQ(board_.open(), one);
  board_.open_next();
  EXPECT_EQ(board_.open(), three);
  board_.open_next();
  EXPECT_EQ(board_.open(), 0U);
}

TEST_F(Sticks, close_a_summary_that_holds_no_longer) {
  for (const int way : {0, 1, 2, 3}) {
    const std::size_t one = ready("a");
    board_.open_next();
    ASSERT_EQ(board_.open(), one);
    if (way == 0) board_.take(one);
    if (way == 1) board_.refuse(one);
    if (way == 2) board_.check(one, true);  // the room shows another session by now
    if (way == 3) (void)board_.insert("a", "SESSION");
    EXPECT_EQ(board_.open(), 0U) << way;
  }
}

TEST_F(Sticks, are_remembered_up_to_a_number_and_those_that_wait_stay) {
  const std::size_t waiting = ready("waiting");
  for (std::size_t i = 0; i < StickBoard::most * 3; ++i) {
    const std::size_t number = board_.insert("refused " + std::to_string(i), "X");
    board_.refuse(number);
  }
  EXPECT_LE(board_.sticks().size(), StickBoard::most);
  EXPECT_EQ(state(waiting), State::ready);
}

TEST_F(Sticks, that_are_gone_take_no_news) {
  board_.progress(9, 1, 2);
  board_.is_read(9);
  board_.check(9, true);
  board_.sum_up(9, summary());
  board_.taken(9);
  board_.pull(9);
  EXPECT_TRUE(board_.sticks().empty());
  const std::size_t one = board_.insert("a", "SESSION");
  board_.pull(one);
  board_.sum_up(one, summary());
  EXPECT_EQ(state(one), State::pulled) << "what was read of it is not shown as though it were whole";
}

}  // namespace
}  // namespace rostrum
