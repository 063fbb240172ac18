#pragma once

#include <string_view>

#include "content/formats/document.hpp"

namespace rostrum {

// Plain text as people type it: blank lines or indents part paragraphs, indents are no code, a line of
// dashes is no heading, form feeds are page breaks. Hard-wrapped lines stay '\n' within one block.
[[nodiscard]] Document read_plain_text(std::string_view utf8);

}  // namespace rostrum
