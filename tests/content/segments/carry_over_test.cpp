#include "content/segments/carry_over.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/made_statement.hpp"

namespace rostrum {
namespace {

constexpr std::size_t beyond = std::numeric_limits<std::size_t>::max();

const Statement& former() {
  static const Statement made = made_statement(
      "en", {"The water rises. The harbour of Brook is old.", "Every boat counts here. We thank the keepers."});
  return made;
}

// One paragraph more, a sentence reworded from its fifth word on, one gone.
const VersionChange& change() {
  static const VersionChange made(
      former(), made_statement("en", {"We greet the Chair.", "The water rises. The harbour of Aldermark is old.",
                                      "We thank the keepers."}));
  return made;
}

TEST(CarryOver, a_place_follows_its_sentence) {
  EXPECT_EQ(carry_over(change(), Position{0, 0, 4}), (Position{1, 0, 4}));
  EXPECT_EQ(carry_over(change(), Position{1, 1, 0}), (Position{2, 0, 0}));
}

TEST(CarryOver, the_offset_is_kept_where_the_sentence_is_the_same_up_to_there) {
  EXPECT_EQ(carry_over(change(), Position{0, 1, 12}), (Position{1, 1, 12}));
  EXPECT_EQ(carry_over(change(), Position{0, 1, 20}), (Position{1, 1, 0}));
}

TEST(CarryOver, where_the_sentence_is_gone_the_nearest_before_it_is_the_place) {
  EXPECT_EQ(carry_over(change(), Position{1, 0, 5}), (Position{1, 1, 0}));
}

TEST(CarryOver, where_nothing_before_is_left_the_begin_is_the_place) {
  const VersionChange lost(former(), made_statement("en", {"Quite another text.", "We thank the keepers."}));
  EXPECT_EQ(carry_over(lost, Position{0, 1, 3}), (Position{0, 0, 0}));
  EXPECT_EQ(carry_over(VersionChange(former(), Statement()), Position{1, 0, 0}), Position());
  EXPECT_EQ(carry_over(VersionChange(Statement(), former()), Position{1, 0, 0}), Position());
}

TEST(CarryOver, a_place_beyond_the_text_is_at_its_end) {
  EXPECT_EQ(carry_over(change(), Position{9, 9, 9}), (Position{2, 0, 0}));
}

TEST(CarryOver, into_the_same_text_every_place_stays) {
  const VersionChange same(former(), former());
  for (const Position& each : {Position{0, 0, 0}, Position{0, 1, 7}, Position{1, 1, 3}, Position{1, 1, 400}})
    EXPECT_EQ(carry_over(same, each), each);
}

TEST(CarryOver, of_a_stretch_keeps_what_still_exists) {
  const auto whole = carry_over(change(), PositionRange{{0, 0, 0}, {beyond, 0, 0}});
  EXPECT_EQ(whole, (std::vector<PositionRange>{{{1, 0, 0}, {beyond, 0, 0}}}));
  EXPECT_EQ(carry_over(change(), PositionRange{{1, 0, 0}, {1, 1, 0}}), std::vector<PositionRange>());
  EXPECT_EQ(carry_over(change(), PositionRange{{0, 1, 0}, {0, 1, 12}}),
            (std::vector<PositionRange>{{{1, 1, 0}, {1, 1, 12}}}));
  EXPECT_EQ(carry_over(change(), PositionRange{{1, 0, 0}, {0, 0, 0}}), std::vector<PositionRange>());
}

TEST(CarryOver, of_a_stretch_that_fell_apart_is_in_pieces) {
  const VersionChange apart(former(), made_statement("en", {"The water rises. Now a new thing is said.",
                                                            "The harbour of Brook is old. Every boat counts here."}));
  EXPECT_EQ(carry_over(apart, PositionRange{{0, 0, 0}, {1, 0, 0}}),
            (std::vector<PositionRange>{{{0, 0, 0}, {0, 1, 0}}, {{1, 0, 0}, {1, 1, 0}}}));
}

}  // namespace
}  // namespace rostrum
