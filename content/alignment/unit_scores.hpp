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

  // The same of one unit of each, whichever was asked about before.
  [[nodiscard]] Bits feature_score_of_two(std::size_t lead, std::size_t other) const;

  // Whether a unit has something of what the versions share, and a neighbour has all of it too.
  [[nodiscard]] bool is_repeated_in_lead(std::size_t at) const { return lead_repeated_[at]; }
  [[nodiscard]] bool is_repeated_in_other(std::size_t at) const { return other_repeated_[at]; }

  // unique_meetings() among these units.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> meetings(std::size_t lead, std::size_t lead_count,
                                                                          std::size_t other,
                                                                          std::size_t other_count) const {
    return unique_meetings(std::span(features_.lead.features).subspan(lead, lead_count),
                           std::span(features_.other.features).subspan(other, other_count), features_.keys.size());
  }

  [[nodiscard]] std::size_t lead_size() const { return features_.lead.letters.size(); }
  [[nodiscard]] std::size_t other_size() const { return features_.other.letters.size(); }
  [[nodiscard]] std::uint64_t lead_letters(std::size_t at) const { return features_.lead.letters[at]; }
  [[nodiscard]] std::uint64_t other_letters(std::size_t at) const { return features_.other.letters[at]; }

 private:
  struct Feature {
    Bits gain = 0;                         // of what both have over what only one has
    Bits miss = 0;                         // where only one has it
    std::uint8_t there_from = most_units;  // the least count - 1 of lead units from lead_ on that have it
  };
  // Of a unit of the other version.
  struct Standing {
    std::uint32_t feature = 0;
    std::uint32_t new_from = 0;  // the first unit from which on a run that ends with this one has it for the first time
  };
  // Runs that begin with lead_ and other_.
  struct Sums {
    Bits miss = 0;
    std::array<Bits, most_units + 1> gains{};  // by there_from; of what is not there never read
  };

  // Runs are asked for lead unit by lead unit: what stands in those from this one on is noted once for all.
  void note_lead(std::size_t lead, std::size_t count);
  // Adds the next unit to the run of the other version's that is being scored.
  void lengthen_run();

  const SharedFeatures& features_;
  const LengthModel& lengths_;
  std::vector<bool> lead_repeated_;
  std::vector<bool> other_repeated_;
  std::vector<std::uint64_t> lead_letters_;  // before each unit, and of all
  std::vector<std::uint64_t> other_letters_;
  std::vector<Feature> noted_;
  std::vector<Standing> standing_;
  std::vector<std::size_t> begins_;  // per unit of the other version, into standing_
  std::size_t lead_ = 0;
  std::vector<Bits> lead_miss_;  // by count - 1, as far as noted
  std::size_t other_ = 0;
  std::size_t other_count_ = 0;
  std::array<Sums, most_units> sums_{};  // by the other's count - 1, as far as they were asked for
};

}  // namespace rostrum
