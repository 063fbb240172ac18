#include "content/room/record_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace rostrum {
namespace {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60 * second_ms;
constexpr std::int64_t minute_s = 60;
constexpr std::int64_t hour_s = 60 * minute_s;
constexpr std::int64_t day_s = 24 * hour_s;
constexpr int hour_minutes = 60;
// 9999-12-31, and as long before 1970: what the calendar below can name with four digits or five.
constexpr std::int64_t farthest_ms = 253'402'300'799'000;
constexpr int farthest_offset = 24 * hour_minutes;

struct Local {
  std::int64_t days = 0;     // since 1970-01-01
  std::int64_t seconds = 0;  // of the day
};

Local local(std::int64_t unix_ms, int offset_minutes) {
  const std::int64_t ms = std::clamp(unix_ms, -farthest_ms, farthest_ms) +
                          std::clamp(offset_minutes, -farthest_offset, farthest_offset) * minute_ms;
  const std::int64_t seconds = ms >= 0 ? ms / second_ms : (ms - second_ms + 1) / second_ms;
  const std::int64_t days = seconds >= 0 ? seconds / day_s : (seconds - day_s + 1) / day_s;
  return {days, seconds - days * day_s};
}

std::string offset_text(int minutes) {
  const int within_a_day = std::clamp(minutes, -farthest_offset, farthest_offset);
  const int amount = within_a_day < 0 ? -within_a_day : within_a_day;
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', amount / hour_minutes, amount % hour_minutes);
}

}  // namespace

std::string date_of(std::int64_t unix_ms, int offset_minutes) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{local(unix_ms, offset_minutes).days}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string time_of_day(std::int64_t unix_ms, int offset_minutes) {
  const std::int64_t seconds = local(unix_ms, offset_minutes).seconds;
  return fmt::format("{:02}:{:02}:{:02}", seconds / hour_s, seconds % hour_s / minute_s, seconds % minute_s);
}

std::string iso_time(std::int64_t unix_ms, int offset_minutes) {
  return date_of(unix_ms, offset_minutes) + 'T' + time_of_day(unix_ms, offset_minutes) + offset_text(offset_minutes);
}

std::string offset_name(int offset_minutes) {
  return "UTC" + offset_text(offset_minutes);
}

std::string duration_text(std::int64_t ms) {
  const std::int64_t seconds = ms < 0 ? -(ms / second_ms) : ms / second_ms;
  if (seconds < hour_s) return fmt::format("{}:{:02}", seconds / minute_s, seconds % minute_s);
  return fmt::format("{}:{:02}:{:02}", seconds / hour_s, seconds % hour_s / minute_s, seconds % minute_s);
}

}  // namespace rostrum
