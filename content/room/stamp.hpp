#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace rostrum {

// When a command arrived. Firmware stamps it; content never asks a clock.
struct Stamp {
  std::string boot_id;
  std::int64_t boot_time_ms = 0;  // CLOCK_BOOTTIME
  std::int64_t wall_time_ms = 0;  // Unix time
  bool wall_time_trusted = false;
  bool operator==(const Stamp&) const = default;
};

// Within one boot exact, whatever the wall clock did; across boots where both wall times are trusted. Never negative:
// nullopt where nobody can tell.
[[nodiscard]] std::optional<std::int64_t> milliseconds_between(const Stamp& earlier, const Stamp& later);

}  // namespace rostrum
