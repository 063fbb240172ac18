#include "content/alignment/pair_versions.hpp"

#include "content/alignment/kinship.hpp"
#include "content/alignment/learned.hpp"
#include "content/alignment/pair_paragraphs.hpp"
#include "content/alignment/unit_scores.hpp"

namespace rostrum {

namespace {

std::vector<PairBead> pair_once(const VersionProfile& lead, const VersionProfile& other, const SharedFeatures& features,
                                const LengthModel& lengths) {
  UnitScores scores(features, lengths);
  return pair_sentences(lead, other, pair_paragraphs(lead, other, features, lengths), scores);
}

}  // namespace

VersionPair pair_versions(const VersionProfile& lead, const VersionProfile& other) {
  LengthModel lengths(lead, other);
  const SharedFeatures features = share_features(lead, other, {});
  const std::vector<PairBead> first = pair_once(lead, other, features, lengths);
  learn_lengths(lengths, lead, other, first);
  SharedFeatures learned = share_features(lead, other, learn_links(lead, other, first));
  learn_reliability(learned, first);
  VersionPair pair;
  pair.beads = pair_once(lead, other, learned, lengths);
  pair.kinship = kinship_of(lead, other, features, lengths, pair.beads);
  return pair;
}

}  // namespace rostrum
