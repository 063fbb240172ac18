#pragma once

#include "content/room/meeting.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// How the operator's and the Chair's screens call where the meeting stands.
[[nodiscard]] Word phase_word(MeetingState::Phase phase);

}  // namespace rostrum
