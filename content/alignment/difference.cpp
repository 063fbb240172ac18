#include "content/alignment/difference.hpp"

#include <algorithm>

namespace rostrum {

std::pair<std::size_t, std::size_t> neighbourhood(std::size_t bead, std::size_t beads) {
  constexpr std::size_t reach = 2;
  return {bead < reach ? 0 : bead - reach, std::min(bead + reach + 1, beads)};
}

}  // namespace rostrum
