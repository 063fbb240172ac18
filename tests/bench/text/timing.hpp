#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "tests/bench/text/segments.hpp"

namespace rostrum::bench {

// Where our lines, set plainly by first fit, end elsewhere than the peers'.
[[nodiscard]] nlohmann::json compare_lines(const std::filesystem::path& font, const std::vector<Segment>& segments);

// Microseconds per segment: for each engine, operation and language the mean over the segments of each one's median,
// and of its 95th percentile.
[[nodiscard]] nlohmann::json measure_times(const std::filesystem::path& font, const std::vector<Segment>& segments,
                                           int passes);

}  // namespace rostrum::bench
