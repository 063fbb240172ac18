#pragma once

#include <string>

#include "content/formats/document.hpp"

namespace rostrum {

// The document as CommonMark that read_markdown reads back to the same blocks (line numbers aside).
[[nodiscard]] std::string write_markdown(const Document& document);

}  // namespace rostrum
