#include "content/alignment/unit_scores.hpp"

#include <algorithm>
#include <iterator>

namespace rostrum {

namespace {

std::uint64_t sum_of(const std::vector<std::uint32_t>& letters, std::size_t first, std::size_t count) {
  std::uint64_t sum = 0;
  for (std::size_t at = first; at < first + count; ++at) sum += letters[at];
  return sum;
}

}  // namespace

const std::vector<std::uint32_t>& UnitScores::Unions::of(const Units& units, std::size_t first, std::size_t count) {
  if (count == 1) return units.features[first];
  if (runs_.empty()) runs_.resize(units.features.size());
  auto& runs = runs_[first];
  while (runs.size() + 1 < count) {
    const std::vector<std::uint32_t>& shorter = runs.empty() ? units.features[first] : runs.back();
    const std::vector<std::uint32_t>& next = units.features[first + runs.size() + 1];
    std::vector<std::uint32_t> united;
    united.reserve(shorter.size() + next.size());
    std::set_union(shorter.begin(), shorter.end(), next.begin(), next.end(), std::back_inserter(united));
    runs.push_back(std::move(united));
  }
  return runs[count - 2];
}

Bits UnitScores::feature_score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  const std::vector<std::uint32_t>& a = lead_unions_.of(features_.lead, lead, lead_count);
  const std::vector<std::uint32_t>& b = other_unions_.of(features_.other, other, other_count);
  Bits score = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i] == b[j]) {
      score += features_.match[a[i]];
      ++i;
      ++j;
    } else {
      score += features_.miss[a[i] < b[j] ? a[i++] : b[j++]];
    }
  }
  for (; i < a.size(); ++i) score += features_.miss[a[i]];
  for (; j < b.size(); ++j) score += features_.miss[b[j]];
  return score;
}

Bits UnitScores::score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  return feature_score(lead, lead_count, other, other_count) +
         lengths_.score(sum_of(features_.lead.letters, lead, lead_count),
                        sum_of(features_.other.letters, other, other_count));
}

}  // namespace rostrum
