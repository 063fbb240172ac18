#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "content/room/event.hpp"
#include "content/text/error.hpp"
#include "firmware/store/disk.hpp"

namespace rostrum {

// Which events a journal holds. Their numbers begin with 1, but a journal keeps only the last two million.
struct EventsRead {
  std::int64_t first = 0, last = 0;  // 0: there are none
  std::int64_t lost = 0;             // between the two, damaged
  bool operator==(const EventsRead&) const = default;
};

// Calls `on_event` for every intact event of the room's journal in this state folder, in their order, up to what is on
// the disk now. One event is in memory at a time. Changes nothing; also on a disk that cannot be written, and while a
// room is running on the folder in another process: it takes no locks, so it never holds up the room. Every row has its
// number and checksum, so what the room changes under the reader is noticed, and read again from there. Fails where the
// folder cannot be read or a newer version wrote the journal.
[[nodiscard]] Result<EventsRead> read_events(const std::filesystem::path& folder,
                                             const std::function<void(const Event&)>& on_event,
                                             Disk& disk = system_disk());

}  // namespace rostrum
