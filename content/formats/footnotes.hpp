#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/formats/source_lines.hpp"

namespace rostrum {

// The footnotes of a Markdown source: "[^1]" in the text, and "[^1]: what it says" on lines of their own.
class Footnotes {
 public:
  explicit Footnotes(const std::vector<SourceLine>& lines);

  [[nodiscard]] bool empty() const { return labels_.empty(); }
  [[nodiscard]] std::size_t count() const { return labels_.size(); }
  [[nodiscard]] int first_line() const { return first_line_; }  // of the source, of the first that is defined
  // Whether the line at this index is one of a footnote's own.
  [[nodiscard]] bool holds(std::size_t index) const { return index < held_.size() && held_[index]; }
  // The line without the marks of footnotes that the source defines.
  [[nodiscard]] std::string without_marks(std::string_view line) const;

 private:
  std::set<std::string, std::less<>> labels_;
  std::vector<bool> held_;
  int first_line_ = 0;
};

}  // namespace rostrum
