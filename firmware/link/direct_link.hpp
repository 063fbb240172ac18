#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "content/room/stamp.hpp"
#include "firmware/link/room_link.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// Displays in the room's own process. No display moves before all have their pictures, the public ones first. Where
// something on a display follows a clock it is kept up to date; where nothing does, it sleeps.
class DirectLink final : public RoomLink {
 public:
  DirectLink(Loop& loop, std::function<Stamp()> now);

  // Borrowed; public ones before others.
  void add(Follower& follower);

  void publish(RoomSnapshot snapshot, Transition transition) override;
  [[nodiscard]] bool expect(const std::vector<RoomSnapshot>& next) override;

  // A display has come to rest after a fade: what moved meanwhile may be shown.
  void settled();

 private:
  [[nodiscard]] Frame wall() const;
  void refresh();
  void wait_for_next_change();

  Loop& loop_;
  std::function<Stamp()> now_;
  std::vector<Follower*> followers_;
  std::unique_ptr<Subscription> timer_;
};

}  // namespace rostrum
