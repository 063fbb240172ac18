#include "content/room/new_version.hpp"

#include <gtest/gtest.h>

#include "tests/content/room/room_fixture.hpp"
#include "tests/support/made_statement.hpp"

namespace rostrum {
namespace {

using Kind = SegmentMark::Kind;

// A room that reads four sentences, segment by segment, and the version that takes their place.
class NewVersion : public testing::Test {
 protected:
  Statement former_ =
      made_statement("en", {"The water rises. The harbour is old.", "Every boat counts here. We thank the keepers."});
  Statement now_ = made_statement(
      "en", {"We greet the Chair.", "The water rises. The harbour is very old.", "We thank the keepers."});

  NewVersion() {
    room_.content.outlines[0].segments = {{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 1, 0}};
    room_.content.outlines[0].hash = hash_content("former");
    room_.give(act::Resume{});
  }

  ListedRoom::Events arrive() {
    const VersionChange change(former_, now_);
    StatementOutline& outline = room_.content.outlines[0];
    outline.segments = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {2, 0, 0}};
    outline.hash = hash_content("now");
    return room_.give(take_new_version(room_.state, outline.id, change, outline.hash, {hash_content("translation")}));
  }

  [[nodiscard]] const StatementDelivery& delivery() const { return room_.state.delivery_of("01-aldermark"); }

  ListedRoom room_;
};

TEST_F(NewVersion, is_read_on_at_the_same_sentence_and_keeps_what_was_marked) {
  room_.give(act::Next{});
  room_.wait_ms(4000);
  room_.give(act::Next{});
  ASSERT_TRUE(arrive());
  EXPECT_EQ(room_.state.position, (Position{1, 1, 0}));
  EXPECT_EQ(room_.state.content, hash_content("now"));
  ASSERT_EQ(delivery().marks.size(), 1U);
  EXPECT_EQ(delivery().marks[0].from, (Position{1, 0, 0}));
  EXPECT_EQ(delivery().marks[0].to, (Position{1, 1, 0}));
  EXPECT_EQ(delivery().marks[0].took_ms, 4000);
  EXPECT_EQ(delivery().release, Release::live);
}

TEST_F(NewVersion, is_remembered_with_the_one_before_and_the_texts_that_belong_to_that) {
  room_.give(act::Next{});
  ASSERT_TRUE(arrive());
  EXPECT_EQ(delivery().content, hash_content("now"));
  EXPECT_EQ(delivery().former, hash_content("former"));
  EXPECT_EQ(delivery().earlier_texts, std::vector<ContentHash>{hash_content("translation")});
}

TEST_F(NewVersion, that_lacks_what_was_read_goes_on_at_the_nearest_sentence_before) {
  room_.give(act::GoTo{3});
  ASSERT_TRUE(arrive());
  EXPECT_EQ(room_.state.position, (Position{1, 1, 0}));
  ASSERT_EQ(delivery().marks.size(), 1U);
  EXPECT_EQ(delivery().marks[0].kind, Kind::skipped);
  EXPECT_EQ(delivery().marks[0].from, (Position{1, 0, 0}));
  EXPECT_EQ(delivery().marks[0].to, (Position{2, 0, 0}));
}

TEST_F(NewVersion, takes_the_cue_along) {
  room_.give(act::Next{});
  room_.give(act::CueTo{4, ""});
  ASSERT_TRUE(arrive());
  EXPECT_EQ(room_.state.cue->position, (Position{2, 0, 0}));
}

TEST_F(NewVersion, is_no_act_that_undo_takes_back) {
  room_.give(act::Next{});
  const auto steps = room_.state.history->undo.size();
  ASSERT_TRUE(arrive());
  EXPECT_EQ(room_.state.history->undo.size(), steps);
}

TEST_F(NewVersion, that_came_already_changes_nothing) {
  room_.give(act::Next{});
  ASSERT_TRUE(arrive());
  const act::TakeNewVersion again{"01-aldermark",   delivery().content,      room_.state.position, {},
                                  delivery().marks, delivery().earlier_texts};
  EXPECT_TRUE(room_.give(again)->empty());
}

TEST_F(NewVersion, of_what_the_session_does_not_have_is_refused) {
  EXPECT_FALSE(room_.give(act::TakeNewVersion{"77-nobody", hash_content("x"), {}, {}, {}, {}}));
  EXPECT_FALSE(room_.give(act::TakeNewVersion{"01-aldermark", hash_content("x"), {}, {}, {}, {}}));
}

TEST_F(NewVersion, marks_that_make_no_sense_are_left_out) {
  room_.give(act::Next{});
  SegmentMark wrong;
  wrong.from = {3, 0, 0};
  wrong.to = {1, 0, 0};
  const StatementOutline& outline = room_.content.outlines[0];
  ASSERT_TRUE(room_.give(act::TakeNewVersion{outline.id, outline.hash, {}, {}, {wrong}, {}}));
  EXPECT_TRUE(delivery().marks.empty());
}

}  // namespace
}  // namespace rostrum
