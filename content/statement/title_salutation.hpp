#pragma once

#include <cstddef>
#include <vector>

#include "content/formats/document.hpp"

namespace rostrum {

// A printed line among a document's blocks.
struct PrintedLine {
  std::size_t block = 0;
  std::size_t line = 0;  // within its block's text
};

// Whether a line that looks like a salutation belongs to the title: a name or rank that ends with a comma
// ("AMBASSADOR,", "سعادة السفير …،"), with more of the title behind it. A salutation stands right above what is said.
[[nodiscard]] bool stands_in_title(const std::vector<const Block*>& blocks, PrintedLine place);

}  // namespace rostrum
