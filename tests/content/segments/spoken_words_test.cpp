#include "content/segments/spoken_words.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

std::size_t count(std::string_view text, const char* language) {
  return count_spoken_words(text, Language::parse(language).value());
}

TEST(SpokenWords, are_parted_by_spaces_and_dashes_and_not_by_hyphens) {
  EXPECT_EQ(count("The well-known harbour, founded in 1901.", "en"), 6U);
  EXPECT_EQ(count("Water\u2014and salt \u2013 rise", "en"), 4U);
  EXPECT_EQ(count("l'eau et 10\u00a0000 bateaux", "fr"), 5U);
  EXPECT_EQ(count("Вода поднимается, г-н Председатель", "ru"), 4U);
  EXPECT_EQ(count("نشكر السيد الرئيس", "ar"), 3U);
}

TEST(SpokenWords, punctuation_alone_counts_nothing) {
  EXPECT_EQ(count("", "en"), 0U);
  EXPECT_EQ(count(" \u2013 ... \u00ab \u00bb !", "en"), 0U);
}

TEST(SpokenWords, are_characters_in_Chinese_with_digits_one_by_one) {
  EXPECT_EQ(count("港口很旧。", "zh"), 4U);
  EXPECT_EQ(count("2024年，IAEA 报告", "zh"), 8U);
}

TEST(SpokenWords, of_Thai_come_from_the_dictionary) {
  EXPECT_GT(count("น้ำขึ้นสูง", "th"), 1U);
}

TEST(SpokenWords, of_ill_formed_bytes_are_some_number) {
  EXPECT_LE(count("\xff\xfe water \xc3", "en"), 3U);
}

}  // namespace
}  // namespace rostrum
