#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/alignment/length_model.hpp"
#include "content/alignment/shared_features.hpp"

namespace rostrum {

// Scores runs of units of the two versions against each other by what they share and how long they are.
class UnitScores {
 public:
  UnitScores(const SharedFeatures& features, const LengthModel& lengths);

  // How much likelier lead units [lead, lead + lead_count) and the other's [other, other + other_count) are to say the
  // same than to meet by chance.
  [[nodiscard]] Bits score(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count);

  // The part of it that the shared features give.
  [[nodiscard]] Bits feature_score(std::size_t lead, std::size_t lead_count, std::size_t other,
                                   std::size_t other_count);

  [[nodiscard]] std::size_t lead_size() const { return features_.lead.letters.size(); }
  [[nodiscard]] std::size_t other_size() const { return features_.other.letters.size(); }
  [[nodiscard]] std::uint64_t lead_letters(std::size_t at) const { return features_.lead.letters[at]; }
  [[nodiscard]] std::uint64_t other_letters(std::size_t at) const { return features_.other.letters[at]; }

 private:
  // The united features of a run of units, and what they miss where the other side has none of them.
  struct Run {
    std::vector<std::uint32_t> features;
    Bits miss = 0;
  };

  // Runs are asked for lead unit by lead unit: what stands in those from this one on is noted once for all.
  void note_lead(std::size_t lead, std::size_t count);
  const Run& other_run(std::size_t first, std::size_t count);

  const SharedFeatures& features_;
  const LengthModel& lengths_;
  std::vector<Bits> gain_;  // of what both have over what only one has
  static constexpr std::uint8_t not_there = 255;
  std::vector<std::uint8_t> there_from_;  // per feature: the least count of lead units from lead_ on that have it
  std::size_t lead_ = 0;
  std::vector<Bits> lead_miss_;          // by count - 1, as far as noted
  std::vector<std::vector<Run>> other_;  // by first unit, then by count - 1, as far as they were asked for
};

}  // namespace rostrum
