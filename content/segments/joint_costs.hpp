#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "content/segments/cut_words.hpp"
#include "content/segments/likeness.hpp"
#include "content/segments/part_costs.hpp"

namespace rostrum {

// Per version the span of each part; a span that follows itself is one piece, shown for several parts.
using JointSpans = std::vector<std::vector<WordSpan>>;

// The measure of a joint cut: what breaks and lengths cost in each version, and what it costs that the places differ
// between them. Borrows the versions, whose words do not change.
class JointCosts {
 public:
  explicit JointCosts(std::span<const CutWords> versions);

  [[nodiscard]] BreakCost of(const JointSpans& spans) const;

  // Of versions a < b.
  [[nodiscard]] const Likeness& likeness(std::size_t a, std::size_t b) const {
    return pairs_[a * (2 * versions_.size() - a - 1) / 2 + (b - a - 1)];
  }
  // Likeness weighs as much against breaks whatever the number of versions, and so of pairs.
  [[nodiscard]] BreakCost weighed(BreakCost likeness) const {
    return likeness * 2 / static_cast<BreakCost>(versions_.size());
  }
  [[nodiscard]] Balance balance(std::size_t version) const;

 private:
  std::span<const CutWords> versions_;
  bool walls_;  // in any version
  std::vector<Landmarks> landmarks_;
  std::vector<Likeness> pairs_;
};

}  // namespace rostrum
