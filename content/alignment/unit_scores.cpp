#include "content/alignment/unit_scores.hpp"

#include <algorithm>

namespace rostrum {

namespace {

// Of the units before each, and of all.
std::vector<std::uint64_t> letters_before(const Units& units) {
  std::vector<std::uint64_t> sums = {0};
  sums.reserve(units.letters.size() + 1);
  for (const std::uint32_t letters : units.letters) sums.push_back(sums.back() + letters);
  return sums;
}

std::vector<bool> repeated_units(const Units& units) {
  std::vector<bool> repeated(units.features.size(), false);
  const auto has_all_of = [&](std::size_t neighbour, std::size_t at) {
    const std::vector<std::uint32_t>& there = units.features[neighbour];
    return std::includes(there.begin(), there.end(), units.features[at].begin(), units.features[at].end());
  };
  for (std::size_t at = 0; at < repeated.size(); ++at) {
    if (units.features[at].empty()) continue;
    repeated[at] = (at > 0 && has_all_of(at - 1, at)) || (at + 1 < repeated.size() && has_all_of(at + 1, at));
  }
  return repeated;
}

}  // namespace

UnitScores::UnitScores(const SharedFeatures& features, const LengthModel& lengths)
    : features_(features),
      lengths_(lengths),
      lead_repeated_(repeated_units(features.lead)),
      other_repeated_(repeated_units(features.other)),
      lead_letters_(letters_before(features.lead)),
      other_letters_(letters_before(features.other)) {
  noted_.reserve(features.keys.size());
  for (std::size_t id = 0; id < features.keys.size(); ++id) {
    noted_.push_back({features.match[id] - 2 * features.miss[id], features.miss[id], most_units});
  }
  std::vector<std::uint32_t> new_from(features.keys.size(), 0);
  begins_.reserve(features.other.features.size() + 1);
  for (const auto& unit : features.other.features) {
    begins_.push_back(standing_.size());
    const auto behind = static_cast<std::uint32_t>(begins_.size());
    for (const std::uint32_t id : unit) {
      standing_.push_back({id, new_from[id]});
      new_from[id] = behind;
    }
  }
  begins_.push_back(standing_.size());
}

void UnitScores::note_lead(std::size_t lead, std::size_t count) {
  constexpr std::size_t usual = 4;
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

void UnitScores::lengthen_run() {
  Sums sums;
  if (other_count_ > 0) sums = sums_[other_count_ - 1];
  const std::size_t unit = other_ + other_count_;
  for (std::size_t at = begins_[unit]; at < begins_[unit + 1]; ++at) {
    if (standing_[at].new_from > other_) continue;
    const Feature& feature = noted_[standing_[at].feature];
    sums.gains[feature.there_from] += feature.gain;
    sums.miss += feature.miss;
  }
  sums_[other_count_++] = sums;
}

Bits UnitScores::feature_score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  note_lead(lead, lead_count);
  if (other != other_) {
    other_ = other;
    other_count_ = 0;
  }
  while (other_count_ < other_count) lengthen_run();
  const Sums& sums = sums_[other_count - 1];
  Bits score = lead_miss_[lead_count - 1] + sums.miss;
  for (std::size_t count = 0; count < lead_count; ++count) score += sums.gains[count];
  return score;
}

Bits UnitScores::score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count) {
  return feature_score(lead, lead_count, other, other_count) +
         lengths_.score(lead_letters_[lead + lead_count] - lead_letters_[lead],
                        other_letters_[other + other_count] - other_letters_[other]);
}

Bits UnitScores::feature_score_of_two(std::size_t lead, std::size_t other) const {
  const std::vector<std::uint32_t>& here = features_.lead.features[lead];
  const std::vector<std::uint32_t>& there = features_.other.features[other];
  Bits score = 0;
  auto a = here.begin();
  auto b = there.begin();
  while (a != here.end() || b != there.end()) {
    const bool in_lead = a != here.end() && (b == there.end() || *a <= *b);
    const bool in_other = b != there.end() && (a == here.end() || *b <= *a);
    const std::uint32_t id = in_lead ? *a : *b;
    score += in_lead && in_other ? features_.match[id] : features_.miss[id];
    if (in_lead) ++a;
    if (in_other) ++b;
  }
  return score;
}

}  // namespace rostrum
