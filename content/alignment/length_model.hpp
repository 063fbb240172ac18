#pragma once

#include <cstdint>

#include "content/alignment/fixed_log.hpp"
#include "content/alignment/version_profile.hpp"

namespace rostrum {

// How long a translation should be (Gale and Church 1993: lengths differ as the sum of independent letters would, with
// fatter tails here, for translators also condense and explain). Lengths are measured in letters of English.
class LengthModel {
 public:
  // What is expected of the two languages, before any text of them is seen.
  LengthModel(const VersionProfile& lead, const VersionProfile& other);

  // Corrects the expectation by passages that belong together, of so many letters in all.
  void learn(std::uint64_t lead_letters, std::uint64_t other_letters);

  // How much likelier such lengths are of a passage and its translation than of two passages at random.
  [[nodiscard]] Bits score(std::uint64_t lead_letters, std::uint64_t other_letters) const;

 private:
  std::uint64_t lead_scale_;   // letters of English for 1024 letters
  std::uint64_t other_scale_;  // as expected
  std::uint64_t learned_scale_;
};

}  // namespace rostrum
