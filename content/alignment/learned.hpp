#pragma once

#include <vector>

#include "content/alignment/length_model.hpp"
#include "content/alignment/pair_sentences.hpp"
#include "content/alignment/shared_features.hpp"
#include "content/alignment/version_profile.hpp"

namespace rostrum {

// What a first pairing of two versions teaches for the second.

// Words that stand in the same beads, time and again: each with its best partner only.
[[nodiscard]] std::vector<LearnedLink> learn_links(const VersionProfile& lead, const VersionProfile& other,
                                                   const std::vector<PairBead>& beads);

// How often what one side has the other really had; `features` is weighed anew.
void learn_reliability(SharedFeatures& features, const std::vector<PairBead>& beads);

// How long this translation is.
void learn_lengths(LengthModel& lengths, const VersionProfile& lead, const VersionProfile& other,
                   const std::vector<PairBead>& beads);

}  // namespace rostrum
