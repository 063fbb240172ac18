#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/alignment/align.hpp"

namespace rostrum {

// What is wrong with an alignment, whatever the statements say; empty where it is as align.hpp promises.
inline std::string broken_promise(const Alignment& alignment, const std::vector<const Statement*>& versions,
                                  std::size_t lead) {
  if (alignment.kinship.size() != versions.size()) return "a version without kinship";
  if (alignment.kinship[lead] != Alignment::Kinship::translation) return "the lead is no translation of itself";
  for (const Bead& bead : alignment.beads) {
    if (bead.versions.size() != versions.size()) return "a bead without a place for each version";
    if (!(bead.confidence >= 0.0 && bead.confidence <= 1.0)) return "a confidence that is none";
    bool empty = true;
    for (const Passage& passage : bead.versions) empty = empty && passage.empty();
    if (empty) return "a bead of nothing";
  }
  for (std::size_t version = 0; version < versions.size(); ++version) {
    // Every sentence once, in order.
    std::vector<SentenceSpan> sentences;
    for (const Bead& bead : alignment.beads) {
      for (const SentenceSpan& span : bead.versions[version]) {
        for (std::size_t at = span.first; at <= span.last; ++at) sentences.push_back({span.paragraph, at, at});
      }
    }
    std::vector<SentenceSpan> expected;
    if (alignment.kinship[version] != Alignment::Kinship::unrelated) {
      for (const Bead& bead : one_bead_per_sentence(*versions[version])) expected.push_back(bead.versions[0][0]);
    }
    if (sentences != expected) return "sentences of a version that are missing, twice or out of order";
  }
  return {};
}

}  // namespace rostrum
