#pragma once

#include <string>
#include <vector>

#include "content/room/command.hpp"
#include "content/segments/carry_over.hpp"

namespace rostrum {

// Those whose sentences still exist, by `from`. What a stretch took and how many words it had stays with its first
// piece where it fell apart.
[[nodiscard]] std::vector<SegmentMark> carry_over(const VersionChange& change, const std::vector<SegmentMark>& marks);

// The act that takes the place, the cue and what was marked of a statement over into the new lead version, which
// `change` leads to from the one that the room counts in. `earlier_texts`: hashes of the session's other versions of
// the statement that were made for a former lead.
[[nodiscard]] act::TakeNewVersion take_new_version(const Scene& scene, const std::string& statement,
                                                   const VersionChange& change, const ContentHash& now,
                                                   std::vector<ContentHash> earlier_texts);

}  // namespace rostrum
