#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "firmware/controller/room_status.hpp"

namespace rostrum {

// Parts of the status, as docs/status.schema.json describes them. Included by sources of this folder only.
namespace status_part {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json text(const LocalText& text);           // {"en": "Brook"}
[[nodiscard]] Json text_or_null(const LocalText& words);  // null where it is empty
[[nodiscard]] Json text_or_null(const std::string& text);
[[nodiscard]] std::string utc(std::int64_t unix_ms);    // "2026-05-03T13:00:00Z"
[[nodiscard]] std::string printed(const Json& object);  // on one line, whatever bytes are in it

// status_speakers.cpp
[[nodiscard]] Json speaking(const RoomState& room);
struct Waiting {
  Json entries = Json::array();
  std::size_t count = 0;  // of all
};
[[nodiscard]] Waiting waiting(const RoomStatus& status, std::size_t most);
[[nodiscard]] Json timer(const RoomState& room, const Stamp& now);
[[nodiscard]] Json point_of_order(const RoomState& room);

// status_sticks.cpp
[[nodiscard]] Json sticks(const ShownSticks* sticks);  // null: none

// status_meeting.cpp
[[nodiscard]] Json meeting(const RoomStatus& status);
[[nodiscard]] Json decision(const RoomState& room);
[[nodiscard]] Json papers(const RoomState& room);
[[nodiscard]] Json release(const RoomState& room);
[[nodiscard]] Json cue(const RoomStatus& status);

}  // namespace status_part
}  // namespace rostrum
