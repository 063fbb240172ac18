#pragma once

#include <vector>

#include "content/alignment/align.hpp"
#include "content/alignment/pair_sentences.hpp"
#include "content/alignment/version_profile.hpp"

namespace rostrum {

struct VersionPair {
  std::vector<PairBead> beads;  // cover both versions, in order
  Alignment::Kinship kinship = Alignment::Kinship::translation;
};

[[nodiscard]] VersionPair pair_versions(const VersionProfile& lead, const VersionProfile& other);

}  // namespace rostrum
