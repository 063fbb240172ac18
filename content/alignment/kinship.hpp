#pragma once

#include <vector>

#include "content/alignment/align.hpp"
#include "content/alignment/pair_sentences.hpp"
#include "content/alignment/shared_features.hpp"

namespace rostrum {

struct VersionKinship {
  Alignment::Kinship kinship = Alignment::Kinship::translation;
  Bits probability = 0;  // that they say the same at all, as a logarithm: of a few sentences nobody can be sure
};

// What the other version is to the lead, seen from their pairing and from what the words tell apart from it: `features`
// as they were before anything was learned from that pairing.
[[nodiscard]] VersionKinship kinship_of(const VersionProfile& lead, const VersionProfile& other,
                                        const SharedFeatures& features, const LengthModel& lengths,
                                        const std::vector<PairBead>& beads);

}  // namespace rostrum
