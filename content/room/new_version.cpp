#include "content/room/new_version.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {

std::vector<SegmentMark> carry_over(const VersionChange& change, const std::vector<SegmentMark>& marks) {
  std::vector<SegmentMark> all;
  for (const SegmentMark& mark : marks) {
    SegmentMark rest = mark;
    for (const PositionRange& piece : carry_over(change, PositionRange{mark.from, mark.to})) {
      rest.from = piece.from;
      rest.to = piece.to;
      all.push_back(rest);
      rest.took_ms = 0;
      rest.words = 0;
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const SegmentMark& one, const SegmentMark& other) { return one.from < other.from; });
  std::vector<SegmentMark> disjoint;
  for (SegmentMark& mark : all) {
    if (disjoint.empty() || disjoint.back().to <= mark.from) disjoint.push_back(std::move(mark));
  }
  return disjoint;
}

act::TakeNewVersion take_new_version(const Scene& scene, const std::string& statement, const VersionChange& change,
                                     const ContentHash& now, std::vector<ContentHash> earlier_texts) {
  act::TakeNewVersion act;
  act.statement = statement;
  act.content = now;
  if (scene.statement == statement) act.position = carry_over(change, scene.position);
  if (scene.cue && scene.cue->statement == statement) act.cue = carry_over(change, scene.cue->position);
  act.marks = carry_over(change, scene.delivery_of(statement).marks);
  act.earlier_texts = std::move(earlier_texts);
  return act;
}

}  // namespace rostrum
