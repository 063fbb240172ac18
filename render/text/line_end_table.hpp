#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/text/icu_handles.hpp"

namespace rostrum {

// The line break classes of UAX #14 at a word's two ends, which alone decide whether a line may end at spaces.
struct WordEdges {
  std::uint8_t first = 0, second = 0, last = 0;
};
[[nodiscard]] WordEdges edges_of(std::u16string_view word);

// Whether a line may end at the spaces between two words, as ICU says; each pair of edges is asked for once. This holds
// because no rule of UAX #14 looks further across spaces (LB7 to LB18).
class LineEndTable {
 public:
  // Unknown pairs are asked for with the words themselves, of which `left` gives its end and `right` its beginning.
  template <typename Left, typename Right>
  bool allows(UBreakIterator* iterator, const WordEdges& before, const WordEdges& after, Left left, Right right) {
    const std::size_t index = index_of(before, after);
    if (answers_.empty()) answers_.resize(std::size_t{edge_classes} * edge_classes * edge_classes / 4);
    const unsigned known = answers_[index / 4] >> (index % 4 * 2) & 3U;
    if (known != 0) return known == yes;
    const bool answer = ask(iterator, left(), right());
    set(index, answer);
    return answer;
  }

  // What a whole text has shown.
  void learn(const WordEdges& before, const WordEdges& after, bool answer) {
    if (answers_.empty()) answers_.resize(std::size_t{edge_classes} * edge_classes * edge_classes / 4);
    set(index_of(before, after), answer);
  }

 private:
  static constexpr unsigned edge_classes = 64;
  static constexpr unsigned no = 1, yes = 2;

  static std::size_t index_of(const WordEdges& before, const WordEdges& after) {
    return (std::size_t{before.last} * edge_classes + after.first) * edge_classes + after.second;
  }
  void set(std::size_t index, bool answer) {
    answers_[index / 4] |= static_cast<std::uint8_t>((answer ? yes : no) << (index % 4 * 2));
  }
  static bool ask(UBreakIterator* iterator, std::u16string_view left, std::u16string_view right);

  std::vector<std::uint8_t> answers_;
};

}  // namespace rostrum
