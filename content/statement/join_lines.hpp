#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "content/formats/document.hpp"
#include "content/text/styled_text.hpp"

namespace rostrum {

// The words of a document that stand unbroken in it: what tells "infor-" + "mation" from "result-" + "oriented".
class Vocabulary {
 public:
  explicit Vocabulary(const Document& document);
  // Whether a hyphen at a line end between these halves, in lower case, divides a word.
  [[nodiscard]] bool divides_word(const std::string& left, const std::string& right) const;

 private:
  [[nodiscard]] bool has(const std::string& word) const { return words_.contains(word); }

  std::unordered_set<std::string> words_;  // lower case
  // Spanish and Italian write few words with a hyphen, so one at a line end mostly divides.
  enum class Compounds { common, rare };
  Compounds compounds_ = Compounds::common;
};

// One line: line ends become spaces; none between characters of Chinese. A word hyphenated at a line end is
// joined where the document has it unbroken elsewhere, where a soft hyphen says so, or where its language hardly has
// compounds with a hyphen; else its hyphen stays.
[[nodiscard]] StyledText join_lines(const StyledText& text, const Vocabulary& vocabulary);

// What stands between two printed lines of a title: nothing between characters of Chinese and behind a hyphen within a
// word or a span of numbers, else a space.
[[nodiscard]] std::string_view gap_between(std::string_view line, std::string_view next);
// Printed lines as one.
[[nodiscard]] std::string one_line(const std::vector<std::string>& lines);

// Appends what continues the line after a page break; returns the byte at which it begins.
std::size_t join_halves(StyledText& text, const StyledText& rest, const Vocabulary& vocabulary);

}  // namespace rostrum
