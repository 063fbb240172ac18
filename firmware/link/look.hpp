#pragma once

#include "content/room/scene.hpp"
#include "firmware/link/frame_source.hpp"

namespace rostrum {

// All that a picture of a display depends on and that changes by acts: two states that look alike have the same one,
// so that a frame painted ahead is found again although times passed meanwhile.
struct Look {
  Scene scene;  // as seen()
  Help help = Help::hidden;
  bool operator==(const Look&) const = default;
};

// The scene without what no public picture shows: stamps, measured times, other statements' marks. Whoever shows more
// (the operator's display) is not painted ahead.
[[nodiscard]] Scene seen(Scene scene);

}  // namespace rostrum
