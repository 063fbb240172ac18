#include "render/paint/sparse_frame.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "tests/render/paint/painted_pages.hpp"

namespace rostrum {
namespace {

using test::colour_at;
using test::everything;

constexpr Color dark{16, 20, 28};
constexpr std::uint32_t dark_pixel = 0x10141C;

Pixmap blank(int width, int height, std::uint32_t color = dark_pixel) {
  Pixmap picture(width, height);
  for (int y = 0; y < height; ++y) {
    for (std::uint32_t& pixel : picture.row(y)) pixel = color;
  }
  return picture;
}

// Background with a few noisy patches, and noise in the padding byte.
Pixmap noisy(unsigned seed, int width, int height, std::uint32_t color = dark_pixel) {
  std::mt19937 random(seed);
  const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  Pixmap picture = blank(width, height, color);
  for (int patch = below(6); patch > 0; --patch) {
    const int left = below(width), top = below(height);
    for (int y = top; y < std::min(height, top + 1 + below(40)); ++y) {
      for (int x = left; x < std::min(width, left + 1 + below(150)); ++x) {
        picture.row(y)[static_cast<std::size_t>(x)] = static_cast<std::uint32_t>(random());
      }
    }
  }
  for (int y = 0; y < height; ++y) picture.row(y)[static_cast<std::size_t>(below(width))] ^= 0x5A000000;
  return picture;
}

Pixmap copied(const SparseFrame& frame) {
  Pixmap picture = blank(frame.width(), frame.height(), 0xFFABCDEF);
  frame.copy_to(picture.data(), static_cast<std::size_t>(frame.width()) * 4);
  return picture;
}

bool inside(const std::vector<Rect>& rects, int x, int y) {
  for (const Rect& rect : rects) {
    if (x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height) return true;
  }
  return false;
}

TEST(SparseFrame, GivesBackThePictureItWasMadeOf) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const int width = 1 + static_cast<int>(seed * 37 % 331), height = 1 + static_cast<int>(seed * 23 % 97);
    const Pixmap picture = noisy(seed, width, height);
    EXPECT_TRUE(copied(SparseFrame(picture, dark)).same_picture(picture)) << seed;
  }
}

TEST(SparseFrame, TakesNoMemoryForBackground) {
  Pixmap picture = blank(1920, 1080);
  const std::size_t empty_bytes = SparseFrame(picture, dark).bytes();
  EXPECT_LT(empty_bytes, 16000U);
  picture.row(500)[900] = 0xFFFFFF;
  EXPECT_EQ(SparseFrame(picture, dark).bytes(), empty_bytes + 64 * 16 * 4);
}

TEST(SparseFrame, IgnoresThePaddingByte) {
  Pixmap picture = blank(640, 160);
  const SparseFrame clean(picture, dark);
  for (int y = 0; y < 160; ++y) {
    for (std::uint32_t& pixel : picture.row(y)) pixel |= 0x7F000000;
  }
  const SparseFrame padded(picture, dark);
  EXPECT_EQ(padded.bytes(), clean.bytes());
  EXPECT_TRUE(padded.update(clean, picture.data(), 640 * 4).empty());
}

TEST(SparseFrame, UpdateEqualsAFullCopy) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const int width = 1 + static_cast<int>(seed * 41 % 401), height = 1 + static_cast<int>(seed * 29 % 113);
    const std::uint32_t other_color = seed % 5 == 0 ? 0xFFFFFF : dark_pixel;
    const Color other = seed % 5 == 0 ? Color{255, 255, 255} : dark;
    const SparseFrame before(noisy(seed, width, height), dark);
    const SparseFrame after(noisy(seed + 1, width, height, other_color), other);
    Pixmap wall = copied(before);
    (void)after.update(before, wall.data(), static_cast<std::size_t>(width) * 4);
    EXPECT_TRUE(wall.same_picture(copied(after))) << seed;
  }
}

TEST(SparseFrame, UpdateTouchesOnlyTheRectanglesItReturnsAndEachOnce) {
  const SparseFrame before(noisy(7, 300, 100), dark), after(noisy(8, 300, 100), dark);
  Pixmap wall = blank(300, 100, 0xABCDEF);
  const std::vector<Rect> damage = after.update(before, wall.data(), 300 * 4);
  ASSERT_FALSE(damage.empty());
  const Pixmap then = copied(before), now = copied(after);
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 300; ++x) {
      const bool damaged = inside(damage, x, y);
      ASSERT_EQ(colour_at(wall, x, y), damaged ? colour_at(now, x, y) : 0xABCDEFU);
      ASSERT_TRUE(damaged || colour_at(then, x, y) == colour_at(now, x, y));
    }
  }
  std::size_t area = 0, counted = 0;
  for (const Rect& rect : damage) area += static_cast<std::size_t>(rect.width * rect.height);
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 300; ++x) counted += inside(damage, x, y) ? 1U : 0U;
  }
  EXPECT_EQ(area, counted);
}

TEST(SparseFrame, UpdateMergesNeighbouringTiles) {
  const SparseFrame before(blank(640, 160), dark);
  Pixmap picture = blank(640, 160);
  for (int y = 40; y < 100; ++y) {
    for (std::size_t x = 100; x < 300; ++x) picture.row(y)[x] = 0xFFFFFF;
  }
  const SparseFrame after(picture, dark);
  EXPECT_EQ(after.update(before, picture.data(), 640 * 4), (std::vector<Rect>{{64, 32, 256, 80}}));
}

TEST(SparseFrame, UpdateOfAnEqualPictureWritesNothing) {
  const Pixmap picture = noisy(3, 500, 300);
  Pixmap wall = blank(500, 300, 0xABCDEF);
  EXPECT_TRUE(SparseFrame(picture, dark).update(SparseFrame(picture, dark), wall.data(), 500 * 4).empty());
  EXPECT_TRUE(wall.same_picture(blank(500, 300, 0xABCDEF)));
}

TEST(SparseFrame, DiffersEverywhereFromAFrameOfAnotherSizeAndFromNone) {
  const Pixmap picture = noisy(4, 200, 50);
  const SparseFrame frame(picture, dark), other(noisy(4, 200, 51), dark);
  for (const SparseFrame& before : {SparseFrame(), other}) {
    Pixmap wall(200, 50);
    EXPECT_EQ(frame.update(before, wall.data(), 200 * 4), std::vector<Rect>{everything(picture)});
    EXPECT_TRUE(wall.same_picture(picture));
  }
}

TEST(SparseFrame, AnEmptyFrameDoesNothing) {
  const SparseFrame none;
  EXPECT_TRUE(none.empty());
  none.copy_to(nullptr, 0);
  EXPECT_TRUE(none.update(SparseFrame(blank(10, 10), dark), nullptr, 0).empty());
}

TEST(SparseFrame, RespectsTheStride) {
  const Pixmap picture = noisy(9, 100, 40);
  const SparseFrame frame(picture, dark);
  std::vector<std::uint32_t> wide(128 * 40, 0xABCDEF);
  frame.copy_to(wide.data(), 128 * 4);
  for (int y = 0; y < 40; ++y) {
    for (std::size_t x = 0; x < 128; ++x) {
      const std::uint32_t expected = x < 100 ? picture.row(y)[x] : 0xABCDEF;
      ASSERT_EQ(wide[static_cast<std::size_t>(y) * 128 + x] & 0xFFFFFF, expected & 0xFFFFFF);
    }
  }
}

}  // namespace
}  // namespace rostrum
