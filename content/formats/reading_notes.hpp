#pragma once

#include <cstddef>

#include "content/text/finding.hpp"

namespace rostrum {

// What readers of all formats do to a text that is read out, and say of it. `line`: Block::line.
[[nodiscard]] Finding footnotes_left_out(std::size_t count, int line);
[[nodiscard]] Finding table_in_rows(int line);

}  // namespace rostrum
