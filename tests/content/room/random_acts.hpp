#pragma once

#include <random>

#include "content/room/room.hpp"

namespace rostrum {

// Any act there is, with what it names drawn so that about as much is sound as is not. One that is not known here does
// not compile: whoever adds an act says how it is drawn.
[[nodiscard]] Act random_act(std::mt19937& random, const RoomState& state);

}  // namespace rostrum
