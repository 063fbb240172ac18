#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/room/speakers.hpp"
#include "content/session/programme.hpp"

namespace rostrum {

// A speaker of the programme and where it stands there.
struct KeyedSpeaker {
  std::string key;
  ItemPlace item;
  const Speaker* speaker = nullptr;  // of the programme that was given
};

// All speakers of a programme in its order. A key names the meeting and the item by their numbers (else by start or
// title), and the speaker by the first name and those spoken for, counted where they are the same: so that it outlives
// speakers, items and meetings put before it. All keys differ.
[[nodiscard]] std::vector<KeyedSpeaker> keyed_speakers(const std::vector<Meeting>& meetings);

// Of a meeting that is told by when it begins: no other day has it.
[[nodiscard]] bool is_dated_key(std::string_view key);

}  // namespace rostrum
