#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "content/alignment/difference.hpp"

namespace rostrum {

// A word in Latin letters that may be a name: with a capital, or in a text in another script.
struct Name {
  std::string written;
  std::string letters;  // small, without accents
  bool acronym = false;
  std::string before;  // letters of the name that stands right before; empty where there is none
  std::string after;
};

// The words in Latin letters of one version in one bead.
struct LatinWords {
  std::vector<Name> names;
  std::unordered_set<std::string> words;  // as Name::letters; too short ones left out
  bool latin_text = true;                 // Latin is what the language is written in
};

[[nodiscard]] std::vector<LatinWords> read_latin_words(const std::vector<BeadText>& texts);

// Names in Latin letters, acronyms among them, that are nearly alike: one of the two is mistyped. Names are translated
// and transcribed, so what merely differs says nothing. `left` and `right` have an entry for each bead.
[[nodiscard]] std::vector<Difference> differing_names(const std::vector<LatinWords>& left,
                                                      const std::vector<LatinWords>& right);

}  // namespace rostrum
