#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "content/room/scene.hpp"
#include "content/room/stamp.hpp"

namespace rostrum {

// When the turn of one who waits is likely to come.
struct TurnEstimate {
  // next: nobody comes before. in_minutes: the device's time is not to be trusted. unknown: nobody can tell when the
  // meeting goes on.
  enum class Kind { unknown, next, at, in_minutes, next_meeting };
  EntryId entry = 0;
  Kind kind = Kind::unknown;
  std::int64_t at_ms = 0;  // at: Unix time, a multiple of five minutes
  int minutes = 0;         // in_minutes: from now, a multiple of five, at least five
  bool operator==(const TurnEstimate&) const = default;
};

// From one speaker to the next, at the rostrum.
inline constexpr std::int64_t between_speakers_ms = 30'000;
// Of whom neither a limit nor a speech of his kind says how long he will speak.
inline constexpr std::int64_t usual_speech_ms = 5LL * 60 * 1000;
// Usual hours are 10 to 13 and 15 to 18.
inline constexpr std::int64_t usual_meeting_ms = 3LL * 60 * 60 * 1000;

// Of those who wait under the item under consideration, in their order. How long each will speak: as those of its kind
// did so far under this item, else its limit, else usual_speech_ms. Times are rounded to five minutes, never to one
// that has passed. `ends_ms`: when the meeting has to end, in Unix time (its start and usual_meeting_ms); a turn later
// than that comes at the next meeting. nullopt where nothing says.
[[nodiscard]] std::vector<TurnEstimate> estimate_turns(const Scene& scene, const Stamp& now,
                                                       const std::optional<std::int64_t>& ends_ms);

}  // namespace rostrum
