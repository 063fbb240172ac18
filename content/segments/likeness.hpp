#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "content/segments/cut_words.hpp"

namespace rostrum {

// What can be found again in another version of the same sentence.
struct Landmarks {
  enum class Sign { bracket_opens, bracket_closes, quote_opens, quote_closes, semicolon, colon, comma };
  static constexpr std::size_t signs = 7;

  explicit Landmarks(const std::vector<StretchWord>& words);

  std::vector<std::int64_t> shares;                         // per place: the text before it, in millionths of the whole
  std::vector<std::pair<std::string, std::size_t>> tokens;  // numbers, symbols, names; sorted; with their words
  std::array<std::vector<std::size_t>, signs> places;       // the words that carry a sign
};

// How alike places in two versions of a sentence are, so that they are cut where they say the same: by what stands on
// the same side of both (numbers, symbols, names, brackets, quotes, marks), and by the share of the text before them,
// measured between such landmarks.
class Likeness {
 public:
  Likeness(const Landmarks& a, const Landmarks& b);

  enum class Side { a, b };

  // Sets costs[i] to what it costs that one version is cut before `place` (on `side`), the other one before the word
  // first + i, where the sentence is cut into `parts`. Never negative.
  void costs(Side side, std::size_t place, std::size_t first, std::size_t parts, std::span<BreakCost> costs) const;
  [[nodiscard]] BreakCost cost(std::size_t place_a, std::size_t place_b, std::size_t parts) const;

 private:
  struct Anchor {
    std::array<std::size_t, 2> word{};
    BreakCost cost = 0;   // of having it on different sides
    BreakCost apart = 0;  // of cutting behind it in one version alone
  };

  void add_tokens(const Landmarks& a, const Landmarks& b);
  void add_signs(const Landmarks& a, const Landmarks& b);
  void add_commas(const Landmarks& a, const Landmarks& b);
  void set_shares(const Landmarks& a, const Landmarks& b);

  std::array<std::vector<std::int64_t>, 2> shares_;  // per place of a, and per place of b what it would be in a
  std::vector<Anchor> anchors_;
};

}  // namespace rostrum
