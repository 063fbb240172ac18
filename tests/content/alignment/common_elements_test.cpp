#include "content/alignment/common_elements.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace rostrum {
namespace {

using Sequence = std::vector<std::uint32_t>;

// What both have, as the letters that stand for the elements.
std::string common(const std::string& one, const std::string& other) {
  std::string text;
  for (const auto& [here, there] :
       common_elements(Sequence(one.begin(), one.end()), Sequence(other.begin(), other.end())))
    text += one[here];
  return text;
}

TEST(CommonElements, are_the_longest_that_both_have_in_their_order) {
  EXPECT_EQ(common("abcd", "abcd"), "abcd");
  EXPECT_EQ(common("abxcd", "abycd"), "abcd");
  EXPECT_EQ(common("abab", "baba").size(), 3U);
  EXPECT_EQ(common("", "abc"), "");
  EXPECT_EQ(common("abc", "xyz"), "");
}

TEST(CommonElements, keep_the_longer_part_in_place_where_another_moved) {
  EXPECT_EQ(common("abcde", "bcdea"), "bcde");
}

TEST(CommonElements, increase_in_both_and_are_alike) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Sequence one(random() % 60);
    Sequence other(random() % 60);
    const std::uint32_t letters = 1 + static_cast<std::uint32_t>(random() % 12);
    for (std::uint32_t& each : one) each = static_cast<std::uint32_t>(random()) % letters;
    for (std::uint32_t& each : other) each = static_cast<std::uint32_t>(random()) % letters;
    const auto pairs = common_elements(one, other);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      ASSERT_EQ(one.at(pairs[i].first), other.at(pairs[i].second));
      if (i == 0) continue;
      ASSERT_LT(pairs[i - 1].first, pairs[i].first);
      ASSERT_LT(pairs[i - 1].second, pairs[i].second);
    }
  }
}

TEST(CommonElements, of_texts_too_alike_to_compare_are_still_bounded) {
  // Nothing is unique, and a table of all pairs would have 10^10 cells.
  Sequence one(100'000, 1);
  Sequence other(100'000, 1);
  one.front() = one.back() = 2;
  other.front() = other.back() = 3;
  for (std::size_t i = 0; i < one.size(); i += 2) one[i] = 2;
  EXPECT_LE(common_elements(one, other).size(), 100'000U);
}

}  // namespace
}  // namespace rostrum
