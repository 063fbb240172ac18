#pragma once

#include <cstddef>
#include <vector>

#include "content/segments/break_costs.hpp"
#include "content/segments/known_fits.hpp"
#include "content/segments/words.hpp"

namespace rostrum {

// A part of fewer words than this is a stub.
inline constexpr std::size_t least_words_of_a_part = 3;

// The words of one version of a bead, with all that is needed to cut them. Where a paragraph ends among them,
// `fits` knows that nothing fits across its end.
struct CutWords {
  std::vector<StretchWord> words;
  std::vector<BreakCost> costs;  // of a break before each word
  KnownFits fits;
  std::size_t capacity = 0;  // code points that fit, as far as experience tells; 0: no experience

  [[nodiscard]] std::size_t size() const { return words.size(); }
  [[nodiscard]] std::size_t length(std::size_t first, std::size_t last) const;  // of [first, last) in code points
};

// The capacity, or a guess without any experience.
[[nodiscard]] std::size_t expected_capacity(const CutWords& words);

// The greatest end that fits with `first`; learns the capacity.
[[nodiscard]] std::size_t reach_of(CutWords& words, std::size_t first);

// The fewest parts in which the words fit, each as long as possible; none breaks where `break_cost::never` stands
// unless an expression does not fit whole. 0 for no words.
[[nodiscard]] std::size_t fewest_parts(CutWords& words);

}  // namespace rostrum
