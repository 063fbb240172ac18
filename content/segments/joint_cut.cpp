#include "content/segments/joint_cut.hpp"

#include <algorithm>

namespace rostrum {
namespace {

// What one more part is worth, per version, in the currency of break_cost.
constexpr BreakCost price_of_a_part = 900;
constexpr std::size_t words_per_part = 3;

struct JointCut {
  std::vector<Cut> cuts;
  BreakCost cost = 0;
};

std::size_t parts_for(const CutWords& words, const Cut& fewest, std::size_t parts) {
  return std::min(parts, std::max(fewest.size() - 1, words.size() / words_per_part));
}

// One version is cut for its own good and the others follow it; each takes its turn as the guide, since only one of
// them may have a clause end at a place where all can break.
JointCut best_joint_cut(std::span<CutWords> versions, const std::vector<Cut>& fewest, std::size_t parts) {
  JointCut best;
  for (std::size_t guide = 0; guide < versions.size(); ++guide) {
    if (parts_for(versions[guide], fewest[guide], parts) != parts) continue;
    JointCut joint;
    joint.cuts.resize(versions.size());
    CostedCut guiding = best_cut(versions[guide], parts, fewest[guide], nullptr);
    const std::vector<std::int64_t> shares = shares_of(versions[guide], guiding.cut);
    joint.cost = guiding.cost;
    joint.cuts[guide] = std::move(guiding.cut);
    for (std::size_t i = 0; i < versions.size(); ++i) {
      if (i == guide) continue;
      const std::size_t own_parts = parts_for(versions[i], fewest[i], parts);
      CostedCut following = best_cut(versions[i], own_parts, fewest[i], own_parts == parts ? &shares : nullptr);
      joint.cost += following.cost;
      joint.cuts[i] = std::move(following.cut);
    }
    if (best.cuts.empty() || joint.cost < best.cost) best = std::move(joint);
  }
  return best;
}

std::vector<WordSpan> spread(const Cut& cut, std::size_t parts) {
  std::vector<WordSpan> spans;
  const std::size_t own_parts = cut.size() - 1;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t own = part * own_parts / parts;
    spans.push_back({cut[own], cut[own + 1]});
  }
  return spans;
}

}  // namespace

std::vector<std::vector<WordSpan>> cut_jointly(std::span<CutWords> versions) {
  std::vector<Cut> fewest;
  std::size_t parts = 1;
  for (CutWords& version : versions) {
    fewest.push_back(fewest_parts(version));
    parts = std::max(parts, fewest.back().size() - 1);
  }
  JointCut best = best_joint_cut(versions, fewest, parts);

  const BreakCost price = price_of_a_part * static_cast<BreakCost>(versions.size());
  const bool room_for_more = std::all_of(versions.begin(), versions.end(), [parts](const CutWords& version) {
    return version.size() >= words_per_part * (parts + 1);
  });
  if (best.cost > price && room_for_more) {
    JointCut more = best_joint_cut(versions, fewest, parts + 1);
    if (more.cost + price < best.cost) {
      best = std::move(more);
      ++parts;
    }
  }
  std::vector<std::vector<WordSpan>> spans;
  for (const Cut& cut : best.cuts) spans.push_back(spread(cut, parts));
  return spans;
}

}  // namespace rostrum
