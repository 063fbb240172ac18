#include "render/paint/scaled_picture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>

#include "render/paint/painter.hpp"
#include "tests/render/paint/painted_pages.hpp"

namespace rostrum {
namespace {

using test::colour_at;
using test::fonts;

constexpr Color black{0, 0, 0};

// Columns of white and black by turns, `wide` pixels each.
std::shared_ptr<const SparseFrame> stripes(int width, int height, int wide) {
  Pixmap picture(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      picture.row(y)[static_cast<std::size_t>(x)] = x / wide % 2 == 0 ? 0xFFFFFFU : 0U;
    }
  }
  return std::make_shared<const SparseFrame>(picture, black);
}

// Every pixel has a colour of its own.
std::shared_ptr<const SparseFrame> slope(int width, int height) {
  Pixmap picture(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto red = static_cast<std::uint32_t>(x * 255 / width),
                 green = static_cast<std::uint32_t>(y * 255 / height);
      picture.row(y)[static_cast<std::size_t>(x)] = red << 16U | green << 8U | ((red * 7 + green * 13) & 0xFFU);
    }
  }
  return std::make_shared<const SparseFrame>(picture, black);
}

Pixmap painted(const Picture& picture, int width, int height) {
  Pixmap page(width, height);
  Painter(fonts()).paint({width, height, Color{1, 2, 3}, {picture}}, page);
  return page;
}

TEST(ScaledPicture, AtItsOwnSizeIsTheSamePicture) {
  const auto frame = slope(130, 40);
  Pixmap expected(130, 40);
  frame->copy_to(expected.data(), 130 * 4);
  EXPECT_TRUE(painted({{0, 0, 130, 40}, frame}, 130, 40).same_picture(expected));
}

TEST(ScaledPicture, APixelIsTheMeanOfWhatItCovers) {
  // Two of three columns of one pixel's place are white, then one of three.
  const Pixmap page = painted({{0, 0, 40, 10}, stripes(120, 30, 1)}, 40, 10);
  EXPECT_EQ(colour_at(page, 0, 0), 0xAAAAAAU);
  EXPECT_EQ(colour_at(page, 1, 9), 0x555555U);
}

TEST(ScaledPicture, APixelThatIsPartlyCoveredCountsByItsPart) {
  // Three columns onto two: each takes one whole and half of the middle one, which is black: (255 + 0) * 2 / 3.
  const Pixmap page = painted({{0, 0, 2, 1}, stripes(3, 1, 1)}, 2, 1);
  EXPECT_EQ(colour_at(page, 0, 0), 0xAAAAAAU);
  EXPECT_EQ(colour_at(page, 1, 0), 0xAAAAAAU);
}

TEST(ScaledPicture, OneColourStaysThatColour) {
  Pixmap picture(97, 53);
  for (int y = 0; y < 53; ++y) {
    for (std::uint32_t& pixel : picture.row(y)) pixel = 0x0B1220U;
  }
  const auto frame = std::make_shared<const SparseFrame>(picture, black);
  const Pixmap page = painted({{0, 0, 61, 31}, frame}, 61, 31);
  for (int y = 0; y < 31; ++y) {
    for (int x = 0; x < 61; ++x) ASSERT_EQ(colour_at(page, x, y), 0x0B1220U);
  }
}

TEST(ScaledPicture, BandsAndTheWholePageAreOnePicture) {
  const DisplayList list{200, 170, Color{9, 8, 7}, {Picture{{17, 5, 150, 160}, slope(333, 222)}}};
  Painter painter(fonts());
  Pixmap whole(200, 170), banded(200, 170);
  painter.paint(list, whole);
  painter.paint_frame(list).copy_to(banded.data(), 200 * 4);
  EXPECT_TRUE(whole.same_picture(banded));
}

TEST(ScaledPicture, WhatReachesOverThePageIsCutAtItsEdges) {
  const auto frame = slope(100, 100);
  const Pixmap cut = painted({{-20, -30, 100, 100}, frame}, 60, 50);
  const Pixmap whole = painted({{0, 0, 100, 100}, frame}, 100, 100);
  for (int y = 0; y < 50; ++y) {
    for (int x = 0; x < 60; ++x) ASSERT_EQ(colour_at(cut, x, y), colour_at(whole, x + 20, y + 30));
  }
}

