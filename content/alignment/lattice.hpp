#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "content/alignment/corridor.hpp"
#include "content/alignment/fixed_log.hpp"

namespace rostrum {

// The next so many units of the lead version stand for the next so many of the other.
struct Move {
  std::uint16_t lead = 0;
  std::uint16_t other = 0;
  Bits score = 0;
};

// A move of the best path, and how probable it is among all paths.
struct Step {
  std::size_t lead = 0;  // first unit
  std::size_t other = 0;
  std::size_t lead_count = 0;
  std::size_t other_count = 0;
  Bits probability = 0;  // its logarithm
};

// Adds the moves from (row, column); at least 1-0 and 0-1, as far as there are units.
using FindMoves = std::function<void(std::size_t row, std::size_t column, std::vector<Move>& moves)>;

// The path of highest score from the first to the last cell of the corridor. Where both versions have units of their
// own side by side, those of the lead version come first. `run` is added for a gap behind a gap of the same version:
// what is left out is often left out in one piece.
[[nodiscard]] std::vector<Step> best_path(const Corridor& corridor, const FindMoves& find_moves, Bits run);

}  // namespace rostrum
