#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum {

// Spares layout the questions whose answer is beyond doubt: what is far shorter than what was seen to fit, fits. Far
// shorter means that every letter of the one at its widest takes less room than every letter of the other at its
// narrowest, with a fifth to spare for line ends; small rooms, long words and rare scripts are always asked about.
class FitExperience {
 public:
  // Of texts of one version in one language, set in one style.
  [[nodiscard]] bool surely_fits(std::size_t version, const Language& language, std::string_view text) const;
  void saw_fit(std::size_t version, const Language& language, std::string_view text);

 private:
  struct Proof {
    std::size_t version = 0;
    std::string language;
    std::size_t narrowest = 0;  // what the longest text that fits takes at the least
    std::size_t letters = 0;
  };
  [[nodiscard]] const Proof* find(std::size_t version, const Language& language) const;

  std::vector<Proof> proofs_;
};

}  // namespace rostrum