// Patches of random pixels on a background: tiles with ink and without beside one another.
std::shared_ptr<const SparseFrame> patches(int width, int height, std::mt19937& random) {
  const auto below = [&random](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
  const Color background{static_cast<std::uint8_t>(below(256)), static_cast<std::uint8_t>(below(256)), 255};
  Pixmap picture(width, height);
  const std::uint32_t blank = std::uint32_t{background.red} << 16U | std::uint32_t{background.green} << 8U | 255U;
  for (int y = 0; y < height; ++y) std::fill(picture.row(y).begin(), picture.row(y).end(), blank);
  for (int patch = below(4); patch > 0; --patch) {
    const int left = below(width), top = below(height);
    const int right = std::min(width, left + 1 + below(150)), bottom = std::min(height, top + 1 + below(60));
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x) picture.row(y)[static_cast<std::size_t>(x)] = random() & 0xFFFFFFU;
    }
  }
  return std::make_shared<const SparseFrame>(picture, background);
}

// The mean as it is defined, from pixel to pixel.
std::uint32_t mean_under(const Pixmap& frame, std::int64_t column, std::int64_t columns, std::int64_t row,
                         std::int64_t rows) {
  const auto share = [](std::int64_t at, std::int64_t pixel, std::int64_t count, std::int64_t source) {
    return std::min((pixel + 1) * source, (at + 1) * count) - std::max(pixel * source, at * count);
  };
  std::uint32_t mean = 0;
  const std::int64_t total = std::int64_t{frame.width()} * frame.height();
  for (const unsigned shift : {16U, 8U, 0U}) {
    std::int64_t sum = 0;
    for (int y = 0; y < frame.height(); ++y) {
      const std::int64_t down = share(y, row, rows, frame.height());
      if (down <= 0) continue;
      for (int x = 0; x < frame.width(); ++x) {
        const std::int64_t along = share(x, column, columns, frame.width());
        if (along > 0) sum += down * along * (frame.row(y)[static_cast<std::size_t>(x)] >> shift & 0xFFU);
      }
    }
    mean |= static_cast<std::uint32_t>((sum + total / 2) / total) << shift;
  }
  return mean;
}

TEST(ScaledPicture, EveryPixelIsTheMeanAsItIsDefined) {
  std::mt19937 random(20260512);
  const auto below = [&random](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
  for (int turn = 0; turn < 60; ++turn) {
    const int width = 1 + below(700), height = 1 + below(90);
    const auto frame = patches(width, height, random);
    Pixmap whole(width, height);
    frame->copy_to(whole.data(), static_cast<std::size_t>(width) * 4);
    // Down to a hundredth, and up.
    const Rect rect{below(9) - 4, below(9) - 4, 1 + below(turn % 3 == 0 ? 9 : 300), 1 + below(100)};
    const Pixmap page = painted({rect, frame}, 120, 80);
    for (int probe = 0; probe < 150; ++probe) {
      const int x = below(120), y = below(80);
      const bool inside = x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
      const std::uint32_t expected =
          inside ? mean_under(whole, x - rect.x, rect.width, y - rect.y, rect.height) : 0x010203U;
      ASSERT_EQ(colour_at(page, x, y), expected) << width << "x" << height << " at " << x << "," << y;
    }
  }
}

TEST(ScaledPicture, AFrameTooLargeForTheShortDivisionIsDividedInFull) {
  const auto frame = stripes(8192, 1025, 1);  // more than 8 million pixels
  const Pixmap page = painted({{0, 0, 4096, 3}, frame}, 40, 3);
  EXPECT_EQ(colour_at(page, 0, 0), 0x808080U);
  EXPECT_EQ(colour_at(page, 39, 2), 0x808080U);
}

TEST(ScaledPicture, ASmallPictureGrows) {
  const Pixmap page = painted({{0, 0, 8, 2}, stripes(2, 1, 1)}, 8, 2);
  EXPECT_EQ(colour_at(page, 3, 1), 0xFFFFFFU);
  EXPECT_EQ(colour_at(page, 4, 1), 0x000000U);
}

TEST(ScaledPicture, NoFrameLeavesThePageAsItIs) {
  EXPECT_EQ(colour_at(painted({{0, 0, 5, 5}, nullptr}, 5, 5), 2, 2), 0x010203U);
  EXPECT_EQ(colour_at(painted({{0, 0, 5, 5}, std::make_shared<const SparseFrame>()}, 5, 5), 2, 2), 0x010203U);
  EXPECT_EQ(colour_at(painted({{0, 0, 0, 5}, slope(9, 9)}, 5, 5), 2, 2), 0x010203U);
}

}  // namespace
}  // namespace rostrum
