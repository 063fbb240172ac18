#include "render/paint/painter.hpp"

#include <gtest/gtest.h>

#include <climits>
#include <utility>

#include "tests/render/paint/painted_pages.hpp"
#include "tests/support/golden_picture.hpp"

namespace rostrum {
namespace {

using test::colour_at;
using test::fonts;
using test::letter;
using test::scattered_page;

constexpr Color dark{16, 20, 28}, light{240, 236, 230};

Pixmap painted(const DisplayList& list) {
  Pixmap picture(list.width, list.height);
  Painter(fonts()).paint(list, picture);
  return picture;
}

// The same list with everything moved.
DisplayList moved(DisplayList list, int x, int y) {
  for (DisplayItem& item : list.items) {
    if (auto* rect = std::get_if<FillRect>(&item)) {
      rect->rect.x += x;
      rect->rect.y += y;
    } else if (auto* run = std::get_if<GlyphRun>(&item)) {
      for (DrawnGlyph& glyph : run->glyphs) {
        glyph.x += Fixed::from_pixels(x);
        glyph.y += Fixed::from_pixels(y);
      }
    }
  }
  return list;
}

DisplayList one_glyph(const DrawnGlyph& glyph, int em = 64) {
  return {120,
          100,
          dark,
          {GlyphRun{fonts()->primary(Weight::regular, Slant::upright), Fixed::from_pixels(em), light, {glyph}}}};
}

TEST(Painter, WritesEveryPixelOfAnEmptyPage) {
  Pixmap picture(7, 5);
  for (int y = 0; y < 5; ++y) {
    for (std::uint32_t& pixel : picture.row(y)) pixel = 0x12345678;
  }
  Painter(fonts()).paint({7, 5, Color{1, 2, 3}, {}}, picture);
  for (int y = 0; y < 5; ++y) {
    for (int x = 0; x < 7; ++x) EXPECT_EQ(colour_at(picture, x, y), 0x010203U);
  }
}

TEST(Painter, PaintsItemsInOrder) {
  const Pixmap picture =
      painted({4, 1, dark, {FillRect{{0, 0, 3, 1}, light}, FillRect{{1, 0, 1, 1}, Color{255, 0, 0}}}});
  EXPECT_EQ(colour_at(picture, 0, 0), 0xF0ECE6U);
  EXPECT_EQ(colour_at(picture, 1, 0), 0xFF0000U);
  EXPECT_EQ(colour_at(picture, 2, 0), 0xF0ECE6U);
  EXPECT_EQ(colour_at(picture, 3, 0), 0x10141CU);
}

TEST(Painter, AGlyphHasInkWhereItsMaskSays) {
  const GlyphMask mask =
      fonts()->rasterize(fonts()->primary(Weight::regular, Slant::upright), GlyphId{36}, Fixed::from_pixels(64), 0);
  ASSERT_GT(mask.width, 0);
  const Pixmap picture = painted(one_glyph(letter(0, 30 * 64, 80 * 64)));
  std::size_t full = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const int column = x - 30 - mask.left, row = y - 80 + mask.top;
      const bool inside = column >= 0 && column < mask.width && row >= 0 && row < mask.height;
      const int coverage = inside ? mask.coverage[static_cast<std::size_t>(row * mask.width + column)] : 0;
      if (coverage == 0) {
        EXPECT_EQ(colour_at(picture, x, y), 0x10141CU);
      } else if (coverage == 255) {
        EXPECT_EQ(colour_at(picture, x, y), 0xF0ECE6U);
      }
      full += coverage == 255 ? 1U : 0U;
    }
  }
  EXPECT_GT(full, 100U);
}

TEST(Painter, PlacesSmallGlyphsToTheNearestQuarterPixelAcrossAndWholePixelDown) {
  const auto at = [](int x, int y) { return painted(one_glyph(letter(3, 20 * 64 + x, 70 * 64 + y), 39)); };
  const Pixmap at_whole = at(0, 0);
  EXPECT_TRUE(at_whole.same_picture(at(7, 31)));
  EXPECT_TRUE(at_whole.same_picture(at(-8, -32)));
  EXPECT_FALSE(at_whole.same_picture(at(8, 0)));
  EXPECT_FALSE(at_whole.same_picture(at(0, 32)));
}

