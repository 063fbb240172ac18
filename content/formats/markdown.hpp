#pragma once

#include <string_view>

#include "content/formats/document.hpp"

namespace rostrum {

// CommonMark by cmark. Raw HTML, links and images keep their text only. `utf8` is NFC with '\n' line ends.
[[nodiscard]] Document read_markdown(std::string_view utf8);

}  // namespace rostrum
