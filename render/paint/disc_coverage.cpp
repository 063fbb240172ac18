#include "render/paint/disc_coverage.hpp"

#include <cstddef>

namespace rostrum {
namespace {

constexpr int unit = 256;      // of a pixel, along the row
constexpr int scanlines = 16;  // in a pixel, down the column
constexpr int full = unit * scanlines;

// One quadrant, from the centre outwards: in each scan line the ink's exact end, found by walking inwards as the
// circle does.
std::vector<int> quadrant_area(int radius) {
  const auto side = static_cast<std::size_t>(radius);
  std::vector<int> area(side * side);
  const std::int64_t edge = std::int64_t{radius} * unit;
  std::int64_t reach = edge;
  for (int line = 0; line < radius * scanlines; ++line) {
    const std::int64_t down = (2 * std::int64_t{line} + 1) * unit / (2 * scanlines);
    while (reach * reach > edge * edge - down * down) --reach;
    int* row = area.data() + static_cast<std::size_t>(line / scanlines) * side;
    const auto whole = static_cast<std::size_t>(reach / unit);
    for (std::size_t column = 0; column < whole; ++column) row[column] += unit;
    if (whole < side) row[whole] += static_cast<int>(reach % unit);
  }
  return area;
}

}  // namespace

std::vector<std::uint8_t> disc_coverage(int radius) {
  const auto side = static_cast<std::size_t>(radius);
  const std::vector<int> area = quadrant_area(radius);
  std::vector<std::uint8_t> disc(4 * side * side);
  for (std::size_t y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < side; ++x) {
      // Scan lines run one way only: the mean with the transposed quadrant treats both axes alike.
      const int both = area[y * side + x] + area[x * side + y];
      const auto coverage = static_cast<std::uint8_t>((both * 255 + full) / (2 * full));
      for (const std::size_t row : {side + y, side - 1 - y}) {
        disc[row * 2 * side + side + x] = coverage;
        disc[row * 2 * side + side - 1 - x] = coverage;
      }
    }
  }
  return disc;
}

}  // namespace rostrum
