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
  UnitScores(const SharedFeatures& features, const LengthModel& lengths) : features_(features), lengths_(lengths) {}

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
  // The united features of runs of two and more units, as far as they were asked for.
  class Unions {
   public:
    const std::vector<std::uint32_t>& of(const Units& units, std::size_t first, std::size_t count);

   private:
    std::vector<std::vector<std::vector<std::uint32_t>>> runs_;  // by first unit, then by count - 2
  };

  const SharedFeatures& features_;
  const LengthModel& lengths_;
  Unions lead_unions_;
  Unions other_unions_;
};

}  // namespace rostrum
