#pragma once

#include "content/room/event.hpp"
#include "content/room/scene.hpp"

namespace rostrum {

// Both are of values alone, so that a room that was read from the disk drops the same steps as one that never stopped.

// What a scene weighs in the history on its own: 1, and what its list of speakers takes.
[[nodiscard]] std::size_t step_weight(const Scene& scene);

// What a change to `before` adds to the step that leads back over it: parts beyond a few that only this step keeps.
[[nodiscard]] std::size_t added_weight(const Change& change, const Scene& before);

// Drops the oldest steps of undo beyond most_undone, and those that make the history heavier than heaviest_history;
// the last one stays.
void keep_within_bounds(History& history);

}  // namespace rostrum
