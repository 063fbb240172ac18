#include "content/segments/cut_words.hpp"

namespace rostrum {
namespace {

constexpr std::size_t first_capacity = 120;

}  // namespace

std::size_t CutWords::length(std::size_t first, std::size_t last) const {
  return words[last - 1].start + words[last - 1].length - words[first].start;
}

std::size_t expected_capacity(const CutWords& words) {
  return words.capacity == 0 ? first_capacity : words.capacity;
}

std::size_t reach_of(CutWords& words, std::size_t first) {
  const std::size_t capacity = expected_capacity(words);
  std::size_t last = first + 1;
  while (last < words.size() && words.length(first, last + 1) <= capacity) ++last;
  last = words.fits.reach(first, last);
  if (last < words.size() && words.fits.ends_by_overflow(first)) words.capacity = words.length(first, last);
  return last;
}

std::size_t fewest_parts(CutWords& words) {
  std::size_t parts = 0;
  bool shortened = false;
  for (std::size_t first = 0; first < words.size(); ++parts) {
    const std::size_t reach = reach_of(words, first);
    std::size_t last = reach;
    while (last < words.size() && last > first && words.costs[last] >= break_cost::never) --last;
    first = last == first ? reach : last;
    shortened = shortened || last < reach;
  }
  // What is known of the longest parts bounds every search.
  for (std::size_t first = 0; shortened && first < words.size();) first = reach_of(words, first);
  return parts;
}

}  // namespace rostrum
