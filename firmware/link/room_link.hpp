#pragma once

#include "firmware/link/follower.hpp"

namespace rostrum {

// How displays follow the room, wherever they are. The room knows no more of them.
class RoomLink {
 public:
  virtual ~RoomLink() = default;

  // The newest state of the room. Public displays that have its pictures change before this returns, all together;
  // where one has not, they change once all have them, painted piece by piece while the room goes on.
  virtual void publish(RoomSnapshot snapshot, Transition transition) = 0;

  // Paints what is still to be shown on public displays, and shows it before this returns: for who waits for it.
  virtual void show_public() = 0;

  // The same on all displays.
  virtual void show_all() = 0;
};

}  // namespace rostrum
