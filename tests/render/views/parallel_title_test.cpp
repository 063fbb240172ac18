#include "render/views/parallel_title.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "render/views/lay_out.hpp"
#include "render/views/title_view.hpp"
#include "tests/support/parallel_statement.hpp"

namespace rostrum {
namespace {

using test::ParallelStatement;

const Palette& colors = palette(Theme::dark);

class ParallelTitleTest : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  template <typename Visit>
  void for_every_card(Visit visit) {
    for (const auto& languages : std::vector<std::vector<std::string>>{
             {"en", "ru"}, {"ar", "en"}, {"en", "ar"}, {"zh-Hans", "en"}, {"fr", "ru", "ar"}}) {
      const ParallelStatement water = ParallelStatement::water(languages, languages.back());
      for (const auto& [width, height] : {std::pair{1920, 1080}, {1080, 1920}, {3840, 1080}, {3840, 2160}}) {
        for (double depth = 4; depth <= 9; depth += 0.5) {
          DisplayProfile display;
          display.languages = test::languages_of(languages);
          display.width = width;
          display.height = height;
          display.depth = depth;
          const auto versions = water.versions();
          const auto frame = arrange_several(versions, display, engine_);
          if (!frame) continue;
          SCOPED_TRACE(languages.front() + "-" + languages.back() + " " + std::to_string(width) + "x" +
                       std::to_string(height) + " at " + std::to_string(depth));
          visit(*frame, lay_out({TitleScreen{versions}, {}}, display, engine_));
        }
      }
    }
  }
};

TEST_F(ParallelTitleTest, nothing_leaves_the_margins_or_is_smaller_than_a_label) {
  for_every_card([](const ParallelFrame& frame, const DisplayList& list) {
    const Rect& safe = frame.sizes().safe;
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      ASSERT_GE(run->size, frame.sizes().label_floor);
      for (const DrawnGlyph& glyph : run->glyphs) {
        ASSERT_GE(glyph.x.ceil(), safe.x);
        ASSERT_LE(glyph.x.floor(), safe.x + safe.width);
        ASSERT_GE(glyph.y.ceil(), safe.y);
        ASSERT_LE(glyph.y.floor(), safe.y + safe.height);
      }
    }
  });
}

TEST_F(ParallelTitleTest, who_speaks_stands_in_the_place_of_every_language_as_large_as_in_the_others) {
  for_every_card([](const ParallelFrame& frame, const DisplayList& list) {
    std::vector<Fixed> sizes(frame.cells().size());
    const bool mirrored = frame.direction() == Direction::right_to_left;
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->color != colors.text) continue;
      for (std::size_t i = 0; i < sizes.size(); ++i) {
        Rect place = frame.cells()[i].text;
        if (mirrored) place.x = list.width - place.x - place.width;
        const DrawnGlyph& glyph = run->glyphs.front();
        const bool here = frame.kind() == Arrangement::Kind::columns
                              ? glyph.x.ceil() >= place.x && glyph.x.floor() <= place.x + place.width
                              : glyph.y.floor() * static_cast<int>(sizes.size()) / list.height == static_cast<int>(i);
        if (here) sizes[i] = std::max(sizes[i], run->size);
      }
    }
    const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
    EXPECT_GT(*least, Fixed{});
    EXPECT_LE(most->pixels(), least->pixels() * 1.3);  // Arabic letters are set larger to look as large
  });
}

TEST_F(ParallelTitleTest, markings_are_never_left_out) {
  for_every_card([](const ParallelFrame& frame, const DisplayList& list) {
    std::size_t expected = 0;
    for (const ParallelCell& cell : frame.cells()) {
      for (const TextBlock& block : cell.markings) {
        for (const Line& line : block.lines) expected += line.glyphs.size();
      }
    }
    std::size_t shown = 0;
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->color == colors.marking) shown += run->glyphs.size();
    }
    EXPECT_NEAR(static_cast<double>(shown), static_cast<double>(expected), 3);  // where two are joined by " · "
  });
}

TEST_F(ParallelTitleTest, what_is_left_out_in_several_languages_is_named) {
  const ParallelStatement demo = ParallelStatement::demo({"en", "ru"}, "ru");
  DisplayProfile display;
  display.languages = test::languages_of({"en", "ru"});
  display.depth = 4;
  EXPECT_EQ(left_out_of_title(demo.versions(), display, engine_), std::vector<std::string>{});
  display.depth = 9;
  EXPECT_EQ(left_out_of_title(demo.versions(), display, engine_),
            (std::vector<std::string>{"letterhead", "meeting", "place and date"}));
}

}  // namespace
}  // namespace rostrum
