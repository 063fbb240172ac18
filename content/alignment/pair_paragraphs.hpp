#pragma once

#include <cstddef>
#include <vector>

#include "content/alignment/fixed_log.hpp"
#include "content/alignment/length_model.hpp"
#include "content/alignment/shared_features.hpp"
#include "content/alignment/version_profile.hpp"

namespace rostrum {

// Paragraphs of both versions within which the sentences are paired; one side may be empty.
struct Region {
  std::size_t lead_first = 0;
  std::size_t lead_end = 0;
  std::size_t other_first = 0;
  std::size_t other_end = 0;
  Bits probability = 0;  // its logarithm
};

// Covers all paragraphs of both versions, in order. Where it is not clear which paragraphs belong together, several
// stand in one region, so that the sentences decide. `before` is an earlier pairing that is near the right one; empty
// where there is none.
[[nodiscard]] std::vector<Region> pair_paragraphs(const VersionProfile& lead, const VersionProfile& other,
                                                  const SharedFeatures& sentences, const LengthModel& lengths,
                                                  const std::vector<Region>& before);

}  // namespace rostrum
