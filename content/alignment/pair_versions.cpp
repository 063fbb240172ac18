#include "content/alignment/pair_versions.hpp"

#include "content/alignment/kinship.hpp"
#include "content/alignment/learned.hpp"
#include "content/alignment/pair_paragraphs.hpp"
#include "content/alignment/unit_scores.hpp"

namespace rostrum {

VersionPair pair_versions(const VersionProfile& lead, const VersionProfile& other) {
  LengthModel lengths(lead, other);
  const SharedFeatures features = share_features(lead, other, {});
  const std::vector<Region> first_regions = pair_paragraphs(lead, other, features, lengths, {});
  UnitScores first_scores(features, lengths);
  const std::vector<PairBead> first = pair_sentences(lead, other, first_regions, first_scores);
  learn_lengths(lengths, lead, other, first);
  SharedFeatures learned = share_features(lead, other, learn_links(lead, other, first));
  learn_reliability(learned, first);
  UnitScores scores(learned, lengths);
  VersionPair pair;
  pair.beads = pair_sentences(lead, other, pair_paragraphs(lead, other, learned, lengths, first_regions), scores);
  const VersionKinship kinship = kinship_of(lead, other, features, lengths, pair.beads);
  pair.kinship = kinship.kinship;
  // That a sentence has no partner is no less likely of texts that have nothing to do with each other.
  for (PairBead& bead : pair.beads)
    if (bead.lead_count > 0 && bead.other_count > 0) bead.probability += kinship.probability;
  return pair;
}

}  // namespace rostrum
