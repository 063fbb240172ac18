#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "content/segments/break_plan.hpp"
#include "render/views/lay_out.hpp"
#include "render/views/room_words.hpp"
#include "render/views/screen_frame.hpp"
#include "render/views/statement_view.hpp"
#include "tests/support/shown_version.hpp"

namespace rostrum {
namespace {

// Latin words in a Hebrew statement, without a sign that stands elsewhere in a line from right to left: every line then
// has the same glyphs and the same height as in German, and only its place may differ. Neither has words of ours.
Statement statement(const char* language) {
  Statement paper;
  paper.language = *Language::parse(language);
  paper.speaker = "Ada Person";
  paper.place_date = "Port Meridian";
  paper.markings = {{Marking::check_against_delivery, "Check against delivery"}};
  for (const char* text : {"We begin", "The text goes on where it stopped", "We thank you"}) {
    Paragraph paragraph;
    paragraph.language = paper.language;
    paragraph.text.text = text;
    paragraph.sentences = {{0, paragraph.text.text.size()}};
    paper.paragraphs.push_back(std::move(paragraph));
  }
  return paper;
}

class RightToLeft : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  DisplayList segment(const Statement& paper, std::size_t index, const DisplayProfile& profile = {}) {
    const std::array<const Statement*, 1> versions = {&paper};
    const std::array<DisplayProfile, 1> displays = {profile};
    const BreakPlan plan =
        plan_breaks(versions, one_bead_per_sentence(paper), fits_on(displays, test::alone(paper), engine_));
    return lay_out({StatementScreen{test::alone(paper), &plan, index}, {}}, profile, engine_);
  }

  static std::vector<FillRect> fills(const DisplayList& list) {
    std::vector<FillRect> found;
    for (const DisplayItem& item : list.items) {
      if (const auto* fill = std::get_if<FillRect>(&item)) found.push_back(*fill);
    }
    return found;
  }

  static std::vector<GlyphRun> runs(const DisplayList& list) {
    std::vector<GlyphRun> found;
    for (const DisplayItem& item : list.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) found.push_back(*run);
    }
    return found;
  }
};

TEST_F(RightToLeft, rule_and_rail_are_the_mirror_image) {
  const DisplayList there = segment(statement("de"), 1);
  const auto from_left = fills(there);
  const auto from_right = fills(segment(statement("he"), 1));
  ASSERT_EQ(from_left.size(), from_right.size());
  ASSERT_GE(from_left.size(), 4U);  // the rule, three segments of the rail
  for (std::size_t i = 0; i < from_left.size(); ++i) {
    FillRect mirrored = from_left[i];
    mirrored.rect.x = there.width - mirrored.rect.x - mirrored.rect.width;
    EXPECT_EQ(from_right[i], mirrored) << i;
  }
}

TEST_F(RightToLeft, name_markings_count_context_and_text_are_the_mirror_image) {
  const DisplayList there = segment(statement("de"), 1);
  const auto from_left = runs(there);
  const auto from_right = runs(segment(statement("he"), 1));
  ASSERT_EQ(from_left.size(), from_right.size());
  ASSERT_GE(from_left.size(), 5U);
  const RoomSizes sizes = room_sizes({}, *fonts_);
  const int left = sizes.safe.x;
  const int right = sizes.safe.x + sizes.safe.width;
  std::size_t at_start = 0;
  std::size_t at_end = 0;
  for (std::size_t i = 0; i < from_left.size(); ++i) {
    const auto& a = from_left[i].glyphs;
    const auto& b = from_right[i].glyphs;
    ASSERT_EQ(a.size(), b.size()) << i;
    for (std::size_t glyph = 0; glyph < a.size(); ++glyph) {
      EXPECT_EQ(a[glyph].glyph, b[glyph].glyph);
      EXPECT_EQ(a[glyph].y, b[glyph].y);
      EXPECT_EQ(b[glyph].x - a[glyph].x, b[0].x - a[0].x) << "run " << i << " is torn";
    }
    // From the pen's first place to the last glyph's, to which its advance comes: at most an em.
    const Fixed em = from_left[i].size;
    if (a.front().x == Fixed::from_pixels(left)) {
      ++at_start;
      EXPECT_LT(b.back().x, Fixed::from_pixels(right)) << i;
      EXPECT_GT(b.back().x, Fixed::from_pixels(right) - em) << i;
    } else if (a.back().x > Fixed::from_pixels(right) - em) {
      ++at_end;
      EXPECT_EQ(b.front().x, Fixed::from_pixels(left)) << i;
    }
  }
  EXPECT_GE(at_start, 4U);  // name, context, text, marking
  EXPECT_EQ(at_end, 1U);    // the count
}

