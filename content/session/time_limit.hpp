#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace rostrum {

inline constexpr std::chrono::seconds longest_time_limit = std::chrono::hours(24);

// What a number without a unit counts.
enum class BareNumber { refused, minutes, seconds, likely };  // likely: minutes up to 30, seconds from 60

// "3m", "90s", "1h", "3m30s", "3 min", "3 минуты", "3分钟", "3:30" and "1:00:00"; more than nothing and at most a day.
[[nodiscard]] std::optional<std::chrono::seconds> parse_time_limit(std::string_view text, BareNumber bare);

}  // namespace rostrum
