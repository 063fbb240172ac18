#pragma once

#include <optional>

#include "content/room/timer.hpp"

namespace rostrum {

// Of the room's own wall clock, which runs in its zone.
struct ClockTime {
  int hour = 0, minute = 0;
  bool operator==(const ClockTime&) const = default;
};

// What clocks say at one moment. All that moves on a screen by itself follows from it.
struct Readings {
  std::optional<TimerReading> timer;  // of the speaker, or of a point of order while one stands
  std::optional<ClockTime> clock;     // nullopt where the device's time is not to be trusted
  bool operator==(const Readings&) const = default;
};

}  // namespace rostrum
