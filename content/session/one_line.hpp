#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// A name or a title as somebody typed it into a file, in one line: NFC, white space folded and trimmed, without
// controls and without embeddings, overrides and isolates of direction.
[[nodiscard]] std::string one_line(std::string_view text);

// What case and normalisation leave of a text, to compare: "ÉTAT" and "état" fold alike.
[[nodiscard]] std::string fold_case(std::string_view text);

}  // namespace rostrum
