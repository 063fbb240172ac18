#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rostrum {

// Byte offsets within a run of Chinese, Japanese or Thai (both ends excluded) at which a word begins
// (ICU's dictionary) and a line may begin (UAX #14, so no closing mark comes first and no opening one last).
[[nodiscard]] std::vector<std::size_t> dictionary_breaks(std::string_view run);

}  // namespace rostrum
