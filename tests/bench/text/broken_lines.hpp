#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "tests/bench/text/segments.hpp"

namespace rostrum::bench {

// For every `step`th width from 800 to 1760 pixels, where each engine ends the lines of each segment; and once for
// each segment the places where ICU allows a break, with the pen there, so that others can judge what was possible.
[[nodiscard]] nlohmann::json broken_lines(const std::filesystem::path& font, int step,
                                          const std::vector<Source>& sources);

}  // namespace rostrum::bench
