#include "render/views/parallel_frame.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "tests/support/parallel_statement.hpp"

namespace rostrum {
namespace {

using test::ParallelStatement;

struct Size {
  int width, height;
};

class ParallelFrameTest : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  // Every frame of two and three languages on displays of many shapes and depths.
  template <typename Visit>
  void for_every_frame(Visit visit) {
    const std::vector<std::vector<std::string>> sets = {{"en", "ru"},           {"ru", "en"},      {"ar", "en"},
                                                        {"en", "ar"},           {"zh-Hans", "en"}, {"en", "fr", "ru"},
                                                        {"ar", "zh-Hans", "ru"}};
    for (const auto& languages : sets) {
      const ParallelStatement water = ParallelStatement::water(languages, languages.back());
      for (const Size size : {Size{1920, 1080}, {3840, 2160}, {1280, 720}, {1080, 1920}, {3840, 1080}, {1024, 768}}) {
        for (double depth = 4; depth <= 9; depth += 0.5) {
          DisplayProfile profile;
          profile.languages = test::languages_of(languages);
          profile.width = size.width;
          profile.height = size.height;
          profile.depth = depth;
          const auto versions = water.versions();
          const auto frame = arrange_several(versions, profile, engine_);
          if (!frame) continue;
          SCOPED_TRACE(languages.front() + "-" + languages.back() + " " + std::to_string(size.width) + "x" +
                       std::to_string(size.height) + " at " + std::to_string(depth));
          visit(*frame);
        }
      }
    }
  }

  static int markings_height(const ParallelCell& cell) {
    int height = 0;
    for (const TextBlock& block : cell.markings) height += block.height();
    return height;
  }
};

TEST_F(ParallelFrameTest, labels_texts_and_markings_stand_one_beneath_the_other_within_the_safe_area) {
  std::size_t frames = 0;
  for_every_frame([&](const ParallelFrame& frame) {
    ++frames;
    const Rect& safe = frame.sizes().safe;
    for (const ParallelCell& cell : frame.cells()) {
      EXPECT_GE(cell.label_top, safe.y);
      EXPECT_GE(cell.text.y, cell.label_top + cell.label.height);
      EXPECT_GE(cell.text.x, safe.x);
      EXPECT_LT(cell.text.x + cell.text.width, safe.x + safe.width);  // the rail is beyond it
      EXPECT_LE(cell.text.y + cell.text.height, safe.y + safe.height);
      if (cell.markings_place == ParallelCell::MarkingsPlace::beside_label || cell.markings.empty()) continue;
      EXPECT_GE(cell.markings_top, cell.text.y + cell.text.height);
      EXPECT_LE(cell.markings_top + markings_height(cell), safe.y + safe.height);
      for (const TextBlock& block : cell.markings) EXPECT_LE(block.width().ceil(), cell.text.width);
    }
  });
  EXPECT_GT(frames, 150U);
}

TEST_F(ParallelFrameTest, languages_keep_out_of_one_anothers_places) {
  for_every_frame([&](const ParallelFrame& frame) {
    for (std::size_t i = 1; i < frame.cells().size(); ++i) {
      const ParallelCell& before = frame.cells()[i - 1];
      const ParallelCell& cell = frame.cells()[i];
      if (frame.kind() == Arrangement::Kind::columns) {
        EXPECT_GT(cell.text.x, before.text.x + before.text.width + frame.sizes().text.ceil());
        EXPECT_EQ(cell.text.y, before.text.y);
        EXPECT_EQ(cell.text.width, before.text.width);
      } else {
        EXPECT_GT(cell.label_top, before.text.y + before.text.height);
        if (before.markings_place == ParallelCell::MarkingsPlace::beneath_text) {
          EXPECT_GT(cell.label_top, before.markings_top + markings_height(before));
        }
      }
    }
  });
}

TEST_F(ParallelFrameTest, no_size_is_under_its_floor) {
  for_every_frame([&](const ParallelFrame& frame) {
    EXPECT_GE(frame.sizes().text, frame.sizes().text_floor);
    EXPECT_GE(frame.sizes().label, frame.sizes().label_floor);
    EXPECT_GE(frame.context_size(), frame.sizes().label_floor);
  });
}

TEST_F(ParallelFrameTest, every_language_has_its_least_number_of_lines) {
  for_every_frame([&](const ParallelFrame& frame) {
    const std::size_t least = frame.kind() == Arrangement::Kind::columns ? 3 : 2;
    for (const ParallelCell& cell : frame.cells()) {
      EXPECT_GE(frame.lines_for_segment(cell, cell.statement->language, engine_), least);
    }
  });
}

TEST_F(ParallelFrameTest, lines_counted_are_lines_that_stand_in_the_text_area) {
  for_every_frame([&](const ParallelFrame& frame) {
    for (const ParallelCell& cell : frame.cells()) {
      for (const Language& language : cell.languages) {
        TextBlock block;
        block.lines.resize(frame.lines_for_segment(cell, language, engine_));
        block.line_height = engine_.line_height(language, frame.sizes().text);
        EXPECT_LE(cell.context_height + cell.said.lowered(block) + block.height(), cell.text.height);
      }
    }
  });
}

}  // namespace
}  // namespace rostrum
