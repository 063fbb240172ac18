#include "content/room/stamp.hpp"

namespace rostrum {

std::optional<std::int64_t> milliseconds_between(const Stamp& earlier, const Stamp& later) {
  const bool same_boot = !earlier.boot_id.empty() && earlier.boot_id == later.boot_id;
  if (!same_boot && !(earlier.wall_time_trusted && later.wall_time_trusted)) return std::nullopt;
  std::int64_t passed = 0;
  const bool overflow = same_boot ? __builtin_sub_overflow(later.boot_time_ms, earlier.boot_time_ms, &passed)
                                  : __builtin_sub_overflow(later.wall_time_ms, earlier.wall_time_ms, &passed);
  if (overflow || passed < 0) return std::nullopt;
  return passed;
}

}  // namespace rostrum