TEST_F(RightToLeft, an_arabic_screen_has_its_rail_and_count_at_the_left_and_all_else_at_the_right) {
  Statement paper = statement("ar");
  paper.speaker = "السيدة إ. ف. ليندن";
  for (Paragraph& paragraph : paper.paragraphs) {
    paragraph.text.text = "شكرا";
    paragraph.sentences = {{0, paragraph.text.text.size()}};
  }
  const DisplayList list = segment(paper, 1);
  const RoomSizes sizes = room_sizes({}, *fonts_);
  const int right = sizes.safe.x + sizes.safe.width;
  for (const FillRect& fill : fills(list)) {
    if (fill.rect.width < sizes.safe.width) {
      EXPECT_LT(fill.rect.x + fill.rect.width, sizes.safe.x + 40);
    }
  }
  const Palette& colors = palette(Theme::dark);
  for (const GlyphRun& run : runs(list)) {
    const bool count = run.color == colors.quiet && run.glyphs.front().y.round() > 900;
    if (count) {
      EXPECT_LT(run.glyphs.front().x, Fixed::from_pixels(sizes.safe.x + 300));
    } else if (run.color == colors.text || run.color == colors.marking || run.color == colors.dim) {
      EXPECT_GT(run.glyphs.back().x, Fixed::from_pixels(right - 600));
    }
  }
}

TEST_F(RightToLeft, a_paragraph_of_the_other_direction_begins_at_its_own_side) {
  Statement paper = statement("he");
  for (Paragraph& paragraph : paper.paragraphs) paragraph.language = *Language::parse("en");
  const RoomSizes sizes = room_sizes({}, *fonts_);
  const ScreenFrame frame(paper, {}, engine_);
  for (const GlyphRun& run : runs(segment(paper, 1))) {
    if (run.size != frame.sizes().text) continue;
    // The rail is at the left of this screen; the text keeps clear of it.
    EXPECT_EQ(run.glyphs.front().x, Fixed::from_pixels(sizes.safe.x + sizes.safe.width - frame.body().width));
  }
}

TEST_F(RightToLeft, readers_of_another_language_are_told_the_markings_in_theirs_too) {
  DisplayProfile english;
  english.languages = {*Language::parse("en")};
  const auto glyphs = [&](const DisplayProfile& profile) {
    std::size_t count = 0;
    for (const GlyphRun& run : runs(segment(statement("ar"), 0, profile))) {
      if (run.color == palette(Theme::dark).marking) count += run.glyphs.size();
    }
    return count;
  };
  EXPECT_GE(glyphs(english), glyphs({}) + std::string_view("CHECKAGAINSTDELIVERY").size());
}

TEST_F(RightToLeft, the_count_stands_on_the_baseline_of_a_marking_in_another_script) {
  DisplayProfile english;
  english.languages = {*Language::parse("en")};
  const Palette& colors = palette(Theme::dark);
  Fixed marking;
  Fixed count;
  for (const GlyphRun& run : runs(segment(statement("ar"), 1, english))) {
    if (run.color == colors.marking) marking = run.glyphs.back().y;
    if (run.color == colors.quiet) count = run.glyphs.back().y;
  }
  EXPECT_NEAR(marking.pixels(), count.pixels(), 1.0);
}

TEST_F(RightToLeft, help_reads_in_the_operators_direction_whatever_stands_behind_it) {
  const Statement arabic = statement("ar");
  DisplayProfile english;
  english.languages = {*Language::parse("en")};
  const std::vector<HelpLine> help = {{"B", Word::help_blank}};
  EXPECT_EQ(lay_out({TitleScreen{test::alone(arabic)}, help}, english, engine_).items,
            lay_out({HoldScreen{}, help}, english, engine_).items);
}

TEST_F(RightToLeft, keys_read_from_left_to_right_in_an_arabic_room) {
  DisplayProfile arabic;
  arabic.languages = {*Language::parse("ar")};
  const auto digits = runs(lay_out({HoldScreen{}, {{"0–9", Word::help_go_to}}}, arabic, engine_));
  const auto expected = engine_.measure("0–9", {.language = *Language::parse("en"), .size = Fixed::from_pixels(20)});
  const auto found =
      std::find_if(digits.begin(), digits.end(), [](const GlyphRun& run) { return run.glyphs.size() == 3; });
  ASSERT_NE(found, digits.end());
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(found->glyphs[i].glyph, expected.glyphs()[i].glyph);
}

TEST(room_words, only_capitals_are_spaced) {
  const Language english = *Language::parse("en");
  const Fixed wide = Fixed::from_pixels(5);
  EXPECT_EQ(spacing_of_capitals("STATEMENT", english, wide), wide);
  EXPECT_EQ(spacing_of_capitals("ВЫСТУПЛЕНИЕ", *Language::parse("ru"), wide), wide);
  EXPECT_EQ(spacing_of_capitals("Statement", english, wide), Fixed{});
  EXPECT_EQ(spacing_of_capitals("发言", *Language::parse("zh-Hans"), wide), Fixed{});
  EXPECT_EQ(spacing_of_capitals("بيان", *Language::parse("ar"), wide), Fixed{});
}

}  // namespace
}  // namespace rostrum
