#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum {

// What one version says in one bead; no text where it lacks it.
struct BeadText {
  std::string text;
  Language language;
};

// What stands in one of two paired texts and not in the other, though it should be alike in every language.
struct Difference {
  enum class Kind { number, symbol, name };
  Kind kind = Kind::number;
  std::size_t bead = 0;
  std::string left;   // as written; empty where that text has nothing of the kind
  std::string right;  // likewise; never both empty
  bool operator==(const Difference&) const = default;
};

// Numbers and symbols of documents. `left` and `right` are as long as each other: one text for each bead. A number that
// a neighbouring bead holds was moved there; one that may be spelled, and one that is told in other units, is none.
[[nodiscard]] std::vector<Difference> differing_figures(const std::vector<BeadText>& left,
                                                        const std::vector<BeadText>& right);

// Names in Latin letters, acronyms among them, that are nearly alike: one of the two is mistyped. Names are translated
// and transcribed, so what merely differs says nothing.
[[nodiscard]] std::vector<Difference> differing_names(const std::vector<BeadText>& left,
                                                      const std::vector<BeadText>& right);

// Bytes. What is longer is none, and is not compared.
inline constexpr std::size_t longest_sentence = 8192;

// The beads about `bead` among which a translator may have moved a word: [first, second).
[[nodiscard]] std::pair<std::size_t, std::size_t> neighbourhood(std::size_t bead, std::size_t beads);

}  // namespace rostrum
