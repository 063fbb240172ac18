#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "content/alignment/fixed_log.hpp"
#include "content/alignment/version_profile.hpp"

namespace rostrum {

// Units that are paired: the sentences of the two versions, or their paragraphs.
struct Units {
  std::vector<std::vector<std::uint32_t>> features;  // shared ones, ascending, each once
  std::vector<std::uint32_t> letters;
};

// A word of the lead version that the first alignment found where the other has a word of its own.
struct LearnedLink {
  std::uint32_t lead = 0;  // places in the vocabularies
  std::uint32_t other = 0;
  std::uint32_t together = 0;  // beads that hold both
  std::uint32_t apart = 0;     // beads that hold one of them
};

// What stands in both versions, and how much it tells that sentences belong together or do not.
struct SharedFeatures {
  Units lead;
  Units other;
  std::vector<FeatureKey> keys;            // 0 of a learned link
  std::vector<std::uint32_t> reliability;  // per mille: how often what one side has the other has too
  std::vector<Bits> match;                 // where both have it
  std::vector<Bits> miss;                  // where only one has; <= 0
};

[[nodiscard]] SharedFeatures share_features(const VersionProfile& lead, const VersionProfile& other,
                                            const std::vector<LearnedLink>& links);

// The same for the paragraphs.
[[nodiscard]] SharedFeatures in_paragraphs(const SharedFeatures& sentences, const VersionProfile& lead,
                                           const VersionProfile& other);

// Where a feature stands once in the units of each version: pairs of units, counted from the spans' begins, sorted.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> unique_meetings(
    std::span<const std::vector<std::uint32_t>> lead, std::span<const std::vector<std::uint32_t>> other,
    std::size_t features);

// Sets match and miss from reliability and frequencies.
void weigh(SharedFeatures& features);

}  // namespace rostrum
