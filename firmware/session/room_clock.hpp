#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "content/room/stamp.hpp"
#include "render/views/readings.hpp"

namespace rostrum {

// What the clock on the room's wall shows: its zone's time, summer time and all.
class RoomClock {
 public:
  // An IANA name, "America/New_York"; empty, or one that nobody knows: the device's own zone.
  explicit RoomClock(const std::string& zone);
  ~RoomClock();
  RoomClock(RoomClock&&) noexcept;
  RoomClock& operator=(RoomClock&&) noexcept;

  [[nodiscard]] ClockTime at(std::int64_t unix_ms) const;
  // nullopt where the device's time is not to be trusted.
  [[nodiscard]] std::optional<ClockTime> now(const Stamp& stamp) const;
  // Minutes east of Greenwich at that moment.
  [[nodiscard]] int offset_minutes(std::int64_t unix_ms) const;
  // The Unix time at which this clock next shows hour and minute, from `now` on.
  [[nodiscard]] std::int64_t next(ClockTime time, std::int64_t now_ms) const;
  // Of a moment that the session's file gives without an offset: what the room's clock shows, as though it were UTC.
  [[nodiscard]] std::int64_t from_local(std::int64_t local_ms) const;

 private:
  struct Zone;
  std::unique_ptr<Zone> zone_;
};

}  // namespace rostrum
