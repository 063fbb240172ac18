#pragma once

#include <vector>

#include "content/room/room.hpp"
#include "content/text/language.hpp"
#include "firmware/input/key_interpreter.hpp"

namespace rostrum {

// What a key asks of the room as it stands; `floor_languages` are those that the floor key goes through. `help` is no
// act: whoever has the keys shows it.
[[nodiscard]] Act act_of(const Intent& intent, const RoomState& state, const std::vector<Language>& floor_languages);

}  // namespace rostrum
