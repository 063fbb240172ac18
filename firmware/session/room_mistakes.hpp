#pragma once

#include <vector>

#include "content/text/error.hpp"
#include "firmware/session/room_choice.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {

// Fails where a display for the public is so far from its last reader that it holds no line of text.
[[nodiscard]] Result<void> check_depths(const Room& room, const RoomChoice& choice, TextEngine& engine);

// All that is wrong with the room's [keys].
[[nodiscard]] std::vector<Error> key_mistakes(const Room& room, const RoomChoice& choice);

}  // namespace rostrum
