#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "content/alignment/bead.hpp"
#include "content/segments/break_costs.hpp"
#include "content/segments/break_plan.hpp"
#include "content/segments/words.hpp"

namespace rostrum {

// The words of one version of a bead in one row, whatever paragraphs they stand in.
struct BeadWords {
  std::size_t version = 0;
  std::vector<StretchWord> words;       // their `start` counts on from one paragraph to the next
  std::vector<BreakCost> costs;         // of a break before each
  std::vector<std::size_t> walls;       // words, from the second on, that begin another paragraph
  std::vector<std::size_t> paragraphs;  // of the words before each wall, and behind the last

  [[nodiscard]] Piece piece(std::size_t first, std::size_t last) const;  // of words within one paragraph
};

// Without words where the passage holds nothing but white space.
[[nodiscard]] BeadWords read_words(const Statement& statement, const Passage& passage, std::size_t version);

}  // namespace rostrum
