#include "render/views/language_label.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

using Role = ShownVersion::Role;

std::string label(const char* tag, Role role) {
  return language_label(*Language::parse(tag), role);
}

TEST(language_label, a_language_is_called_as_it_calls_itself_with_a_capital) {
  EXPECT_EQ(label("ru", Role::translation), "Русский");
  EXPECT_EQ(label("fr", Role::translation), "Français");
  EXPECT_EQ(label("es", Role::translation), "Español");
  EXPECT_EQ(label("zh-Hans", Role::translation), "中文");
  EXPECT_EQ(label("ar", Role::translation), "العربية");
  EXPECT_EQ(label("uk", Role::translation), "Українська");
}

TEST(language_label, what_counts_as_the_text_is_said_in_the_languages_own_words) {
  EXPECT_EQ(label("ru", Role::original), "Русский · оригинал");
  EXPECT_EQ(label("en", Role::official), "English · official text");
  EXPECT_EQ(label("ar", Role::official), "العربية · النص الرسمي");
  EXPECT_EQ(label("zh-Hans", Role::original), "中文 · 原文");
}

TEST(language_label, the_original_is_not_left_unsaid_where_we_have_no_words_in_its_language) {
  EXPECT_EQ(label("uk", Role::original), "Українська · \u2068original\u2069");
  EXPECT_EQ(language_label(Language(), Role::original), "original");
  EXPECT_EQ(language_label(Language(), Role::translation), "");
}

}  // namespace
}  // namespace rostrum
