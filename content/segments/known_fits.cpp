#include "content/segments/known_fits.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {

KnownFits::KnownFits(std::size_t words, Ask ask, std::span<const std::size_t> walls)
    : fitting_(words), wall_after_(words, words), ask_(std::move(ask)) {
  for (std::size_t first = 0; first < words; ++first) fitting_[first] = first + 1;
  std::size_t from = 0;
  for (const std::size_t wall : walls) {
    std::fill(wall_after_.begin() + static_cast<std::ptrdiff_t>(from),
              wall_after_.begin() + static_cast<std::ptrdiff_t>(wall), wall);
    from = wall;
  }
  conceivable_ = wall_after_;
}

void KnownFits::learn(std::size_t first, std::size_t last, bool fit) {
  if (fit) {
    for (std::size_t i = first; i < last && fitting_[i] < last; ++i) fitting_[i] = last;
    return;
  }
  for (std::size_t i = first + 1; i-- > 0 && conceivable_[i] >= last;) conceivable_[i] = std::max(i + 1, last - 1);
}

bool KnownFits::fits(std::size_t first, std::size_t last) {
  if (known_to_fit(first, last)) return true;
  if (!may_fit(first, last)) return false;
  const bool fit = ask_(first, last);
  learn(first, last, fit);
  return fit;
}

std::size_t KnownFits::reach(std::size_t first, std::size_t guess) {
  std::size_t probe = std::max(guess, first + 1);
  for (std::size_t step = 1; fitting_[first] < conceivable_[first];) {
    const std::size_t low = fitting_[first];
    const std::size_t high = conceivable_[first];
    probe = std::clamp(probe, low + 1, high);
    // Gallop away from the guess, then halve what is left.
    if (fits(first, probe)) {
      probe = high - probe <= 2 * step ? probe + (high - probe + 1) / 2 : probe + step;
    } else {
      probe = probe - low <= 2 * step + 1 ? low + (probe - low) / 2 : probe - step;
    }
    step *= 2;
  }
  return fitting_[first];
}

}  // namespace rostrum
