#include "content/alignment/align.hpp"

#include "content/alignment/join_pairs.hpp"
#include "content/alignment/pair_versions.hpp"
#include "content/alignment/version_profile.hpp"
#include "content/text/in_parallel.hpp"

namespace rostrum {

Alignment align(std::span<const Statement* const> versions, std::size_t lead) {
  std::vector<VersionProfile> profiles(versions.size());
  in_parallel(versions.size(), [&](std::size_t version) { profiles[version] = profile_of(*versions[version]); });
  std::vector<VersionPair> pairs(versions.size());
  in_parallel(versions.size(), [&](std::size_t version) {
    if (version != lead) pairs[version] = pair_versions(profiles[lead], profiles[version]);
  });
  Alignment alignment;
  for (const VersionPair& pair : pairs) alignment.kinship.push_back(pair.kinship);
  alignment.beads = join_pairs(profiles, lead, pairs);
  return alignment;
}

}  // namespace rostrum
