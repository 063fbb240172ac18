#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/byte_range.hpp"

namespace rostrum {

// How a delegation emphasised its words; combined in one byte per run.
struct Style {
  bool bold = false;
  bool italic = false;
  bool operator==(const Style&) const = default;
};

struct StyleRun {
  ByteRange range;
  Style style;
  bool operator==(const StyleRun&) const = default;
};

// UTF-8 in NFC with the emphasis of its runs. The runs are sorted, do not overlap, and name only
// text that is bold or italic; what they leave out is plain. '\n' is a line end that the source shows.
struct StyledText {
  std::string text;
  std::vector<StyleRun> runs;

  void append(std::string_view utf8, Style style = {});
  void append(const StyledText& other);
  [[nodiscard]] StyledText slice(ByteRange range) const;
  [[nodiscard]] bool empty() const { return text.empty(); }
  bool operator==(const StyledText&) const = default;
};

// The text without the given ranges, which are sorted and do not overlap. Runs follow.
[[nodiscard]] StyledText without_ranges(const StyledText& text, const std::vector<ByteRange>& ranges);

// Every run of white space (line ends included) becomes one space, none at either end. Runs follow.
// No-break spaces are letters of the statement and stay as they are.
[[nodiscard]] StyledText fold_spaces(const StyledText& text);

}  // namespace rostrum
