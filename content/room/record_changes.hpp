#pragma once

#include <vector>

#include "content/room/event.hpp"
#include "content/room/record_line.hpp"
#include "content/room/room.hpp"

namespace rostrum {

// What a change means to the record, by the room before and after it; without times and marks of rehearsal. Of its
// sources only.
struct RecordedChange {
  const RoomState& before;
  const RoomState& after;
  const Event& event;
  const Timer& timer_before_act;  // the speaker's, as it stood when the operator acted
  const std::vector<Language>& languages;
};
[[nodiscard]] std::vector<RecordLine> lines_of(const RecordedChange& change);

}  // namespace rostrum
