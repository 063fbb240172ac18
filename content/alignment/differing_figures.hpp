#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "content/alignment/difference.hpp"
#include "content/alignment/figures.hpp"

namespace rostrum {

// The figures of one version in one bead, ready to be looked up.
struct IndexedFigures {
  BeadText text;
  FoundFigures figures;
  std::unordered_set<std::string> numbers;  // alike where same_number says so
};

[[nodiscard]] std::vector<IndexedFigures> index_figures(const std::vector<BeadText>& texts);

// Numbers and symbols of documents. `left` and `right` are as long as each other: an entry for each bead. A number that
// a neighbouring bead holds was moved there; one that may be spelled, and one that is told in other units, is none.
[[nodiscard]] std::vector<Difference> differing_figures(const std::vector<IndexedFigures>& left,
                                                        const std::vector<IndexedFigures>& right);

}  // namespace rostrum