TEST(Painter, PlacesLargeGlyphsToTheNearestHalfPixelAcrossAndWholePixelDown) {
  const auto at = [](int x, int y) { return painted(one_glyph(letter(3, 20 * 64 + x, 70 * 64 + y), 40)); };
  const Pixmap at_whole = at(0, 0);
  EXPECT_TRUE(at_whole.same_picture(at(15, 31)));
  EXPECT_TRUE(at_whole.same_picture(at(-16, -32)));
  EXPECT_FALSE(at_whole.same_picture(at(16, 0)));
  EXPECT_TRUE(at(16, 0).same_picture(at(47, 0)));
  EXPECT_FALSE(at_whole.same_picture(at(0, 32)));
}

TEST(Painter, PaintsTheSamePictureWhateverTheCacheHolds) {
  Painter large(fonts()), tiny(fonts(), 6000), none(fonts(), 0);
  for (unsigned seed = 0; seed < 6; ++seed) {
    const DisplayList list = scattered_page(seed % 4, 300, 200);
    Pixmap by_large(300, 200), by_tiny(300, 200), by_none(300, 200);
    large.paint(list, by_large);
    tiny.paint(list, by_tiny);
    none.paint(list, by_none);
    EXPECT_TRUE(by_large.same_picture(by_tiny)) << seed;
    EXPECT_TRUE(by_large.same_picture(by_none)) << seed;
    EXPECT_TRUE(by_large.same_picture(painted(list))) << seed;
  }
  EXPECT_EQ(none.cached_bytes(), 0U);
}

TEST(Painter, PaintsTheSamePictureBandByBand) {
  Painter painter(fonts());
  for (const int height : {16, 64, 65, 200, 333}) {
    for (unsigned seed = 0; seed < 6; ++seed) {
      const DisplayList list = scattered_page(seed, 300, height);
      const SparseFrame frame = painter.paint_frame(list);
      ASSERT_EQ(frame.height(), height);
      Pixmap copied(300, height);
      frame.copy_to(copied.data(), 300 * 4);
      EXPECT_TRUE(copied.same_picture(painted(list))) << seed << " at " << height;
    }
  }
}

TEST(Painter, PaintsTheSamePictureOnEveryProcessor) {
  test::expect_golden(painted(scattered_page(1, 300, 200)), "painter");
}

TEST(Painter, KeepsItsCacheWithinTheGivenBytes) {
  for (const std::size_t limit : {std::size_t{6000}, std::size_t{40000}, std::size_t{200000}}) {
    Painter painter(fonts(), limit);
    Pixmap picture(300, 200);
    for (unsigned seed = 0; seed < 8; ++seed) {
      painter.paint(scattered_page(seed, 300, 200), picture);
      EXPECT_LE(painter.cached_bytes(), limit);
      EXPECT_GT(painter.cached_bytes(), limit / 2);
    }
  }
}

TEST(Painter, GlyphsWithoutInkCountInTheCacheToo) {
  Painter painter(fonts(), 4000);
  DisplayList list = one_glyph({});
  auto& run = std::get<GlyphRun>(list.items.front());
  for (unsigned number = 0; number < 100; ++number) run.glyphs.push_back({GlyphId{60000 + number}, {}, {}});
  Pixmap picture(list.width, list.height);
  painter.paint(list, picture);
  EXPECT_LE(painter.cached_bytes(), 4000U);
  EXPECT_GT(painter.cached_bytes(), 0U);
}

TEST(Painter, ClipsAtAllEdges) {
  // What a window onto a larger page shows is what the larger page has there.
  for (unsigned seed = 20; seed < 26; ++seed) {
    const DisplayList page = scattered_page(seed, 260, 180);
    const Pixmap whole = painted(page);
    for (const auto& [x, y] : {std::pair{0, 0}, {53, 0}, {0, 41}, {190, 120}, {97, 66}}) {
      DisplayList part = moved(page, -x, -y);
      part.width = 70;
      part.height = 60;
      const Pixmap window = painted(part);
      for (int row = 0; row < 60; ++row) {
        for (int column = 0; column < 70; ++column) {
          ASSERT_EQ(colour_at(window, column, row), colour_at(whole, column + x, row + y)) << seed;
        }
      }
    }
  }
}

