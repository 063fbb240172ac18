#include "render/views/theme.hpp"

#include <gtest/gtest.h>

#include <array>
#include <utility>

namespace rostrum {
namespace {

TEST(theme, contrast_is_that_of_wcag) {
  EXPECT_DOUBLE_EQ(contrast({0, 0, 0}, {255, 255, 255}), 21.0);
  EXPECT_DOUBLE_EQ(contrast({255, 255, 255}, {0, 0, 0}), 21.0);
  EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.01);
}

TEST(theme, text_keeps_seven_to_one_and_the_quietest_four_and_a_half) {
  for (const Theme theme : {Theme::dark, Theme::light}) {
    const Palette& colors = palette(theme);
    for (const Color& color :
         {colors.text, colors.rest, colors.quiet, colors.accent, colors.marking, colors.done, colors.over}) {
      EXPECT_GE(contrast(color, colors.field), 7.0);
    }
    EXPECT_GE(contrast(colors.dim, colors.field), 4.5);
    for (const Color& color : {colors.text, colors.rest}) EXPECT_GE(contrast(color, colors.panel), 6.0);
    EXPECT_GE(contrast(colors.quiet, colors.panel), 6.0);
    EXPECT_GE(contrast(colors.dim, colors.panel), 4.0);
  }
}

TEST(theme, what_is_said_stands_out_from_what_was_said_and_is_to_come) {
  for (const Theme theme : {Theme::dark, Theme::light}) {
    const Palette& colors = palette(theme);
    EXPECT_GE(contrast(colors.text, colors.dim), 3.0);
    EXPECT_GE(contrast(colors.text, colors.rest), 1.8);
  }
}

}  // namespace
}  // namespace rostrum
