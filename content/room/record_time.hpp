#pragma once

#include <cstdint>
#include <string>

namespace rostrum {

// Unix times as the record writes them, at an offset from UTC in minutes. Any number is some time.
[[nodiscard]] std::string date_of(std::int64_t unix_ms, int offset_minutes);      // "2026-03-09"
[[nodiscard]] std::string time_of_day(std::int64_t unix_ms, int offset_minutes);  // "10:05:12"
[[nodiscard]] std::string iso_time(std::int64_t unix_ms, int offset_minutes);     // "2026-03-09T10:05:12-05:00"
[[nodiscard]] std::string offset_name(int offset_minutes);                        // "UTC-05:00"
// "7:08", "1:02:03"; of negative ones that of their amount.
[[nodiscard]] std::string duration_text(std::int64_t ms);

}  // namespace rostrum
