#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/formats/source_lines.hpp"

namespace rostrum {

// Where the table ends that begins at the line: "| Year | Sum |" above "|---|---|", and the rows behind them.
// `begin` itself where none begins.
[[nodiscard]] std::size_t end_of_table(const std::vector<SourceLine>& lines, std::size_t begin);

// "|---|:--:|"
[[nodiscard]] bool is_table_rule(std::string_view line);

// The cells of a row that say something, as one text: "2024; 3 %".
[[nodiscard]] std::string text_of_row(std::string_view line);

// What stands between the cells of a row in running text: a semicolon of the script in which the row is written.
[[nodiscard]] std::string_view cell_separator(std::string_view line);

}  // namespace rostrum
