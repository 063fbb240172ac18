#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "firmware/link/frame_source.hpp"
#include "firmware/link/look.hpp"

namespace rostrum {

// The few frames of one display that are kept painted, and the one that is being painted.
class ReadyFrames {
 public:
  // Keeps the last `most` of those that it painted.
  ReadyFrames(FrameSource& source, std::size_t display, std::size_t most)
      : source_(&source), display_(display), most_(most) {}

  // nullptr where it is not kept, or not any more what this look gives. Valid until the next call of another function.
  [[nodiscard]] const StillFrame* find(const Look& look, const Surroundings& around) const;

  // Whether it is kept, whatever clocks and other displays say by now.
  [[nodiscard]] bool keeps(const Look& look) const;

  // Paints a piece of it; one that was begun before in its place is dropped. nullptr until it is painted. `scene` is
  // the one that the look is of.
  const StillFrame* paint_piece(const Look& look, const Scene& scene, const Surroundings& around);

  // Forgets what was begun.
  void drop_painting() { being_painted_.reset(); }

  // Forgets every frame that is kept but those of `wanted`.
  void keep_only(const std::vector<Look>& wanted);

  // What goes on screens next is among them, or nearly so: words that follow a clock may still change.
  [[nodiscard]] std::vector<Frame> all() const;

 private:
  // What a picture was made for.
  struct Made {
    Look look;
    std::int64_t minute = 0;
    std::size_t page = 0;
    std::uint64_t edition = 0;
    bool operator==(const Made&) const = default;
  };
  struct Kept {
    Made made;
    StillFrame still;
  };
  struct Begun {
    Made made;
    std::unique_ptr<Painting> painting;
  };
  // Whether it is still what this look gives: a screen with a clock lasts a minute.
  [[nodiscard]] bool holds(const Kept& kept, const Look& look, const Surroundings& around) const;

  FrameSource* source_;
  std::size_t display_, most_;
  std::vector<Kept> kept_;  // the oldest first
  std::unique_ptr<Begun> being_painted_;
};

}  // namespace rostrum
