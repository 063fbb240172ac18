#pragma once

#include <cstdint>
#include <vector>

namespace rostrum {

inline constexpr int largest_corner_radius = 1024;

// Coverage of a disc, 2 `radius` pixels square, rows packed: its quadrants are the corners of rounded rectangles. Whole
// numbers throughout, so equal on every processor, and symmetric in both axes and the diagonals.
[[nodiscard]] std::vector<std::uint8_t> disc_coverage(int radius);

}  // namespace rostrum
