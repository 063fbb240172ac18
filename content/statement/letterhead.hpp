#pragma once

#include <vector>

#include "content/statement/head_lines.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// The lines of a letterhead in columns, one for each language; lines that have none (addresses, numbers)
// stay with the column before them.
[[nodiscard]] std::vector<LetterheadColumn> read_letterhead(const std::vector<HeadLine>& head_lines);

}  // namespace rostrum
