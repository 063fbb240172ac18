#include "tests/support/golden_picture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "render/paint/png.hpp"

namespace rostrum::test {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t colour = 0x00FFFFFF;

bool accepting() {
  const char* wish = std::getenv("ROSTRUM_ACCEPT_GOLDENS");
  return wish != nullptr && std::string_view(wish) == "1";
}

bool write(const fs::path& path, const Pixmap& picture) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  std::ofstream file(path, std::ios::binary);
  file << encode_png(picture);
  file.close();
  return !file.fail();
}

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool inside(const Pixmap& picture, int x, int y) {
  return x < picture.width() && y < picture.height();
}

bool differs(const Pixmap& a, const Pixmap& b, int x, int y) {
  if (!inside(a, x, y) || !inside(b, x, y)) return true;
  const auto column = static_cast<std::size_t>(x);
  return ((a.row(y)[column] ^ b.row(y)[column]) & colour) != 0;
}

}  // namespace

std::size_t differing_pixels(const Pixmap& a, const Pixmap& b) {
  std::size_t count = 0;
  for (int y = 0; y < std::max(a.height(), b.height()); ++y) {
    for (int x = 0; x < std::max(a.width(), b.width()); ++x) count += differs(a, b, x, y) ? 1U : 0U;
  }
  return count;
}

Pixmap difference_picture(const Pixmap& actual, const Pixmap& expected) {
  Pixmap picture(std::max(actual.width(), expected.width()), std::max(actual.height(), expected.height()));
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const auto column = static_cast<std::size_t>(x);
      const std::uint32_t dimmed = inside(actual, x, y) ? (actual.row(y)[column] >> 2) & 0x003F3F3F : 0;
      picture.row(y)[column] = differs(actual, expected, x, y) ? 0x00FF2020 : dimmed;
    }
  }
  return picture;
}

void expect_golden(const Pixmap& actual, std::string_view name) {
  const std::string stem(name);
  const fs::path expectation = fs::path(ROSTRUM_SOURCE_DIR) / "tests/golden/expected" / (stem + ".png");
  const fs::path left = fs::path(ROSTRUM_BINARY_DIR) / "golden";
  const fs::path actual_path = left / (stem + ".actual.png"), difference_path = left / (stem + ".difference.png");

  std::optional<Pixmap> expected;
  std::string why_not = "there is no " + expectation.string();
  if (fs::exists(expectation)) {
    auto decoded = decode_png(contents(expectation), expectation.string());
    if (decoded) {
      expected = std::move(*decoded);
    } else {
      why_not = decoded.error().sentence();
    }
  }
  if (expected && expected->same_picture(actual)) return;

  if (accepting()) {
    if (!write(expectation, actual)) {
      ADD_FAILURE() << "golden " << name << ": cannot write " << expectation;
      return;
    }
    std::cout << "golden " << name << ": accepted as " << expectation.string() << "; look at it before you commit it\n";
    return;
  }
  const std::string seen = write(actual_path, actual) ? actual_path.string() : "nowhere: the folder cannot be written";
  if (!expected) {
    ADD_FAILURE() << "golden " << name << ": " << why_not << "\n  the picture painted now: " << seen
                  << "\n  ROSTRUM_ACCEPT_GOLDENS=1 accepts it";
    return;
  }
  write(difference_path, difference_picture(actual, *expected));
  ADD_FAILURE() << "golden " << name << ": " << differing_pixels(actual, *expected) << " pixels differ ("
                << actual.width() << " x " << actual.height() << " painted, " << expected->width() << " x "
                << expected->height() << " expected)\n  painted:    " << seen
                << "\n  difference: " << difference_path.string();
}

}  // namespace rostrum::test
