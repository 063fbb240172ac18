#include "content/alignment/unit_scores.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rostrum {

namespace {

std::uint64_t sum_of(const std::vector<std::uint32_t>& letters, std::size_t first, std::size_t count) {
  std::uint64_t sum = 0;
  for (std::size_t at = first; at < first + count; ++at) sum += letters[at];
  return sum;
}

}  // namespace

UnitScores::UnitScores(const SharedFeatures& features, const LengthModel& lengths)
    : features_(features),
      lengths_(lengths),
      there_from_(features.keys.size(), not_there),
      other_(features.other.features.size()) {
  gain_.reserve(features.keys.size());
  for (std::size_t id = 0; id < features.keys.size(); ++id) gain_.push_back(features.match[id] - 2 * features.miss[id]);
}

void UnitScores::note_lead(std::size_t lead, std::size_t count) {
  if (lead != lead_) {
    for (std::size_t at = lead_; at < lead_ + lead_miss_.size(); ++at) {
      for (const std::uint32_t id : features_.lead.features[at]) there_from_[id] = not_there;
    }
    lead_ = lead;
    lead_miss_.clear();
  }
  while (lead_miss_.size() < count) {
    Bits miss = lead_miss_.empty() ? 0 : lead_miss_.back();
    const auto number = static_cast<std::uint8_t>(lead_miss_.size() + 1);
    for (const std::uint32_t id : features_.lead.features[lead + lead_miss_.size()]) {
      if (there_from_[id] != not_there) continue;
      there_from_[id] = number;
      miss += features_.miss[id];
    }
    lead_miss_.push_back(miss);
  }
}

const UnitScores::Run& UnitScores::other_run(std::size_t first, std::size_t count) {
  std::vector<Run>& runs = other_[first];
  while (runs.size() < count) {
    const std::vector<std::uint32_t>& next = features_.other.features[first + runs.size()];
    Run run;
    if (runs.empty()) {
      run.features = next;
    } else {
      const std::vector<std::uint32_t>& before = runs.back().features;
      run.features.reserve(before.size() + next.size());
      std::set_union(before.begin(), before.end(), next.begin(), next.end(), std::back_inserter(run.features));
    }
    for (const std::uint32_t id : run.features) run.miss += features_.miss[id];
    runs.push_back(std::move(run));
  }
  return runs[count - 1];
}

Bits UnitScores::feature_score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  note_lead(lead, lead_count);
  const Run& run = other_run(other, other_count);
  Bits score = lead_miss_[lead_count - 1] + run.miss;
  for (const std::uint32_t id : run.features) {
    if (there_from_[id] <= lead_count) score += gain_[id];
  }
  return score;
}

Bits UnitScores::score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  return feature_score(lead, lead_count, other, other_count) +
         lengths_.score(sum_of(features_.lead.letters, lead, lead_count),
                        sum_of(features_.other.letters, other, other_count));
}

}  // namespace rostrum
