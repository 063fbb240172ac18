#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rostrum {

// Of TOML that does not parse: the line (from 0) of the value that is still open where line `before` begins, a list, an
// inline table or a string of several lines; nullopt where there is none. A heading ends whatever was open.
[[nodiscard]] std::optional<std::size_t> line_of_open_value(std::string_view toml, std::size_t before);

// "[name]" or "[[name.name]]" and nothing else.
[[nodiscard]] bool is_table_heading(std::string_view line);

}  // namespace rostrum
