#pragma once

#include <cstddef>
#include <vector>

#include "content/statement/statement.hpp"

namespace rostrum {

// Consecutive sentences of one paragraph of one language version. Indices from 0; first <= last.
struct SentenceSpan {
  std::size_t paragraph = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  bool operator==(const SentenceSpan&) const = default;
};

// Consecutive sentences of one version: a span for each paragraph that they stand in; empty where the version lacks
// what the others say.
using Passage = std::vector<SentenceSpan>;

// Sentences of all versions that say the same thing.
struct Bead {
  std::vector<Passage> versions;
  double confidence = 1.0;  // 0..1, how sure the pairing is; 1 where there is one version
  bool operator==(const Bead&) const = default;
};

// One bead per sentence of the one version; the base case of alignment.
[[nodiscard]] std::vector<Bead> one_bead_per_sentence(const Statement& statement);

}  // namespace rostrum
