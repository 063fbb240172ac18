#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/room/room.hpp"

namespace rostrum {

// The room's state as one line of JSON, which stands in the journal for the events before it. nullopt for anything
// that this version did not write or cannot read.
[[nodiscard]] std::string snapshot_to_json(const RoomState& state);
[[nodiscard]] std::optional<RoomState> snapshot_from_json(std::string_view text);

}  // namespace rostrum
