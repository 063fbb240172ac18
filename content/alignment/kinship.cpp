#include "content/alignment/kinship.hpp"

#include <algorithm>
#include <cstdint>

#include "content/alignment/unit_scores.hpp"

namespace rostrum {

namespace {

using Kinship = Alignment::Kinship;
using Role = Paragraph::Role;

bool is_pair(const PairBead& bead) {
  return bead.lead_count > 0 && bead.other_count > 0;
}

std::uint64_t letters_of_sentences(const VersionProfile& version, std::size_t first, std::size_t count) {
  std::uint64_t letters = 0;
  for (std::size_t at = first; at < first + count; ++at) letters += version.sentences[at].letters;
  return letters;
}

// "Mr. Chair" and "Thank you" stand in every statement: they are no evidence that two are the same.
bool is_courtesy(const VersionProfile& version, std::size_t sentence) {
  const Role role = version.parts[version.sentences[sentence].paragraph].role;
  return role == Role::salutation || role == Role::closing;
}

// What the paired sentences have in common as translations have: any pairing looks for the best it can find, but of
// unrelated texts the best is not far from chance.
struct Evidence {
  Bits sum = 0;
  Bits beads = 0;
};

Evidence evidence_of(const VersionProfile& lead, const SharedFeatures& features, const LengthModel& lengths,
                     const std::vector<PairBead>& beads) {
  UnitScores scores(features, lengths);
  Evidence evidence;
  for (const PairBead& bead : beads) {
    if (!is_pair(bead) || is_courtesy(lead, bead.lead_first)) continue;
    evidence.sum += scores.score(bead.lead_first, bead.lead_count, bead.other_first, bead.other_count);
    ++evidence.beads;
  }
  return evidence;
}

// Translations have five bits for each bead and more.
bool looks_translated(const Evidence& evidence) {
  constexpr Bits least = 5 * one_bit / 2;
  return evidence.sum >= evidence.beads * least;
}

// Of a hundred pairs of short texts that have nothing to do with each other, one reaches ten bits.
Bits probability_of_kinship(const Evidence& evidence) {
  constexpr Bits even = 10 * one_bit;
  return -log2_of_sum(0, even - evidence.sum);
}

}  // namespace

VersionKinship kinship_of(const VersionProfile& lead, const VersionProfile& other, const SharedFeatures& features,
                          const LengthModel& lengths, const std::vector<PairBead>& beads) {
  std::uint64_t lead_paired = 0;
  std::uint64_t other_paired = 0;
  for (const PairBead& bead : beads) {
    if (!is_pair(bead)) continue;
    lead_paired += letters_of_sentences(lead, bead.lead_first, bead.lead_count);
    other_paired += letters_of_sentences(other, bead.other_first, bead.other_count);
  }
  // Of a translation nearly all is paired, and of the lead nearly all where the other has more than it.
  const bool apart = lead_paired * 2 < lead.letters && other_paired * 2 < other.letters;
  const Evidence evidence = evidence_of(lead, features, lengths, beads);
  const Bits probability = probability_of_kinship(evidence);
  if (apart || !looks_translated(evidence)) return {Kinship::unrelated, probability};
  return {lead_paired * 10 < lead.letters * 7 ? Kinship::partial : Kinship::translation, probability};
}

}  // namespace rostrum
