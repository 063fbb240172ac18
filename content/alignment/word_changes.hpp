#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// Words that follow each other and met with the same fate.
struct ChangedRun {
  enum class Fate { kept, inserted, deleted };
  Fate fate = Fate::kept;
  std::string text;  // without the space around it
  bool operator==(const ChangedRun&) const = default;
};

// How one text became another, in words with the punctuation that clings to them; ideographs count one by one. What is
// deleted stands before what was inserted in its place. Bounded for texts of any length (common_elements).
[[nodiscard]] std::vector<ChangedRun> word_changes(std::string_view former, std::string_view now);

// The share of words that two texts have in common, whatever their order: 0 to 1000.
[[nodiscard]] unsigned shared_words(std::string_view one, std::string_view other);

}  // namespace rostrum
