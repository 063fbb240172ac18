#include "content/alignment/fixed_log.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace rostrum {
namespace {

TEST(FixedLog, IsTheLogarithmToOneInTwoHundred) {
  for (std::uint64_t value = 1; value < 100'000; value = value * 5 / 4 + 1) {
    EXPECT_NEAR(static_cast<double>(log2_of_ratio(value, 7)), 256 * std::log2(static_cast<double>(value) / 7), 2.5)
        << value;
  }
}

TEST(FixedLog, SumsOfPowers) {
  EXPECT_EQ(log2_of_sum(0, 0), one_bit);
  EXPECT_EQ(log2_of_sum(-100'000, 512), 512);
  for (Bits a = 0; a < 2560; a += 97) {
    EXPECT_NEAR(static_cast<double>(log2_of_sum(0, -a)), 256 * std::log2(1 + std::exp2(-static_cast<double>(a) / 256)),
                1.5);
  }
}

TEST(FixedLog, Permille) {
  EXPECT_EQ(permille_of(0), 1000);
  EXPECT_EQ(permille_of(-one_bit), 500);
  EXPECT_EQ(permille_of(-100 * one_bit), 0);
  EXPECT_EQ(permille_of(-Bits{1} << 50), 0);
}

}  // namespace
}  // namespace rostrum
