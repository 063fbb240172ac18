#include "content/alignment/kinship.hpp"

#include <algorithm>
#include <cstdint>

#include "content/alignment/unit_scores.hpp"

namespace rostrum {

namespace {

struct Coverage {
  std::uint64_t lead = 0;  // letters in beads that both versions stand in
  std::uint64_t other = 0;
};

Coverage coverage_of(const VersionProfile& lead, const VersionProfile& other, const std::vector<PairBead>& beads) {
  Coverage coverage;
  for (const PairBead& bead : beads) {
    if (bead.lead_count == 0 || bead.other_count == 0) continue;
    for (std::size_t at = 0; at < bead.lead_count; ++at) coverage.lead += lead.sentences[bead.lead_first + at].letters;
    for (std::size_t at = 0; at < bead.other_count; ++at) {
      coverage.other += other.sentences[bead.other_first + at].letters;
    }
  }
  return coverage;
}

}  // namespace

Alignment::Kinship kinship_of(const VersionProfile& lead, const VersionProfile& other, const SharedFeatures&,
                              const LengthModel&, const std::vector<PairBead>& beads) {
  const Coverage coverage = coverage_of(lead, other, beads);
  if (coverage.lead * 4 < lead.letters && coverage.other * 4 < other.letters) return Alignment::Kinship::unrelated;
  if (coverage.lead * 10 < lead.letters * 7) return Alignment::Kinship::partial;
  return Alignment::Kinship::translation;
}

}  // namespace rostrum
