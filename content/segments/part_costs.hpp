#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/segments/cut_words.hpp"

namespace rostrum {

// Words [first, last) that stand together.
struct WordSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  bool operator==(const WordSpan&) const = default;
};

enum class Balance { even, loose };  // how much it matters that parts are equally long

// What parts of one version cost, where it is cut into `pieces`: the break that ends them, what they lack of the least
// number of words, and how far they are from equally long between two walls. Borrows the words.
class PartCosts {
 public:
  PartCosts(const CutWords& words, std::size_t pieces, Balance balance);

  [[nodiscard]] BreakCost of(WordSpan part) const;

 private:
  const CutWords& words_;
  BreakCost loosening_;
  std::vector<std::int64_t> length_;  // per word, what the part should have that begins with it
  std::vector<std::size_t> letters_;  // words with letters before each
};

// What it costs that a part (or the distance of two places) deviates from what it should be, by so many millionths
// of a part's length: 250 for one half.
[[nodiscard]] constexpr BreakCost deviation_cost(std::int64_t millionths) {
  const std::int64_t thousandths = millionths / 1000;
  return thousandths * thousandths / 1000;
}

}  // namespace rostrum