TEST(Painter, TakesAnyNumbers) {
  DisplayList list = one_glyph({GlyphId{36}, Fixed::from_raw(INT_MAX), Fixed::from_raw(INT_MIN)});
  auto& run = std::get<GlyphRun>(list.items.front());
  run.glyphs.push_back({GlyphId{UINT_MAX}, Fixed::from_raw(INT_MIN), Fixed::from_raw(INT_MAX)});
  run.glyphs.push_back({GlyphId{36}, Fixed::from_raw(INT_MIN), Fixed::from_raw(0)});
  for (const int radius : {0, 5, INT_MAX, INT_MIN}) {
    list.items.emplace_back(FillRect{{INT_MAX, INT_MAX, INT_MAX, INT_MAX}, light, radius});
    list.items.emplace_back(FillRect{{0, 0, -5, 10}, light, radius});
    list.items.emplace_back(FillRect{{INT_MIN, INT_MIN, INT_MAX, INT_MAX}, light, radius});
  }
  EXPECT_TRUE(painted(list).same_picture(painted({list.width, list.height, dark, {}})));

  list.items.emplace_back(FillRect{{-1000000, -1000000, INT_MAX, INT_MAX}, light, INT_MAX});
  EXPECT_TRUE(painted(list).same_picture(painted({list.width, list.height, light, {}})));
}

TEST(Painter, APageWithoutPixelsIsPainted) {
  Pixmap nothing(0, 0), line(9, 0);
  Painter(fonts()).paint({0, 0, dark, {FillRect{{0, 0, 4, 4}, light}}}, nothing);
  Painter(fonts()).paint({9, 0, dark, {FillRect{{0, 0, 4, 4}, light}}}, line);
}

Pixmap rounded(const Rect& rect, int radius) {
  return painted({90, 90, Color{}, {FillRect{rect, Color{255, 255, 255}, radius}}});
}

TEST(RoundedRect, IsSymmetricInBothAxesAndAcrossTheDiagonal) {
  for (const int radius : {1, 2, 3, 7, 16, 24, 35}) {
    const Pixmap picture = rounded({10, 10, 70, 70}, radius);
    for (int y = 0; y < 90; ++y) {
      for (int x = 0; x < 90; ++x) {
        ASSERT_EQ(colour_at(picture, x, y), colour_at(picture, 89 - x, y));
        ASSERT_EQ(colour_at(picture, x, y), colour_at(picture, x, 89 - y));
        ASSERT_EQ(colour_at(picture, x, y), colour_at(picture, y, x));
      }
    }
  }
}

TEST(RoundedRect, CoversTheAreaOfItsShape) {
  for (const int radius : {1, 4, 12, 30}) {
    const Pixmap picture = rounded({5, 7, 80, 61}, radius);
    double covered = 0;
    for (int y = 0; y < 90; ++y) {
      for (int x = 0; x < 90; ++x) covered += (colour_at(picture, x, y) & 0xFF) / 255.0;
    }
    const double cut = (4 - 3.14159265) * radius * radius;
    EXPECT_NEAR(covered, 80 * 61 - cut, 0.3) << radius;
  }
}

TEST(RoundedRect, HasStraightSidesAndNoInkOutside) {
  const Pixmap picture = rounded({20, 30, 50, 40}, 10);
  EXPECT_EQ(colour_at(picture, 20, 30), 0U);
  EXPECT_EQ(colour_at(picture, 69, 69), 0U);
  EXPECT_EQ(colour_at(picture, 20, 50), 0xFFFFFFU);
  EXPECT_EQ(colour_at(picture, 69, 50), 0xFFFFFFU);
  EXPECT_EQ(colour_at(picture, 45, 30), 0xFFFFFFU);
  EXPECT_EQ(colour_at(picture, 45, 69), 0xFFFFFFU);
  for (const auto& [x, y] : {std::pair{19, 50}, {70, 50}, {45, 29}, {45, 70}}) EXPECT_EQ(colour_at(picture, x, y), 0U);
}

TEST(RoundedRect, ARadiusBeyondHalfTheShorterSideIsHalfOfIt) {
  EXPECT_TRUE(rounded({10, 10, 60, 20}, 10).same_picture(rounded({10, 10, 60, 20}, 5000)));
  EXPECT_TRUE(rounded({10, 10, 1, 20}, 10).same_picture(rounded({10, 10, 1, 20}, 0)));
}

}  // namespace
}  // namespace rostrum
