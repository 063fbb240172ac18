#pragma once

#include <cstddef>
#include <vector>

#include "content/alignment/bead.hpp"
#include "content/alignment/pair_versions.hpp"
#include "content/alignment/version_profile.hpp"

namespace rostrum {

// Joins the pairings of the lead version with each other one: sentences of the lead that any version takes together
// stand in one bead. `pairs` has one for each version; those of the lead itself and of unrelated versions are not read.
// What the lead lacks stands between its neighbours, a bead for each version that has it.
[[nodiscard]] std::vector<Bead> join_pairs(const std::vector<VersionProfile>& versions, std::size_t lead,
                                           const std::vector<VersionPair>& pairs);

}  // namespace rostrum
