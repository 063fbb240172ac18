#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace rostrum {

// Remembers what layout has said about the stretches [first, last) of a row of words, so that a question whose
// answer follows from earlier ones is never asked: what lies within a stretch that fits, fits. A single word
// always counts as fitting, for it cannot be cut. Nothing fits across one of the `walls`: words, in rising order,
// that begin another paragraph.
class KnownFits {
 public:
  using Ask = std::function<bool(std::size_t first, std::size_t last)>;

  KnownFits(std::size_t words, Ask ask, std::span<const std::size_t> walls = {});

  [[nodiscard]] bool known_to_fit(std::size_t first, std::size_t last) const { return last <= fitting_[first]; }
  [[nodiscard]] bool may_fit(std::size_t first, std::size_t last) const { return last <= conceivable_[first]; }
  [[nodiscard]] bool fits(std::size_t first, std::size_t last);

  // The greatest `last` that fits with `first`. `guess` only saves questions.
  [[nodiscard]] std::size_t reach(std::size_t first, std::size_t guess);
  // The greatest `last` not known to be too much for `first`; never falls as `first` rises.
  [[nodiscard]] std::size_t conceivable_reach(std::size_t first) const { return conceivable_[first]; }
  // Whether what follows the conceivable reach was seen not to fit, rather than that a wall stands there.
  [[nodiscard]] bool ends_by_overflow(std::size_t first) const { return conceivable_[first] < wall_after_[first]; }

  [[nodiscard]] std::size_t wall_after(std::size_t first) const { return wall_after_[first]; }
  [[nodiscard]] bool has_walls() const { return wall_after_.front() < wall_after_.size(); }

  void learn(std::size_t first, std::size_t last, bool fit);

 private:
  std::vector<std::size_t> fitting_;      // per first word: the greatest end known to fit
  std::vector<std::size_t> conceivable_;  // and the greatest not known to be too much
  std::vector<std::size_t> wall_after_;
  Ask ask_;
};

}  // namespace rostrum
