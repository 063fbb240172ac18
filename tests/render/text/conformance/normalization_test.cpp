#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "content/text/unicode.hpp"
#include "tests/render/text/conformance/known_differences.hpp"
#include "tests/render/text/conformance/unicode_data.hpp"

namespace rostrum {
namespace {

std::string utf8_of(std::string_view column) {
  std::string text;
  for (const std::string_view part : test::split(column, ' ')) append_code_point(text, test::code_point(part));
  return text;
}

std::string single(char32_t code_point) {
  std::string text;
  append_code_point(text, code_point);
  return text;
}

TEST(Conformance, TextIsComposedAsUax15Says) {
  const std::string data = test::unicode_data("NormalizationTest.txt");
  if (data.empty()) return;
  test::KnownDifferences differences("normalization");
  std::vector<bool> listed(0x110000);
  bool single_characters = false;  // the suite's part 1
  test::for_each_line(data, [&](std::string_view line) {
    if (line.front() == '@') {
      single_characters = line.starts_with("@Part1");
      return;
    }
    const std::vector<std::string_view> columns = test::split(line, ';');
    ASSERT_GE(columns.size(), 5U) << line;
    std::array<std::string, 5> text;
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = utf8_of(columns[i]);
    if (single_characters) listed[test::code_point(columns[0])] = true;
    const bool composes = to_nfc(text[0]) == text[1] && to_nfc(text[1]) == text[1] && to_nfc(text[2]) == text[1];
    const bool compatible = to_nfc(text[3]) == text[3] && to_nfc(text[4]) == text[3];
    if (composes && compatible) {
      differences.equal();
    } else {
      differences.differs(line, to_nfc(text[0]));
    }
  });
  differences.check();

  std::size_t changed = 0, unchanged = 0;
  for (char32_t c = 1; c < listed.size(); ++c) {  // U+0000 becomes U+FFFD, and surrogates are no characters
    if (listed[c] || (c >= 0xD800 && c <= 0xDFFF)) continue;
    const std::string text = single(c);
    ++(to_nfc(text) == text ? unchanged : changed);
  }
  EXPECT_EQ(changed, 0U) << "characters outside the suite change";
  EXPECT_GT(unchanged, 1'000'000U);
}

}  // namespace
}  // namespace rostrum
