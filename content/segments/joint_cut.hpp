#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "content/segments/cut_words.hpp"

namespace rostrum {

// Words [first, last) that stand together.
struct WordSpan {
  std::size_t first = 0;
  std::size_t last = 0;
};

// Cuts the versions of one bead into the same number of parts, as break_plan.hpp promises: per version the span of
// each part. No version is without words.
[[nodiscard]] std::vector<std::vector<WordSpan>> cut_jointly(std::span<CutWords> versions);

}  // namespace rostrum
