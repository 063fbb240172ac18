#pragma once

#include <cstddef>
#include <span>

#include "content/segments/cut_words.hpp"
#include "content/segments/joint_costs.hpp"

namespace rostrum {

// Cuts the versions of one bead into the same number of parts, as break_plan.hpp promises, at the least cost
// (JointCosts). Exact for two versions;
// with more, the best of several starts, each version moved to its best place among the others until none moves.
// No version is without words.
[[nodiscard]] JointSpans cut_jointly(std::span<CutWords> versions);

// Into how many pieces a version is cut where the others are cut into `parts`.
[[nodiscard]] std::size_t pieces_for(CutWords& version, std::size_t parts);

}  // namespace rostrum
