#pragma once

#include <cstddef>
#include <vector>

#include "content/alignment/fixed_log.hpp"
#include "content/alignment/pair_paragraphs.hpp"
#include "content/alignment/unit_scores.hpp"

namespace rostrum {

// Sentences of both versions that say the same, counted through the versions; one side may be empty.
struct PairBead {
  std::size_t lead_first = 0;
  std::size_t lead_count = 0;
  std::size_t other_first = 0;
  std::size_t other_count = 0;
  Bits probability = 0;  // its logarithm
};

// Covers all sentences of both versions, in order.
[[nodiscard]] std::vector<PairBead> pair_sentences(const VersionProfile& lead, const VersionProfile& other,
                                                   const std::vector<Region>& regions, UnitScores& scores);

}  // namespace rostrum
