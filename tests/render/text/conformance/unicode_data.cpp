#include "tests/render/text/conformance/unicode_data.hpp"

#include <bzlib.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

namespace rostrum::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view break_here = "÷", no_break_here = "×";

std::string plain_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

struct CloseBzip {
  void operator()(BZFILE* file) const { BZ2_bzclose(file); }
};

std::string unpacked(const fs::path& path) {
  const std::unique_ptr<BZFILE, CloseBzip> file(BZ2_bzopen(path.c_str(), "rb"));
  std::string contents;
  if (!file) return contents;
  std::array<char, 65536> part{};
  int count = 0;
  while ((count = BZ2_bzread(file.get(), part.data(), static_cast<int>(part.size()))) > 0) {
    contents.append(part.data(), static_cast<std::size_t>(count));
  }
  return count == 0 ? contents : std::string();
}

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string unicode_data(std::string_view name) {
  const fs::path file = fs::path("/usr/share/unicode") / name;
  const fs::path packed = file.string() + ".bz2";
  if (!fs::exists(file) && !fs::exists(packed)) {
    ADD_FAILURE() << file.string() << " is missing: install the package unicode-data (./dev setup test).";
    return {};
  }
  std::string contents = fs::exists(file) ? plain_file(file) : unpacked(packed);
  if (contents.empty()) {
    ADD_FAILURE() << file.string() << " cannot be read: install the package unicode-data again.";
  }
  return contents;
}

void for_each_line(std::string_view file, const std::function<void(std::string_view)>& use) {
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (const std::string_view rest = trimmed(line.substr(0, line.find('#'))); !rest.empty()) use(rest);
  }
}

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos; line.remove_prefix(std::min(end + 1, line.size()))) {
    end = line.find(separator);
    parts.push_back(trimmed(line.substr(0, end)));
    if (end == std::string_view::npos) break;
  }
  return parts;
}

char32_t code_point(std::string_view hexadecimal) {
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), value, /*base=*/16);
  EXPECT_TRUE(error == std::errc() && end == hexadecimal.data() + hexadecimal.size() && value <= 0x10FFFF)
      << "\"" << hexadecimal << "\" is no code point";
  return value;
}

void append_units(std::u16string& units, char32_t code_point) {
  if (code_point >= 0x10000) {
    units.push_back(static_cast<char16_t>(0xD7C0 + (code_point >> 10)));
    code_point = 0xDC00 + (code_point & 0x3FF);
  }
  units.push_back(static_cast<char16_t>(code_point));
}

BreakCase break_case(std::string_view line) {
  BreakCase result{line, {}, {}};
  for (const std::string_view part : split(line, ' ')) {
    if (part == break_here) {
      result.breaks.push_back(static_cast<std::uint32_t>(result.units.size()));
    } else if (part != no_break_here) {
      append_units(result.units, code_point(part));
    }
  }
  const auto is_end = [&](std::uint32_t at) { return at == 0 || at == result.units.size(); };
  result.breaks.erase(std::remove_if(result.breaks.begin(), result.breaks.end(), is_end), result.breaks.end());
  return result;
}

}  // namespace rostrum::test
