#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "content/segments/cut_lattice.hpp"
#include "content/segments/cut_words.hpp"
#include "content/segments/likeness.hpp"

namespace rostrum {

// Per version the span of each part; a span that follows itself is one piece, shown for several parts.
using JointSpans = std::vector<std::vector<WordSpan>>;

// Cuts the versions of one bead into the same number of parts, as break_plan.hpp promises, at the least cost: what
// breaks and lengths cost in each, and what it costs that places differ between versions. Exact for two versions;
// with more, the best of several starts, each version moved to its best place among the others until none moves.
// No version is without words.
[[nodiscard]] JointSpans cut_jointly(std::span<CutWords> versions);

// What a cut costs: the measure of cut_jointly. Spans that overlap no further than by being the same.
[[nodiscard]] BreakCost joint_cost(std::span<const CutWords> versions, const JointSpans& spans);

// Into how many pieces a version is cut where the others are cut into `parts`.
[[nodiscard]] std::size_t pieces_for(CutWords& version, std::size_t parts);

}  // namespace rostrum
