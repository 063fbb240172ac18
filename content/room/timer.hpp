#pragma once

#include <cstdint>
#include <optional>

#include "content/room/stamp.hpp"

namespace rostrum {

inline constexpr std::int64_t longest_limit_ms = 24LL * 60 * 60 * 1000;
// A running timer is written down this often, so that a power cut without a trusted clock costs no more of it.
inline constexpr std::int64_t timer_tick_ms = 5000;

// What a speaker has used of the time given. Counts down where there is a limit, past zero and on; up where there is
// none.
struct Timer {
  enum class Run { stopped, running, paused };
  Run run = Run::stopped;
  std::optional<std::int64_t> limit_ms;
  std::int64_t used_ms = 0;  // before `since`
  Stamp since;               // of a running one: from when on it counts beyond used_ms
  bool hidden = false;       // from public screens
  bool operator==(const Timer&) const = default;
};

// Starts, or goes on after a pause; a running one stays as it is.
[[nodiscard]] Timer started(Timer timer, const Stamp& now);
[[nodiscard]] Timer paused(Timer timer, const Stamp& now);
// The same timer, written anew at `now`: what it says does not change.
[[nodiscard]] Timer ticked(Timer timer, const Stamp& now);

// What a timer says at some moment.
struct TimerReading {
  // low: a sixth of the limit is left, at most 30 s and at least 10 s, and never more than half of the limit.
  enum class Level { plenty, low, over };
  std::int64_t used_ms = 0;
  std::optional<std::int64_t> limit_ms;
  Level level = Level::plenty;
  Timer::Run run = Timer::Run::stopped;
  bool certain = true;  // false: power was cut, no clock tells for how long; it stands at its last tick
  bool hidden = false;

  // Whole seconds as they are shown: left of the limit rounded up, so that 0 comes when it is over; over it rounded
  // down. Without a limit those that were used. Negative where over.
  [[nodiscard]] std::int64_t shown_seconds() const;
  bool operator==(const TimerReading&) const = default;
};
[[nodiscard]] TimerReading read_timer(const Timer& timer, const Stamp& now);

}  // namespace rostrum
