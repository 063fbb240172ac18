#include "render/views/arrangement.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>

#include "render/views/parallel_frame.hpp"
#include "render/views/statement_view.hpp"
#include "tests/support/parallel_statement.hpp"

namespace rostrum {
namespace {

using Kind = Arrangement::Kind;
using Indices = std::vector<std::size_t>;
using test::ParallelStatement;

DisplayProfile wall(const std::vector<std::string>& languages, double depth = 7.0) {
  DisplayProfile profile;
  profile.languages = test::languages_of(languages);
  profile.depth = depth;
  return profile;
}

class ArrangementTest : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};
  // The original is the second.
  ParallelStatement water_ = ParallelStatement::water({"en", "ru", "fr", "ar", "zh-Hans"}, "ru");
  std::vector<ShownVersion> versions_ = water_.versions();
};

TEST_F(ArrangementTest, a_display_wants_its_languages_in_its_order) {
  EXPECT_EQ(wanted_versions(versions_, wall({"ar", "en"})), (Indices{3, 0}));
  EXPECT_EQ(wanted_versions(versions_, wall({"es", "fr"})), (Indices{2}));
}

TEST_F(ArrangementTest, a_related_language_stands_in_for_a_missing_one_and_nothing_stands_twice) {
  EXPECT_EQ(wanted_versions(versions_, wall({"zh-Hant", "fr-CA", "fr"})), (Indices{4, 2}));
}

TEST_F(ArrangementTest, without_languages_the_original_comes_first) {
  EXPECT_EQ(wanted_versions(versions_, wall({})), (Indices{1, 0, 2, 3, 4}));
}

TEST_F(ArrangementTest, readers_of_none_of_the_languages_get_the_original) {
  EXPECT_EQ(wanted_versions(versions_, wall({"es"})), (Indices{1}));
  EXPECT_EQ(arrange(versions_, wall({"es"}), engine_), (Arrangement{Kind::single, {1}}));
  EXPECT_EQ(arrange({}, wall({"es"}), engine_), Arrangement{});
}

TEST_F(ArrangementTest, a_usual_room_has_columns_a_deep_one_a_stack_and_the_deepest_one_language) {
  EXPECT_EQ(arrange(versions_, wall({"en", "ru"}, 7), engine_), (Arrangement{Kind::columns, {0, 1}}));
  EXPECT_EQ(arrange(versions_, wall({"en", "ru"}, 9), engine_), (Arrangement{Kind::stack, {0, 1}}));
  EXPECT_EQ(arrange(versions_, wall({"en", "ru"}, 12), engine_), (Arrangement{Kind::single, {0}}));
}

TEST_F(ArrangementTest, of_many_languages_at_most_three_are_shown_and_fewer_where_they_do_not_fit) {
  DisplayProfile wide = wall({"en", "ru", "fr", "ar", "zh-Hans"});
  wide.width = 3840;
  EXPECT_EQ(arrange(versions_, wide, engine_), (Arrangement{Kind::columns, {0, 1, 2}}));
  EXPECT_EQ(arrange(versions_, wall({"en", "ru", "fr"}, 7), engine_).kind, Kind::stack);
  EXPECT_EQ(arrange(versions_, wall({"en", "ru", "fr"}, 8.5), engine_).versions, (Indices{0, 1}));
}

TEST_F(ArrangementTest, displays_of_too_little_room_take_turns) {
  DisplayProfile deep = wall({"en", "ru", "fr"}, 12);
  for (std::size_t turn = 0; turn < 6; ++turn) {
    deep.turn = turn;
    EXPECT_EQ(arrange(versions_, deep, engine_).versions, Indices{turn % 3});
  }
  DisplayProfile two_of_three = wall({"en", "ru", "fr"}, 8.5);
  two_of_three.turn = 1;
  EXPECT_EQ(arrange(versions_, two_of_three, engine_).versions, (Indices{2, 0}));
}

