#include "content/room/timer.hpp"

#include <algorithm>

namespace rostrum {
namespace {

constexpr std::int64_t second_ms = 1000;

std::int64_t low_ms(std::int64_t limit_ms) {
  return std::min(std::clamp(limit_ms / 6, 10 * second_ms, 30 * second_ms), limit_ms / 2);
}

// What a running timer counted since it was written, where anybody can tell.
std::optional<std::int64_t> since_written(const Timer& timer, const Stamp& now) {
  if (timer.run != Timer::Run::running) return 0;
  const auto passed = milliseconds_between(timer.since, now);
  // Nobody was speaking for a day through a power cut: one of the wall times was wrong.
  if (passed && *passed > longest_limit_ms && timer.since.boot_id != now.boot_id) return std::nullopt;
  return passed;
}

}  // namespace

Timer started(Timer timer, const Stamp& now) {
  // One whose start nobody can relate to now has stood still since its last tick.
  if (timer.run == Timer::Run::running && since_written(timer, now)) return timer;
  timer.run = Timer::Run::running;
  timer.since = now;
  return timer;
}

Timer paused(Timer timer, const Stamp& now) {
  if (timer.run != Timer::Run::running) return timer;
  timer.used_ms += since_written(timer, now).value_or(0);
  timer.run = Timer::Run::paused;
  timer.since = {};
  return timer;
}

Timer ticked(Timer timer, const Stamp& now) {
  const auto passed = since_written(timer, now);
  if (timer.run != Timer::Run::running || !passed) return timer;
  timer.used_ms += *passed;
  timer.since = now;
  return timer;
}

std::int64_t TimerReading::shown_seconds() const {
  if (!limit_ms) return used_ms / second_ms;
  const std::int64_t left = *limit_ms - used_ms;
  return left > 0 ? (left + second_ms - 1) / second_ms : left / second_ms;
}

TimerReading read_timer(const Timer& timer, const Stamp& now) {
  TimerReading reading;
  const auto passed = since_written(timer, now);
  reading.used_ms = timer.used_ms + passed.value_or(0);
  reading.limit_ms = timer.limit_ms;
  reading.run = timer.run;
  reading.hidden = timer.hidden;
  if (!passed) {
    reading.certain = false;
    reading.run = Timer::Run::paused;
  }
  if (timer.limit_ms) {
    const std::int64_t left = *timer.limit_ms - reading.used_ms;
    if (left <= 0) {
      reading.level = TimerReading::Level::over;
    } else if (left <= low_ms(*timer.limit_ms)) {
      reading.level = TimerReading::Level::low;
    }
  }
  return reading;
}

}  // namespace rostrum
