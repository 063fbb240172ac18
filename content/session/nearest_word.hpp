#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// The one of `words` that `word` was probably meant to be: at most two or a third of its letters away, and
// nearer than any other. Bytes are compared, without regard to case in ASCII.
[[nodiscard]] std::optional<std::string_view> nearest_word(std::string_view word,
                                                           const std::vector<std::string_view>& words);

}  // namespace rostrum
