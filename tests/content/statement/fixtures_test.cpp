#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "content/formats/read_document.hpp"
#include "content/statement/detect_language.hpp"
#include "content/statement/read_statement.hpp"
#include "tests/content/statement/dump_statement.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

const fs::path fixtures = fs::path(ROSTRUM_SOURCE_DIR) / "tests/content/statement/fixtures";
const fs::path failures = fs::path(ROSTRUM_BINARY_DIR) / "failures/statement";

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

std::vector<std::string> fixture_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fixtures)) {
    if (entry.path().extension() != ".expected") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string understood(const std::string& name) {
  const auto document = read_document(bytes_of(fixtures / name), name);
  if (!document) return "error: " + document.error().sentence() + "\n";
  return dump_statement(*document, read_statement(*document, language_of_file_name(name)));
}

class StatementFixture : public testing::TestWithParam<std::string> {};

TEST_P(StatementFixture, IsUnderstoodAsExpected) {
  const std::string actual = understood(GetParam());
  const fs::path expected = fixtures / (GetParam() + ".expected");
  const char* accept = std::getenv("ROSTRUM_ACCEPT_GOLDENS");
  if (accept != nullptr && std::string(accept) == "1") {
    write(expected, actual);
    return;
  }
  const fs::path left = failures / (GetParam() + ".actual");
  if (!fs::exists(expected)) {
    write(left, actual);
    FAIL() << "no expectation " << expected << "; the actual one is " << left;
  }
  const std::string wanted = bytes_of(expected);
  if (wanted != actual) write(left, actual);
  EXPECT_EQ(wanted, actual) << "left in " << left;
}

INSTANTIATE_TEST_SUITE_P(Files, StatementFixture, testing::ValuesIn(fixture_names()), [](const auto& param) {
  std::string name = param.param;
  for (char& unit : name) unit = std::isalnum(static_cast<unsigned char>(unit)) ? unit : '_';
  return name;
});

TEST(StatementFixtures, EveryExpectationHasItsFile) {
  for (const auto& entry : fs::directory_iterator(fixtures)) {
    if (entry.path().extension() != ".expected") continue;
    EXPECT_TRUE(fs::exists(fixtures / entry.path().stem())) << entry.path();
  }
}

}  // namespace
}  // namespace rostrum
