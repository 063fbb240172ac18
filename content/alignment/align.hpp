#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "content/alignment/bead.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// How the versions of one statement belong together.
struct Alignment {
  enum class Kinship {
    translation,  // of the lead version, for the most part at least; the lead itself
    partial,      // of parts of it: much of the lead version is missing
    unrelated,    // of something else: it stands in no bead
  };
  std::vector<Bead> beads;       // in reading order; a sentence of a related version stands in exactly one
  std::vector<Kinship> kinship;  // per version, to the lead
};

// Pairs the versions' paragraphs, then their sentences (Gale and Church 1993, with numbers, symbols, names and quotes
// as anchors). Beads keep the order of every version. `lead` is the version that the others are translations of; a bead
// that it lacks stands where the translations have it. Time and memory are linear in the length of the versions.
// One version alone gives a bead for each sentence, of confidence 1. `versions` is not empty and lead < size.
[[nodiscard]] Alignment align(std::span<const Statement* const> versions, std::size_t lead);

// Below this confidence a person should look at a pair.
inline constexpr double doubtful_confidence = 0.5;

}  // namespace rostrum
