#include "firmware/display/sdl/fade.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

namespace rostrum {
namespace {

using std::chrono::milliseconds;

TEST(Fade, ends_with_the_target_exactly_and_touches_nothing_else) {
  std::vector<std::uint32_t> pixels(8 * 4, 0x123456), target(8 * 4, 0xFEDCBA);
  Fade fade({{2, 1, 3, 2}});
  for (int elapsed = 16; fade.running(); elapsed += 16)
    fade.step(milliseconds(elapsed), pixels.data(), 8, target.data(), 8);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 8; ++x) {
      const bool inside = x >= 2 && x < 5 && y >= 1 && y < 3;
      EXPECT_EQ(pixels[static_cast<std::size_t>(y * 8 + x)], inside ? 0xFEDCBAU : 0x123456U) << x << "," << y;
    }
  }
}

TEST(Fade, its_first_step_changes_the_picture_already) {
  std::uint32_t pixel = 0x000000;
  const std::uint32_t target = 0xFFFFFF;
  Fade fade({{0, 0, 1, 1}});
  fade.step(Fade::step_interval, &pixel, 1, &target, 1);
  EXPECT_NE(pixel, 0U);
  EXPECT_TRUE(fade.running());
}

TEST(Fade, goes_linearly_however_uneven_its_steps) {
  std::uint32_t pixel = 0x00FF00;
  const std::uint32_t target = 0xFF0000;
  Fade fade({{0, 0, 1, 1}});
  for (const int elapsed : {16, 20, 75, 75, 110}) {
    fade.step(milliseconds(elapsed), &pixel, 1, &target, 1);
    const int expected = 255 * elapsed / 150;
    EXPECT_NEAR(static_cast<int>(pixel >> 16 & 0xFF), expected, 4) << elapsed;
    EXPECT_NEAR(static_cast<int>(pixel >> 8 & 0xFF), 255 - expected, 4) << elapsed;
  }
}

TEST(Fade, never_leaves_the_way_between_the_two_colours) {
  for (int from = 0; from < 256; from += 5) {
    for (int to = 0; to < 256; to += 5) {
      for (int part = 0; part <= 256; part += 16) {
        std::vector<std::uint32_t> pixel{static_cast<std::uint32_t>(from) * 0x010101U};
        const std::vector<std::uint32_t> target{static_cast<std::uint32_t>(to) * 0x010101U};
        move_towards(pixel, target, part);
        for (const int shift : {0, 8, 16}) {
          const int value = static_cast<int>(pixel[0] >> shift & 0xFF);
          ASSERT_GE(value, std::min(from, to));
          ASSERT_LE(value, std::max(from, to));
        }
      }
    }
  }
}

TEST(Fade, of_nothing_does_not_run) {
  EXPECT_FALSE(Fade(std::vector<Rect>()).running());
}

}  // namespace
}  // namespace rostrum
