#include "tests/support/golden_picture.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/render/paint/painted_pages.hpp"

namespace rostrum {
namespace {

using test::colour_at;
using test::difference_picture;
using test::differing_pixels;

TEST(GoldenPicture, CountsWhatDiffersApartFromThePaddingByte) {
  Pixmap a(8, 4), b(8, 4);
  b.row(1)[2] = 0x000001;
  b.row(2)[5] = 0xFF000000;
  EXPECT_EQ(differing_pixels(a, b), 1U);
  EXPECT_EQ(differing_pixels(a, a), 0U);
  EXPECT_EQ(differing_pixels(Pixmap(8, 4), Pixmap(9, 4)), 4U);
}

TEST(GoldenPicture, MarksInRedWhatDiffers) {
  Pixmap actual(3, 1), expected(3, 1);
  actual.row(0)[0] = expected.row(0)[0] = 0xFFFFFF;
  actual.row(0)[1] = 0x00FF00;
  const Pixmap difference = difference_picture(actual, expected);
  EXPECT_EQ(colour_at(difference, 0, 0), 0x3F3F3FU);
  EXPECT_EQ(colour_at(difference, 1, 0), 0xFF2020U);
  EXPECT_EQ(colour_at(difference, 2, 0), 0U);
}

TEST(GoldenPicture, AMissingExpectationFailsAndLeavesThePicture) {
  const char* wish = std::getenv("ROSTRUM_ACCEPT_GOLDENS");
  if (wish != nullptr) GTEST_SKIP() << "accepting would write the expectation";
  const auto left = std::filesystem::path(ROSTRUM_BINARY_DIR) / "golden/no-such-expectation.actual.png";
  std::filesystem::remove(left);
  EXPECT_NONFATAL_FAILURE(test::expect_golden(Pixmap(4, 4), "no-such-expectation"), "there is no");
  EXPECT_TRUE(std::filesystem::exists(left));
}

}  // namespace
}  // namespace rostrum
