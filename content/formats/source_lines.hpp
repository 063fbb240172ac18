#pragma once

#include <string_view>
#include <vector>

namespace rostrum {

// Whether a line is one of the ways in which people write a page break: a form feed, \pagebreak, \newpage,
// <!-- pagebreak -->, or HTML that asks for one.
[[nodiscard]] bool is_page_break_line(std::string_view line);

// "- 2 -" is a page number, not a bullet, and goes on neither with the paragraph before it nor the one behind.
[[nodiscard]] bool is_dashed_number(std::string_view line);

// A text cut into lines, form feeds into lines of their own; `number` is the line in the source, from 1.
struct SourceLine {
  std::string_view text;  // without its line end
  int number = 1;
};
[[nodiscard]] std::vector<SourceLine> lines_of(std::string_view utf8);

[[nodiscard]] bool is_blank_line(std::string_view line);

// A line that parts: three or more of one of - _ = * ~ or a drawn line, with or without spaces.
[[nodiscard]] bool is_rule_line(std::string_view line);

}  // namespace rostrum
