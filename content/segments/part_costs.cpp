#include "content/segments/part_costs.hpp"

#include <algorithm>

namespace rostrum {
namespace {

constexpr std::int64_t whole = 1'000'000;
constexpr BreakCost cost_of_a_missing_word = 30'000;
constexpr BreakCost loosening = 8;

}  // namespace

PartCosts::PartCosts(const CutWords& words, std::size_t pieces, Balance balance)
    : words_(words), loosening_(balance == Balance::even ? 1 : loosening), length_(words.size()) {
  const auto total = static_cast<std::int64_t>(words.length(0, words.size()));
  for (std::size_t first = 0; first < words.size();) {
    const std::size_t wall = words.fits.wall_after(first);
    const auto stretch = static_cast<std::int64_t>(words.length(first, wall));
    const std::int64_t its_pieces = (2 * stretch * static_cast<std::int64_t>(pieces) + total) / (2 * total);
    const std::int64_t even = std::max<std::int64_t>(1, stretch / std::max<std::int64_t>(1, its_pieces));
    for (; first < wall; ++first) length_[first] = even;
  }
  letters_.reserve(words.size() + 1);
  letters_.push_back(0);
  for (const StretchWord& word : words.words) letters_.push_back(letters_.back() + (word.has_letters ? 1U : 0U));
}

BreakCost PartCosts::of(WordSpan part) const {
  BreakCost cost = part.last < words_.size() ? words_.costs[part.last] : 0;
  const std::size_t count = letters_[part.last] - letters_[part.first];
  if (count < least_words_of_a_part)
    cost += cost_of_a_missing_word * static_cast<BreakCost>(least_words_of_a_part - count);
  const auto length = static_cast<std::int64_t>(words_.length(part.first, part.last));
  return cost + deviation_cost(length * whole / length_[part.first] - whole) / loosening_;
}

}  // namespace rostrum
