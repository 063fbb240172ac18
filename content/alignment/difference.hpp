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

// Bytes. What is longer is none, and is not compared.
inline constexpr std::size_t longest_sentence = 8192;

// The beads about `bead` among which a translator may have moved a word: [first, second).
[[nodiscard]] std::pair<std::size_t, std::size_t> neighbourhood(std::size_t bead, std::size_t beads);

}  // namespace rostrum
