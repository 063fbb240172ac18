#include "firmware/session/room_clock.hpp"

#include <unicode/timezone.h>

#include <utility>

namespace rostrum {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;

std::int64_t within_day(std::int64_t local_ms) {
  const std::int64_t rest = local_ms % day_ms;
  return rest < 0 ? rest + day_ms : rest;
}

}  // namespace

// The zone's rules are read when they are first needed: a room without a clock on any screen never does.
struct RoomClock::Zone {
  explicit Zone(std::string zone_name) : name(std::move(zone_name)) {}

  // Milliseconds east of Greenwich; `Given::local` says that the moment is given by the wall clock.
  enum class Given { utc, local };
  [[nodiscard]] std::int64_t offset(std::int64_t moment_ms, Given given) {
    std::int32_t raw = 0, summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    rules().getOffset(static_cast<UDate>(moment_ms), given == Given::local ? 1 : 0, raw, summer, status);
    return U_SUCCESS(status) ? std::int64_t{raw} + summer : 0;
  }

  const icu::TimeZone& rules() {
    if (zone) return *zone;
    if (!name.empty()) zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    if (!zone || *zone == icu::TimeZone::getUnknown()) zone.reset(icu::TimeZone::createDefault());
    return *zone;
  }

  std::string name;
  std::unique_ptr<icu::TimeZone> zone;
};

RoomClock::RoomClock(const std::string& zone) : zone_(std::make_unique<Zone>(zone)) {}

RoomClock::~RoomClock() = default;
RoomClock::RoomClock(RoomClock&&) noexcept = default;
RoomClock& RoomClock::operator=(RoomClock&&) noexcept = default;

ClockTime RoomClock::at(std::int64_t unix_ms) const {
  const std::int64_t local = within_day(unix_ms + zone_->offset(unix_ms, Zone::Given::utc));
  return {static_cast<int>(local / hour_ms), static_cast<int>(local % hour_ms / minute_ms)};
}

std::optional<ClockTime> RoomClock::now(const Stamp& stamp) const {
  if (!stamp.wall_time_trusted) return std::nullopt;
  return at(stamp.wall_time_ms);
}

int RoomClock::offset_minutes(std::int64_t unix_ms) const {
  return static_cast<int>(zone_->offset(unix_ms, Zone::Given::utc) / minute_ms);
}

std::int64_t RoomClock::next(ClockTime time, std::int64_t now_ms) const {
  const std::int64_t local = now_ms + zone_->offset(now_ms, Zone::Given::utc);
  std::int64_t wanted = local - within_day(local) + time.hour * hour_ms + time.minute * minute_ms;
  if (wanted < local - local % minute_ms) wanted += day_ms;
  return from_local(wanted);
}

std::int64_t RoomClock::from_local(std::int64_t local_ms) const {
  return local_ms - zone_->offset(local_ms, Zone::Given::local);
}

}  // namespace rostrum
