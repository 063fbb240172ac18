#pragma once

#include <vector>

#include "firmware/link/follower.hpp"

namespace rostrum {

// How displays follow the room, wherever they are. The room knows no more of them.
class RoomLink {
 public:
  virtual ~RoomLink() = default;

  // The newest state of the room. All displays that can, change together.
  virtual void publish(RoomSnapshot snapshot, Transition transition) = 0;

  // What may be published next, so that it can be ready: never more than the neighbours of what stands now. Paints a
  // picture at a time; false where all of them are ready.
  [[nodiscard]] virtual bool expect(const std::vector<RoomSnapshot>& next) = 0;
};

}  // namespace rostrum
