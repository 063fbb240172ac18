#include "content/alignment/unit_scores.hpp"

#include <algorithm>

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
      runs_(features.other.features.size() * most_units),
      known_runs_(features.other.features.size(), 0) {
  noted_.reserve(features.keys.size());
  for (std::size_t id = 0; id < features.keys.size(); ++id) {
    noted_.push_back({features.match[id] - 2 * features.miss[id], most_units});
  }
}

void UnitScores::note_lead(std::size_t lead, std::size_t count) {
  constexpr std::size_t usual = 3;
  if (lead != lead_) {
    for (std::size_t at = lead_; at < lead_ + lead_miss_.size(); ++at) {
      for (const std::uint32_t id : features_.lead.features[at]) noted_[id].there_from = most_units;
    }
    lead_ = lead;
    lead_miss_.clear();
    other_count_ = 0;
  }
  if (lead_miss_.size() >= count) return;
  other_count_ = 0;
  const std::size_t most = std::min(count > usual ? most_units : usual, lead_size() - lead);
  while (lead_miss_.size() < most) {
    Bits miss = lead_miss_.empty() ? 0 : lead_miss_.back();
    const auto place = static_cast<std::uint8_t>(lead_miss_.size());
    for (const std::uint32_t id : features_.lead.features[lead + lead_miss_.size()]) {
      if (noted_[id].there_from != most_units) continue;
      noted_[id].there_from = place;
      miss += features_.miss[id];
    }
    lead_miss_.push_back(miss);
  }
}

const UnitScores::Run& UnitScores::other_run(std::size_t first, std::size_t count) {
  Run* runs = &runs_[first * most_units];
  for (std::uint8_t& known = known_runs_[first]; known < count; ++known) {
    Run& run = runs[known];
    run.begin = static_cast<std::uint32_t>(added_.size());
    if (known > 0) run.miss = runs[known - 1].miss;
    for (const std::uint32_t id : features_.other.features[first + known]) {
      bool before = false;
      for (std::size_t at = first; at < first + known && !before; ++at) {
        const std::vector<std::uint32_t>& features = features_.other.features[at];
        before = std::binary_search(features.begin(), features.end(), id);
      }
      if (before) continue;
      added_.push_back(id);
      run.miss += features_.miss[id];
    }
    run.end = static_cast<std::uint32_t>(added_.size());
  }
  return runs[count - 1];
}

void UnitScores::lengthen_run() {
  Gains& gains = gains_[other_count_];
  if (other_count_ == 0) {
    gains.fill(0);
  } else {
    gains = gains_[other_count_ - 1];
  }
  const Run& run = other_run(other_, ++other_count_);
  for (std::size_t at = run.begin; at < run.end; ++at) {
    const Feature& feature = noted_[added_[at]];
    gains[feature.there_from] += feature.gain;
  }
}

Bits UnitScores::feature_score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  note_lead(lead, lead_count);
  if (other != other_) {
    other_ = other;
    other_count_ = 0;
  }
  while (other_count_ < other_count) lengthen_run();
  Bits score = lead_miss_[lead_count - 1] + other_run(other, other_count).miss;
  const Gains& gains = gains_[other_count - 1];
  for (std::size_t count = 0; count < lead_count; ++count) score += gains[count];
  return score;
}

Bits UnitScores::score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  return feature_score(lead, lead_count, other, other_count) +
         lengths_.score(sum_of(features_.lead.letters, lead, lead_count),
                        sum_of(features_.other.letters, other, other_count));
}

}  // namespace rostrum
