#include "content/alignment/common_elements.hpp"

#include <algorithm>
#include <unordered_map>

namespace rostrum {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// A stretch of both sequences between two pairs.
struct Gap {
  std::size_t one_begin = 0, one_end = 0;
  std::size_t other_begin = 0, other_end = 0;
  int depth = 0;

  [[nodiscard]] bool empty() const { return one_begin == one_end || other_begin == other_end; }
};

// Beyond either, what is left of a gap counts as different.
constexpr int deepest = 12;
constexpr std::size_t most_cells = 250'000;

class Common {
 public:
  Common(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) : one_(one), other_(other) {}

  Pairs find() {
    open_.push_back({0, one_.size(), 0, other_.size(), 0});
    while (!open_.empty()) {
      Gap gap = open_.back();
      open_.pop_back();
      trim(gap);
      if (gap.empty()) continue;
      if (gap.depth >= deepest || !split(gap)) compare(gap);
    }
    std::sort(pairs_.begin(), pairs_.end());
    return std::move(pairs_);
  }

 private:
  void trim(Gap& gap) {
    while (!gap.empty() && one_[gap.one_begin] == other_[gap.other_begin])
      pairs_.emplace_back(gap.one_begin++, gap.other_begin++);
    while (!gap.empty() && one_[gap.one_end - 1] == other_[gap.other_end - 1])
      pairs_.emplace_back(--gap.one_end, --gap.other_end);
  }

  // In the order of `one`: where elements stand that both have once in this gap.
  [[nodiscard]] Pairs unique_in(const Gap& gap) const {
    struct Seen {
      std::size_t one = 0, other = 0;    // how often
      std::size_t where = 0, there = 0;  // last
    };
    std::unordered_map<std::uint32_t, Seen> seen;
    for (std::size_t i = gap.one_begin; i < gap.one_end; ++i) {
      Seen& each = seen[one_[i]];
      ++each.one;
      each.where = i;
    }
    for (std::size_t i = gap.other_begin; i < gap.other_end; ++i) {
      const auto known = seen.find(other_[i]);
      if (known == seen.end()) continue;
      ++known->second.other;
      known->second.there = i;
    }
    Pairs pairs;
    for (const auto& [element, each] : seen) {
      if (each.one == 1 && each.other == 1) pairs.emplace_back(each.where, each.there);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

  // The longest run that increases in both.
  static Pairs increasing(const Pairs& pairs) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> piles;                       // index of the top pair of each
    std::vector<std::size_t> before(pairs.size(), none);  // the pair that came before, in the best run that ends here
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto pile = std::lower_bound(piles.begin(), piles.end(), pairs[i].second,
                                         [&](std::size_t top, std::size_t at) { return pairs[top].second < at; });
      if (pile != piles.begin()) before[i] = *(pile - 1);
      if (pile == piles.end()) {
        piles.push_back(i);
      } else {
        *pile = i;
      }
    }
    Pairs run;
    for (std::size_t i = piles.empty() ? none : piles.back(); i != none; i = before[i]) run.push_back(pairs[i]);
    std::reverse(run.begin(), run.end());
    return run;
  }

  // False where nothing is unique.
  bool split(const Gap& gap) {
    const Pairs anchors = increasing(unique_in(gap));
    if (anchors.empty()) return false;
    Gap rest = gap;
    rest.depth = gap.depth + 1;
    for (const auto& [here, there] : anchors) {
      open_.push_back({rest.one_begin, here, rest.other_begin, there, rest.depth});
      pairs_.emplace_back(here, there);
      rest.one_begin = here + 1;
      rest.other_begin = there + 1;
    }
    open_.push_back(rest);
    return true;
  }

  // The longest common subsequence, by a table of what is left from each pair of places on.
  void compare(const Gap& gap) {
    const std::size_t rows = gap.one_end - gap.one_begin;
    const std::size_t columns = gap.other_end - gap.other_begin;
    if (rows > most_cells / columns) return;
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
      return longest[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
      for (std::size_t column = columns; column-- > 0;)
        at(row, column) = one_[gap.one_begin + row] == other_[gap.other_begin + column]
                              ? at(row + 1, column + 1) + 1
                              : std::max(at(row + 1, column), at(row, column + 1));
    }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
      if (one_[gap.one_begin + row] == other_[gap.other_begin + column]) {
        pairs_.emplace_back(gap.one_begin + row++, gap.other_begin + column++);
      } else if (at(row + 1, column) >= at(row, column + 1)) {
        ++row;
      } else {
        ++column;
      }
    }
  }

  std::span<const std::uint32_t> one_, other_;
  std::vector<Gap> open_;
  Pairs pairs_;
};

}  // namespace

Pairs common_elements(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
  return Common(one, other).find();
}

}  // namespace rostrum
