#pragma once

#include <string>
#include <vector>

#include "content/statement/marking.hpp"

namespace rostrum {

// A marking as delegations word it, as bare_letters leaves it.
struct MarkingPhrase {
  enum class Tail {
    none,
    language,  // "… from Russian"
    open,      // "… until 8 March, 10:00"
  };
  Marking marking = Marking::check_against_delivery;
  std::string letters;
  Tail tail = Tail::none;
};

// Longest first, so that the fullest wording is the one that is read.
[[nodiscard]] const std::vector<MarkingPhrase>& marking_phrases();

// Words that may stand before a marking and add nothing: "please", "and".
[[nodiscard]] const std::vector<std::string>& marking_fillers();

// From or into which language a translation was made.
[[nodiscard]] const std::vector<std::string>& translation_tails();

}  // namespace rostrum
