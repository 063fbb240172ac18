#include "render/words/words.hpp"

#include <gtest/gtest.h>

#include <array>

namespace rostrum {
namespace {

TEST(words, every_language_translates_every_entry_and_has_no_unused_one) {
  const std::vector<Language> languages = Words::languages();
  EXPECT_EQ(languages.size(), 6U);
  for (const Language& language : languages) {
    const Words& words = Words::of(language);
    EXPECT_EQ(words.language(), language);
    EXPECT_EQ(words.untranslated(), std::vector<std::string>{}) << language.tag();
    EXPECT_EQ(words.unused(), std::vector<std::string>{}) << language.tag();
  }
}

TEST(words, a_language_without_a_table_speaks_english) {
  EXPECT_EQ(Words::of(*Language::parse("fi")).get(Word::marking_check_against_delivery), "Check against delivery");
}

TEST(words, numbers_are_put_in_their_places) {
  const std::array<WordValue, 2> values = {WordValue{"current", 18}, WordValue{"total", 38}};
  EXPECT_EQ(Words::of(*Language::parse("en")).format(Word::progress, values), "18 of 38");
  EXPECT_EQ(Words::of(*Language::parse("ru")).format(Word::progress, values), "18 из 38");
  for (const Language& language : Words::languages()) {
    const std::string text = Words::of(language).format(Word::progress, values);
    EXPECT_NE(text.find("18"), std::string::npos) << language.tag() << ": " << text;
    EXPECT_NE(text.find("38"), std::string::npos) << language.tag() << ": " << text;
  }
}

}  // namespace
}  // namespace rostrum
