#pragma once

#include <cstddef>
#include <random>
#include <vector>

#include "content/room/event.hpp"

namespace rostrum::test {

using Random = std::mt19937_64;

// Any event that the journal can hold: every change, every member, small numbers and names that meet again mostly, the
// greatest and the strangest now and then. Whether a room would decide it does not matter.
[[nodiscard]] Event random_event(Random& random);

// The events of an act: one that begins and some that continue; now and then a few of no act at all.
[[nodiscard]] std::vector<Event> random_act(Random& random);

// The speaker `id` in a list of many.
[[nodiscard]] Event speaker_set(EntryId id, Event::Place place);

}  // namespace rostrum::test
