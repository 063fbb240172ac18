#include "content/session/file_names.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace rostrum {
namespace {

TEST(FileNames, numbers_sort_by_value_and_letters_without_case) {
  std::vector<std::string> names{"10-a.md", "2-b.md", "02-a.md", "B.md", "a.md", "2-B.ru.md", "x9y10", "x9y9"};
  std::sort(names.begin(), names.end(), comes_before);
  EXPECT_EQ(names,
            (std::vector<std::string>{"02-a.md", "2-b.md", "2-B.ru.md", "10-a.md", "a.md", "B.md", "x9y9", "x9y10"}));
}

TEST(FileNames, the_order_is_total) {
  std::mt19937 random(1);
  std::vector<std::string> names;
  for (int i = 0; i < 120; ++i) {
    std::string name;
    for (std::size_t length = random() % 5; length > 0; --length) name += "01aA-."[random() % 6];
    names.push_back(name);
  }
  for (const std::string& a : names)
    for (const std::string& b : names) {
      ASSERT_EQ(comes_before(a, b) || comes_before(b, a), a != b) << a << " " << b;
      for (const std::string& c : names)
        if (comes_before(a, b) && comes_before(b, c)) {
          ASSERT_TRUE(comes_before(a, c)) << a << " " << b << " " << c;
        }
    }
}

TEST(FileNames, an_id_is_the_name_without_language_and_extension) {
  const auto expect = [](std::string_view name, std::string_view id, std::string_view language) {
    const StatementName read = read_statement_name(name);
    EXPECT_EQ(read.id, id) << name;
    EXPECT_EQ(read.language ? read.language->tag() : "", language) << name;
  };
  expect("01-russia.ru.md", "01-russia", "ru");
  expect("01-russia.zh-Hans.txt", "01-russia", "zh-Hans");
  expect("01-russia.md", "01-russia", "");
  expect("day.1.md", "day.1", "");
  expect("ru.md", "statement", "ru");
  expect("opening/ru.md", "opening", "ru");
  expect("opening/speech.fr.md", "opening/speech", "fr");
  expect("speech", "speech", "");
}

TEST(FileNames, an_id_is_well_formed_whatever_the_stick_holds) {
  EXPECT_EQ(read_statement_name("a\xff.md").id, "a\xef\xbf\xbd");
}

TEST(FileNames, what_operating_systems_leave_behind_is_no_statement) {
  EXPECT_EQ(kind_of_file("01-a.en.md"), FileKind::statement);
  EXPECT_EQ(kind_of_file("folder/01-a.TXT"), FileKind::statement);
  EXPECT_EQ(kind_of_file("01-a.en.DOCX"), FileKind::statement);
  EXPECT_EQ(kind_of_file("01-a.en.DOC"), FileKind::document);
  EXPECT_EQ(kind_of_file("session.toml"), FileKind::settings);
  for (const char* name : {"._01-a.en.md", ".hidden.md", "~$01-a.docx", "README.md", "Readme.txt", "logo.png", ""})
    EXPECT_EQ(kind_of_file(name), FileKind::other) << name;
}

}  // namespace
}  // namespace rostrum
