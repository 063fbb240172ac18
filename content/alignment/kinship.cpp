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

// The logarithm of the number of ways to choose so many of all.
Bits choices(std::size_t chosen, std::size_t all) {
  Bits ways = 0;
  for (std::size_t at = 0; at < chosen; ++at) ways += log2_of_ratio(all - at, at + 1);
  return ways;
}

// In how many ways the lead's sentences that stand in pairs could have been chosen among all, in as many stretches: the
// best of so many pairings has the logarithm of their number by chance alone. A translation of all has no choice, one
// of a passage hardly any; a few sentences of something else find their likes all over a long text.
Bits freedom_of(const std::vector<PairBead>& beads) {
  std::size_t paired = 0;
  std::size_t left_out = 0;
  std::size_t stretches = 0;
  bool within = false;
  for (const PairBead& bead : beads) {
    if (bead.lead_count == 0) continue;
    const bool pair = is_pair(bead);
    if (pair && !within) ++stretches;
    within = pair;
    ++(pair ? paired : left_out);
  }
  if (paired == 0) return 0;
  return choices(stretches - 1, paired - 1) + choices(stretches, left_out + 1);
}

// Translations have five bits for each bead and more.
bool looks_translated(const Evidence& evidence) {
  constexpr Bits least = 5 * one_bit / 2;
  return evidence.sum >= evidence.beads * least;
}

// Of a hundred pairs of short texts that have nothing to do with each other, one reaches ten bits.
Bits probability_of_kinship(Bits evidence) {
  constexpr Bits even = 10 * one_bit;
  return -log2_of_sum(0, even - evidence);
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
  const Bits beyond_chance = evidence.sum - freedom_of(beads);
  const Bits probability = probability_of_kinship(beyond_chance);
  if (apart || beyond_chance < 0 || !looks_translated(evidence)) return {Kinship::unrelated, probability};
  return {lead_paired * 10 < lead.letters * 7 ? Kinship::partial : Kinship::translation, probability};
}

}  // namespace rostrum
