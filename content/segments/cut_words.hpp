#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "content/segments/break_costs.hpp"
#include "content/segments/known_fits.hpp"
#include "content/segments/words.hpp"

namespace rostrum {

// The words of one version of a bead, with all that is needed to cut them.
struct CutWords {
  std::vector<StretchWord> words;
  std::vector<BreakCost> costs;  // of a break before each word
  KnownFits fits;
  std::size_t capacity = 0;  // code points that fit, as far as experience tells

  [[nodiscard]] std::size_t size() const { return words.size(); }
  [[nodiscard]] std::size_t length(std::size_t first, std::size_t last) const;  // of [first, last) in code points
};

// Where parts begin: parts + 1 indices of words, the first 0, the last the number of words.
using Cut = std::vector<std::size_t>;

// The fewest parts, each as long as fits, that never break where `break_cost::never` stands unless an expression
// does not fit whole.
[[nodiscard]] Cut fewest_parts(CutWords& words);

struct CostedCut {
  Cut cut;
  BreakCost cost = 0;
};

// The best cut into exactly `parts` parts. `fewest` is fewest_parts of the same words; parts lies between its
// number and the number of words. Without a `guide` parts should be equally long; with one (the ends of parts as
// shares of the whole, in millionths) they should end where the guide's do.
[[nodiscard]] CostedCut best_cut(CutWords& words, std::size_t parts, const Cut& fewest,
                                 const std::vector<std::int64_t>* guide);

// The ends of a cut's parts as shares of the whole, in millionths.
[[nodiscard]] std::vector<std::int64_t> shares_of(const CutWords& words, const Cut& cut);

}  // namespace rostrum
