#include "content/segments/cut_words.hpp"

#include <algorithm>
#include <limits>

namespace rostrum {
namespace {

constexpr BreakCost impossible = std::numeric_limits<BreakCost>::max() / 4;
constexpr std::int64_t whole = 1'000'000;
constexpr BreakCost stub_cost = 3000;  // for each word under the least
constexpr std::size_t least_words = 3;
constexpr std::size_t first_capacity = 120;

// Cost of a deviation, in millionths of the length that a part should have: 250 for one half.
BreakCost deviation_cost(std::int64_t deviation) {
  const std::int64_t thousandths = deviation / 1000;
  return thousandths * thousandths / 1000;
}

class BestCut {
 public:
  BestCut(CutWords& words, std::size_t parts, const Cut& fewest, const std::vector<std::int64_t>* guide)
      : words_(words), parts_(parts), guide_(guide), total_(static_cast<std::int64_t>(words.length(0, words.size()))) {
    const std::size_t slack = parts - (fewest.size() - 1);
    for (std::size_t k = 0; k <= parts; ++k) {
      // Every path ends part k no later than the longest parts do, and early enough never to catch up too late.
      const std::size_t latest = k < fewest.size() ? fewest[k] : words.size();
      const std::size_t earliest = k >= slack + 1 ? fewest[k - 1 - slack] + 1 : 0;
      lowest_.push_back(std::max(earliest, k));
      highest_.push_back(std::min(latest, words.size() - (parts - k)));
    }
    lowest_[0] = highest_[0] = 0;
    lowest_[parts] = highest_[parts] = words.size();
    letters_.push_back(0);
    for (const StretchWord& word : words.words) letters_.push_back(letters_.back() + (word.has_letters ? 1U : 0U));
  }

  CostedCut find() {
    while (true) {
      CostedCut best = cheapest_conceivable();
      if (best.cost >= impossible) return best;
      bool all_fit = true;
      for (std::size_t k = 0; k < parts_ && all_fit; ++k) all_fit = words_.fits.fits(best.cut[k], best.cut[k + 1]);
      if (all_fit) return best;
    }
  }

 private:
  [[nodiscard]] BreakCost part_cost(std::size_t first, std::size_t last, std::size_t part) const {
    BreakCost cost = last < words_.size() ? words_.costs[last] : 0;
    const std::size_t count = letters_[last] - letters_[first];
    if (count < least_words) cost += stub_cost * static_cast<BreakCost>(least_words - count);
    const auto parts = static_cast<std::int64_t>(parts_);
    if (guide_ == nullptr) {
      const auto length = static_cast<std::int64_t>(words_.length(first, last));
      return cost + deviation_cost(length * parts * whole / total_ - whole);
    }
    const auto end = static_cast<std::int64_t>(words_.length(0, last));
    return cost + 2 * deviation_cost((end * whole / total_ - (*guide_)[part]) * parts);
  }

  // Takes for fitting what nobody has yet seen to overflow.
  CostedCut cheapest_conceivable() {
    std::vector<std::vector<BreakCost>> cost(parts_ + 1);
    std::vector<std::vector<std::size_t>> from(parts_ + 1);
    cost[0] = {0};
    for (std::size_t k = 1; k <= parts_; ++k) {
      const std::size_t width = highest_[k] >= lowest_[k] ? highest_[k] - lowest_[k] + 1 : 0;
      cost[k].assign(width, impossible);
      from[k].assign(width, 0);
      for (std::size_t last = lowest_[k]; last < lowest_[k] + width; ++last) {
        const std::size_t at = last - lowest_[k];
        for (std::size_t first = std::min(highest_[k - 1], last - 1) + 1; first-- > lowest_[k - 1];) {
          if (!words_.fits.may_fit(first, last)) break;
          const BreakCost before = cost[k - 1][first - lowest_[k - 1]];
          if (before >= impossible) continue;
          const BreakCost through = before + part_cost(first, last, k - 1);
          if (through >= cost[k][at]) continue;
          cost[k][at] = through;
          from[k][at] = first;
        }
      }
    }
    CostedCut best;
    best.cost = cost[parts_][0];
    best.cut.assign(parts_ + 1, words_.size());
    if (best.cost >= impossible) return best;
    for (std::size_t k = parts_; k > 0; --k) best.cut[k - 1] = from[k][best.cut[k] - lowest_[k]];
    return best;
  }

  CutWords& words_;
  std::size_t parts_;
  const std::vector<std::int64_t>* guide_;
  std::int64_t total_;
  std::vector<std::size_t> lowest_;  // first word after part k
  std::vector<std::size_t> highest_;
  std::vector<std::size_t> letters_;  // words with letters before each
};

// Layout that contradicts itself leaves no path: then the longest parts of the fewest are halved until there are
// enough.
CostedCut halved(const CutWords& words, std::size_t parts, Cut cut) {
  while (cut.size() - 1 < parts) {
    std::size_t longest = 0;
    for (std::size_t k = 1; k + 1 < cut.size(); ++k)
      if (cut[k + 1] - cut[k] > cut[longest + 1] - cut[longest]) longest = k;
    const std::size_t middle = cut[longest] + (cut[longest + 1] - cut[longest]) / 2;
    cut.insert(cut.begin() + static_cast<std::ptrdiff_t>(longest) + 1, middle);
  }
  CostedCut costed{std::move(cut), 0};
  for (std::size_t k = 1; k + 1 < costed.cut.size(); ++k) costed.cost += words.costs[costed.cut[k]];
  return costed;
}

}  // namespace

std::size_t CutWords::length(std::size_t first, std::size_t last) const {
  return words[last - 1].start + words[last - 1].length - words[first].start;
}

Cut fewest_parts(CutWords& words) {
  Cut cut{0};
  while (cut.back() < words.size()) {
    const std::size_t first = cut.back();
    const std::size_t capacity = words.capacity == 0 ? first_capacity : words.capacity;
    std::size_t guess = first + 1;
    while (guess < words.size() && words.length(first, guess + 1) <= capacity) ++guess;
    const std::size_t reach = words.fits.reach(first, guess);
    std::size_t last = reach;
    if (reach < words.size()) {
      words.capacity = words.length(first, reach);
      while (last > first && words.costs[last] >= break_cost::never) --last;
      if (last == first) last = reach;
    }
    cut.push_back(last);
  }
  return cut;
}

CostedCut best_cut(CutWords& words, std::size_t parts, const Cut& fewest, const std::vector<std::int64_t>* guide) {
  CostedCut best = BestCut(words, parts, fewest, guide).find();
  return best.cut.size() == parts + 1 && best.cost < impossible ? best : halved(words, parts, fewest);
}

std::vector<std::int64_t> shares_of(const CutWords& words, const Cut& cut) {
  const auto total = static_cast<std::int64_t>(words.length(0, words.size()));
  std::vector<std::int64_t> shares;
  for (std::size_t k = 1; k < cut.size(); ++k)
    shares.push_back(static_cast<std::int64_t>(words.length(0, cut[k])) * whole / total);
  return shares;
}

}  // namespace rostrum
