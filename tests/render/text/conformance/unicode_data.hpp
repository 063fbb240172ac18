#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum::test {

// A file of Debian's package unicode-data: "auxiliary/LineBreakTest.txt". Empty where it cannot be read, and then
// the running test has failed with a sentence that names the package.
[[nodiscard]] std::string unicode_data(std::string_view name);

// Each line of a file with its comment and the white space around it cut off; empty ones are left out.
void for_each_line(std::string_view file, const std::function<void(std::string_view)>& use);

// Parts of a line between separators, without the spaces around them.
[[nodiscard]] std::vector<std::string_view> split(std::string_view line, char separator);

// The code point that a line writes in hexadecimal figures.
[[nodiscard]] char32_t code_point(std::string_view hexadecimal);

void append_units(std::u16string& units, char32_t code_point);

// A line of the break suites: "÷ 0020 × 0308 ÷ 0023 ÷".
struct BreakCase {
  std::string_view line;
  std::u16string units;
  std::vector<std::uint32_t> breaks;  // in units; neither the text's start nor, as it is always one, its end
};
[[nodiscard]] BreakCase break_case(std::string_view line);

}  // namespace rostrum::test