TEST_F(ArrangementTest, a_display_with_room_for_all_shows_them_in_its_order_whatever_its_turn) {
  DisplayProfile profile = wall({"en", "ru"});
  profile.turn = 1;
  EXPECT_EQ(arrange(versions_, profile, engine_), (Arrangement{Kind::columns, {0, 1}}));
}

TEST_F(ArrangementTest, the_narrowest_column_holds_a_long_russian_word_or_nine_han) {
  const Fixed size = Fixed::from_pixels(100);
  const auto width = [&](const char* text, const Language& language) {
    return engine_.measure(text, TextStyle{.language = language, .size = size}).width();
  };
  const Language russian = *Language::parse("ru");
  const Language chinese = *Language::parse("zh-Hans");
  EXPECT_GT(least_column(russian, size, engine_), width("договорённость", russian));
  EXPECT_NEAR(least_column(chinese, size, engine_).pixels(), width("各国代表团需要这些水", chinese).pixels() * 0.9, 5);
}

TEST_F(ArrangementTest, columns_give_way_where_a_line_would_hold_fewer_than_18_characters) {
  for (double depth = 4; depth < 12; depth += 0.25) {
    const auto frame = arrange_several(versions_, wall({"en", "ru"}, depth), engine_);
    if (!frame) continue;
    for (const ParallelCell& cell : frame->cells()) {
      const Fixed least = least_column(cell.statement->language, frame->sizes().text_floor, engine_);
      EXPECT_GE(Fixed::from_pixels(cell.text.width), least) << depth;
    }
  }
}

TEST_F(ArrangementTest, each_arrangement_says_up_to_which_depth_it_can_be_read) {
  const DisplayProfile profile = wall({"en", "ru"});
  double shallower = 1000;
  for (const Arrangement& arrangement :
       {Arrangement{Kind::single, {0}}, Arrangement{Kind::stack, {0, 1}}, Arrangement{Kind::columns, {0, 1}}}) {
    const double depth = legible_depth(arrangement, versions_, profile, engine_);
    EXPECT_LT(depth, shallower);
    shallower = depth;
    DisplayProfile there = profile;
    there.depth = depth;
    EXPECT_TRUE(legible(arrangement, versions_, there, engine_)) << depth;
    there.depth = depth + 0.1;
    EXPECT_FALSE(legible(arrangement, versions_, there, engine_)) << depth;
  }
  EXPECT_GT(shallower, 7);  // columns in the usual room
}

TEST_F(ArrangementTest, a_display_counts_only_for_the_versions_that_it_shows) {
  const std::array<DisplayProfile, 1> deep = {wall({"en"}, 12)};
  const Fits fits = fits_on(deep, versions_, engine_);
  std::size_t refused = 0;
  for (std::size_t version = 0; version < versions_.size(); ++version) {
    const Statement& statement = water_.statement(version);
    for (std::size_t paragraph = 0; paragraph < statement.paragraphs.size(); ++paragraph) {
      const bool whole = fits(version, paragraph, {0, statement.paragraphs[paragraph].text.text.size()});
      if (version != 0) {
        EXPECT_TRUE(whole) << version;
      }
      refused += whole ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 0U);
}

TEST_F(ArrangementTest, what_lies_within_a_stretch_that_fits_fits) {
  const std::array<DisplayProfile, 2> displays = {wall({"en", "ru"}), wall({"ar", "zh-Hans"}, 9)};
  const Fits fits = fits_on(displays, versions_, engine_);
  for (std::size_t version = 0; version < versions_.size(); ++version) {
    for (std::size_t i = 0; i < water_.statement(version).paragraphs.size(); ++i) {
      const std::string& text = water_.statement(version).paragraphs[i].text.text;
      bool fitted = true;  // the longer ones come last
      for (std::size_t end = text.find(' '); end != std::string::npos; end = text.find(' ', end + 1)) {
        const bool fit = fits(version, i, {0, end});
        EXPECT_TRUE(fitted || !fit) << text.substr(0, end);
        fitted = fit;
      }
    }
  }
}

}  // namespace
}  // namespace rostrum
