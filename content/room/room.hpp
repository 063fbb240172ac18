#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "content/room/command.hpp"
#include "content/room/event.hpp"
#include "content/room/room_content.hpp"
#include "content/room/scene.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// All that is known of a room: the scene, and how it came to it.
struct RoomState : Scene {
  std::uint64_t revision = 0;  // counts events; (epoch, revision) orders everything
  std::uint64_t epoch = 0;     // counts starts of the controller
  Shared<History> history;
  // To return to when the rehearsal ends: what undo then takes back is what was done before it.
  struct Interrupted {
    Shared<Scene> scene;
    Shared<History> history;
    bool operator==(const Interrupted&) const = default;
  };
  std::optional<Interrupted> before_rehearsal;
  bool operator==(const RoomState&) const = default;

  [[nodiscard]] const Scene& scene() const { return *this; }
};

// Depths that a room may have, in picture heights.
inline constexpr unsigned least_depth = 1, greatest_depth = 60;

// The events that a command leads to in this state: none where it changes nothing (next at the last segment). Fails,
// changing nothing, where it is stale, names what does not exist, or is against a rule of meetings. The rules stand in
// the files that decide: decide_place, decide_speakers, decide_timer, decide_meeting, decide_delivery.
[[nodiscard]] Result<std::vector<Event>> decide(const RoomState& state, const Command& command, RoomContent& content);

// Cannot fail: replaying the log gives the same state, byte for byte. Each event adds one to the revision.
[[nodiscard]] RoomState apply(RoomState state, const Event& event);

}  // namespace rostrum
