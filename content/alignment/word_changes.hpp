#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// Words that follow each other and met with the same fate.
struct ChangedRun {
  enum class Fate { kept, inserted, deleted };
  Fate fate = Fate::kept;
  std::string text;                                // without the space around it
  bool space_before = false, space_after = false;  // where it stands
  bool operator==(const ChangedRun&) const = default;
};

// How one text became another, in words with the punctuation that clings to them; ideographs count one by one. What is
// deleted stands before what was inserted in its place. Bounded for texts of any length (common_elements).
[[nodiscard]] std::vector<ChangedRun> word_changes(std::string_view former, std::string_view now);

// In one line: what is gone in [-brackets-], what is new in {+braces+}, as `git diff --word-diff` writes it.
[[nodiscard]] std::string with_marks(const std::vector<ChangedRun>& runs);

// The share of words that two texts have in common, whatever their order: 0 to 1000.
[[nodiscard]] unsigned shared_words(std::string_view one, std::string_view other);

}  // namespace rostrum
