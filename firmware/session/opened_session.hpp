#pragma once

#include <filesystem>
#include <memory>

#include "content/text/error.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/studio.hpp"

namespace rostrum {

// A session cut for a room, with what it takes to draw it.
struct OpenedSession {
  Room room;
  std::unique_ptr<Studio> studio;
  PlannedSession planned;
};

// The built-in demo where `path` is empty.
[[nodiscard]] Result<OpenedSession> open_for_room(const std::filesystem::path& path, const RoomChoice& choice);

}  // namespace rostrum
