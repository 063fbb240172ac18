#include "content/alignment/align.hpp"

#include "content/alignment/join_pairs.hpp"
#include "content/alignment/pair_versions.hpp"
#include "content/alignment/version_profile.hpp"

namespace rostrum {

Alignment align(std::span<const Statement* const> versions, std::size_t lead) {
  std::vector<VersionProfile> profiles;
  profiles.reserve(versions.size());
  for (const Statement* version : versions) profiles.push_back(profile_of(*version));
  std::vector<VersionPair> pairs(versions.size());
  Alignment alignment;
  for (std::size_t version = 0; version < versions.size(); ++version) {
    if (version != lead) pairs[version] = pair_versions(profiles[lead], profiles[version]);
    alignment.kinship.push_back(pairs[version].kinship);
  }
  alignment.beads = join_pairs(profiles, lead, pairs);
  return alignment;
}

}  // namespace rostrum
