#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/alignment/length_model.hpp"
#include "content/alignment/shared_features.hpp"

namespace rostrum {

// Scores runs of units of the two versions against each other by what they share and how long they are.
class UnitScores {
 public:
  static constexpr std::size_t most_units = 10;  // of a run

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
  // What the last unit of a run of the other version's adds to those before it, and what the whole run misses where the
  // lead has none of it.
  struct Run {
    std::uint32_t begin = 0;  // in added_
    std::uint32_t end = 0;
    Bits miss = 0;
  };
  struct Feature {
    Bits gain = 0;                         // of what both have over what only one has
    std::uint8_t there_from = most_units;  // the least count - 1 of lead units from lead_ on that have it
  };
  // By there_from; what is not there is summed up, too, and never read.
  using Gains = std::array<Bits, most_units + 1>;

  // Runs are asked for lead unit by lead unit: what stands in those from this one on is noted once for all.
  void note_lead(std::size_t lead, std::size_t count);
  const Run& other_run(std::size_t first, std::size_t count);
  // Adds the next unit to the run of the other version's that is being scored.
  void lengthen_run();

  const SharedFeatures& features_;
  const LengthModel& lengths_;
  std::vector<Feature> noted_;
  std::size_t lead_ = 0;
  std::vector<Bits> lead_miss_;  // by count - 1, as far as noted
  std::vector<Run> runs_;        // by first unit, then by count - 1, as far as they were asked for
  std::vector<std::uint8_t> known_runs_;
  std::vector<std::uint32_t> added_;
  // Of runs that begin with lead_ and with this unit of the other version's, by the other's count - 1: many are asked
  // for, one after another.
  std::size_t other_ = 0;
  std::size_t other_count_ = 0;
  std::array<Gains, most_units> gains_{};
};

}  // namespace rostrum
