#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/room/room.hpp"

namespace rostrum {

// All of a room's state on one line of JSON, and back: the scene, what undo and redo lead to, what a rehearsal returns
// to. What scenes share is written once, and is shared again after reading. Reading takes what an older version wrote
// (a scene without a history); nullopt for anything else.
[[nodiscard]] std::string to_json(const RoomState& state);
[[nodiscard]] std::optional<RoomState> state_from_json(std::string_view text);

}  // namespace rostrum
