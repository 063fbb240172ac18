#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "firmware/link/frame_source.hpp"
#include "firmware/link/look.hpp"

namespace rostrum {

// The few frames of one display that are kept painted: the one on the wall and those that a key may ask for.
class ReadyFrames {
 public:
  ReadyFrames(FrameSource& source, std::size_t display) : source_(&source), display_(display) {}

  // Paints it where it is not kept.
  [[nodiscard]] const StillFrame& still(const Scene& scene, Help help, const Surroundings& around);

  // Forgets every frame but those of `wanted`, then paints at most one that is missing. False once none is missing.
  bool paint_one_of(const std::vector<std::pair<Scene, Help>>& wanted, const Surroundings& around);

  // What goes on screens next is among them, or nearly so: words that follow a clock may still change.
  [[nodiscard]] std::vector<Frame> all() const;

 private:
  struct Kept {
    Look look;
    std::int64_t minute = 0;
    std::size_t page = 0;
    std::uint64_t edition = 0;
    StillFrame still;
  };
  // Whether it is still what this look gives: a screen with a clock lasts a minute.
  [[nodiscard]] bool holds(const Kept& kept, const Look& look, const Surroundings& around) const;
  [[nodiscard]] const Kept* find(const Look& look, const Surroundings& around) const;
  const StillFrame& paint(Look look, const Scene& scene, const Surroundings& around);

  FrameSource* source_;
  std::size_t display_;
  std::vector<Kept> kept_;
};

}  // namespace rostrum
