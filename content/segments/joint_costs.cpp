#include "content/segments/joint_costs.hpp"

namespace rostrum {
JointCosts::JointCosts(std::span<const CutWords> versions) : versions_(versions), walls_(false) {
  for (const CutWords& version : versions) walls_ = walls_ || version.fits.has_walls();
  landmarks_.reserve(versions.size());
  if (versions.size() > 1)
    for (const CutWords& version : versions) landmarks_.emplace_back(version.words);
  pairs_.reserve(versions.size() * versions.size() / 2);
  for (std::size_t a = 0; a < versions.size(); ++a)
    for (std::size_t b = a + 1; b < versions.size(); ++b) pairs_.emplace_back(landmarks_[a], landmarks_[b]);
}

// A version with walls is parted there whatever the others do: for these, like places matter more than lengths.
Balance JointCosts::balance(std::size_t version) const {
  return walls_ && !versions_[version].fits.has_walls() ? Balance::loose : Balance::even;
}

BreakCost JointCosts::of(const JointSpans& spans) const {
  const std::size_t parts = spans.front().size();
  const auto breaks = [&spans](std::size_t v, std::size_t k) { return spans[v][k] != spans[v][k - 1]; };
  BreakCost cost = 0;
  for (std::size_t v = 0; v < versions_.size(); ++v) {
    std::size_t pieces = 1;
    for (std::size_t k = 1; k < parts; ++k) pieces += breaks(v, k) ? 1U : 0U;
    const PartCosts costs(versions_[v], pieces, balance(v));
    for (std::size_t k = 0; k < parts; ++k)
      if (k == 0 || breaks(v, k)) cost += costs.of(spans[v][k]);
    for (std::size_t other = 0; other < v; ++other)
      for (std::size_t k = 1; k < parts; ++k)
        if (breaks(v, k) && breaks(other, k))
          cost += weighed(likeness(other, v).cost(spans[other][k].first, spans[v][k].first, parts));
  }
  return cost;
}

}  // namespace rostrum
