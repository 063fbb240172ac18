#include "render/views/title_view.hpp"

#include <gtest/gtest.h>

#include "render/views/lay_out.hpp"
#include "render/views/room_sizes.hpp"
#include "tests/support/drawn_ink.hpp"
#include "tests/support/shown_version.hpp"

namespace rostrum {
namespace {

class TitleViewTest : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  static Statement statement() {
    Statement statement;
    statement.language = *Language::parse("en");
    statement.letterhead = {
        {*Language::parse("en"), {"Permanent Mission", "of Aldermark"}, {"Permanent Mission", "of Aldermark"}}};
    statement.title = {"STATEMENT"};
    statement.heading = "STATEMENT";
    statement.speaker = "MS. ADA PERSON, HEAD OF THE DELEGATION OF ALDERMARK";
    statement.meeting = "THE FIRST MEETING OF THE CONFERENCE ON LEGIBILITY";
    statement.place_date = "Geneva, 2 March 2026";
    statement.markings = {{Marking::check_against_delivery, "Check against delivery"}};
    return statement;
  }

  static std::size_t glyphs_of(const DisplayList& list, Color color) {
    std::size_t count = 0;
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->color == color) count += run->glyphs.size();
    }
    return count;
  }
};

TEST_F(TitleViewTest, everything_stands_on_the_card_of_a_usual_room) {
  EXPECT_EQ(left_out_of_title(statement(), {}, engine_), std::vector<std::string>{});
}

TEST_F(TitleViewTest, a_very_deep_room_gives_up_the_letterhead_first_and_never_the_markings) {
  DisplayProfile profile;
  const Statement paper = statement();
  bool gave_way = false;
  for (profile.depth = 4; profile.depth < 20; profile.depth += 1) {
    const auto missing = left_out_of_title(paper, profile, engine_);
    if (!missing.empty()) {
      EXPECT_EQ(missing.front(), "letterhead") << profile.depth;
      gave_way = true;
    }
    const DisplayList list = lay_out({TitleScreen{test::alone(paper)}, {}}, profile, engine_);
    EXPECT_GT(glyphs_of(list, palette(profile.theme).marking), 15U) << profile.depth;
  }
  EXPECT_TRUE(gave_way);
}

TEST_F(TitleViewTest, nothing_on_the_card_is_smaller_than_a_label_or_leaves_the_margins) {
  const Statement paper = statement();
  for (double depth = 4; depth < 14; depth += 0.5) {
    DisplayProfile profile;
    profile.depth = depth;
    const RoomSizes sizes = room_sizes(profile, *fonts_);
    const DisplayList list = lay_out({TitleScreen{test::alone(paper)}, {}}, profile, engine_);
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      EXPECT_GE(run->size, sizes.label_floor);
      for (const DrawnGlyph& glyph : run->glyphs) {
        EXPECT_GE(glyph.x.ceil(), sizes.safe.x);
        EXPECT_LE(glyph.x.floor(), sizes.safe.x + sizes.safe.width);
        EXPECT_GE(glyph.y.ceil(), sizes.safe.y);
        EXPECT_LE(glyph.y.floor(), sizes.safe.y + sizes.safe.height);
      }
    }
  }
}

TEST_F(TitleViewTest, an_arabic_card_is_the_mirror_of_a_latin_one) {
  Statement paper = statement();
  paper.language = *Language::parse("ar");
  const DisplayList list = lay_out({TitleScreen{test::alone(paper)}, {}}, {}, engine_);
  const RoomSizes sizes = room_sizes({}, *fonts_);
  int rightmost = 0;
  for (const DisplayItem& item : list.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->color != palette(Theme::dark).marking) continue;
    for (const DrawnGlyph& glyph : run->glyphs) rightmost = std::max(rightmost, glyph.x.ceil());
  }
  EXPECT_GT(rightmost, sizes.safe.x + sizes.safe.width - sizes.label.ceil());
}

TEST_F(TitleViewTest, nothing_is_drawn_through_the_markings_at_any_depth) {
  Statement paper = statement();
  paper.markings.push_back({Marking::unofficial_translation, "Unofficial translation"});
  DisplayProfile profile;
  for (const double depth : {9.0, 12.0, 18.0, 20.0, 25.0}) {
    profile.depth = depth;
    const LaidOut card = lay_out_still({TitleScreen{test::alone(paper), {}}, {}}, profile, engine_);
    EXPECT_EQ(test::spoilt(card, *fonts_), 0U) << depth;
  }
}

}  // namespace
}  // namespace rostrum
