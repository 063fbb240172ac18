#include "content/session/nearest_word.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "content/text/ascii_letters.hpp"

namespace rostrum {
namespace {

constexpr std::size_t longest = 128;  // nobody mistypes more

// Levenshtein's distance.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t l = 0; l < left.size(); ++l) {
    std::size_t diagonal = row[0];
    row[0] = l + 1;
    for (std::size_t r = 0; r < right.size(); ++r) {
      const std::size_t replaced = diagonal + (lower_ascii(left[l]) == lower_ascii(right[r]) ? 0U : 1U);
      diagonal = row[r + 1];
      row[r + 1] = std::min({replaced, row[r] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::string_view> nearest_word(std::string_view word, const std::vector<std::string_view>& words) {
  if (word.size() > longest) return std::nullopt;
  std::optional<std::string_view> nearest;
  std::size_t least = (word.size() < 4 ? 1 : std::max<std::size_t>(2, word.size() / 3)) + 1;
  bool tied = false;
  for (const std::string_view candidate : words) {
    if (candidate.size() > longest) continue;
    const std::size_t away = distance(word, candidate);
    tied = away == least ? true : tied && away > least;
    if (away >= least) continue;
    least = away;
    nearest = candidate;
    tied = false;
  }
  return tied ? std::nullopt : nearest;
}

}  // namespace rostrum
