#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace rostrum {

// Remembers what layout has said about the stretches [first, last) of a row of words, so that a question whose
// answer follows from earlier ones is never asked: what lies within a stretch that fits, fits. A single word
// always counts as fitting, for it cannot be cut.
class KnownFits {
 public:
  using Ask = std::function<bool(std::size_t first, std::size_t last)>;

  KnownFits(std::size_t words, Ask ask);

  [[nodiscard]] bool known_to_fit(std::size_t first, std::size_t last) const { return last <= fitting_[first]; }
  [[nodiscard]] bool may_fit(std::size_t first, std::size_t last) const { return last <= conceivable_[first]; }
  [[nodiscard]] bool fits(std::size_t first, std::size_t last);

  // The greatest `last` that fits with `first`. `guess` only saves questions.
  [[nodiscard]] std::size_t reach(std::size_t first, std::size_t guess);

  void learn(std::size_t first, std::size_t last, bool fit);

 private:
  std::vector<std::size_t> fitting_;      // per first word: the greatest end known to fit
  std::vector<std::size_t> conceivable_;  // and the greatest not known to be too much
  Ask ask_;
};

}  // namespace rostrum
