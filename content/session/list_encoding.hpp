#pragma once

#include <string>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

// The bytes of a table as UTF-8, NFC, with '\n' for line ends. As decode_text, but a legacy code page is told by the
// cells that have letters outside ASCII alone: headings and file names in English must not make a Russian table
// Western.
[[nodiscard]] Result<std::string> decode_list(std::string_view bytes, std::string_view name);

}  // namespace rostrum
