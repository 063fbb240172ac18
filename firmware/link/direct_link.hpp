#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "content/room/stamp.hpp"
#include "firmware/link/room_link.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// Displays in the room's own process. No display moves before all have their pictures, the public ones first; the
// others follow them, since they show a public one's picture. Pictures are painted while the loop is idle, a piece at a
// time: those that are to be shown, then those that may come next. Where something on a display follows a clock it is
// kept up to date; where nothing does, it sleeps.
class DirectLink final : public RoomLink {
 public:
  // `next`: what may be published next, never more than the neighbours of what stands now. It is asked once after each
  // publish(), when there is nothing else to do.
  DirectLink(Loop& loop, std::function<Stamp()> now, std::function<std::vector<RoomSnapshot>()> next);

  // Borrowed.
  void add(Follower& follower);

  void publish(RoomSnapshot snapshot, Transition transition) override;
  void show_public() override;
  void show_all() override;

  // A display has come to rest after a fade: what waited for that may go on.
  void settled();

 private:
  // Displays that change together.
  struct Group {
    std::vector<Follower*> all;
    std::vector<Follower*> moving;  // whose pictures are being made
    Transition transition = Transition::cut;
    bool refreshed = false;           // by a clock, and not by an act
    std::optional<Transition> asked;  // to show newest_ after that
  };

  [[nodiscard]] Frame wall() const;
  void ask(Group& group, Transition transition);
  void begin(Group& group, Transition transition);
  void refresh(Group& group);
  void present_if_ready(Group& group);
  void finish(Group& group);
  // A piece of the work that is to be done. False where there is none.
  bool work();
  bool work_on(Group& group);
  bool paint_ahead();
  void work_soon();
  void refresh_all();
  void wait_for_next_change();

  Loop& loop_;
  std::function<Stamp()> now_;
  std::function<std::vector<RoomSnapshot>()> next_;
  RoomSnapshot newest_;
  Group public_, private_;
  bool expecting_ = false;  // since the last publish()
  bool working_ = false;    // the loop was asked for idle time
  std::unique_ptr<Subscription> timer_;
  std::shared_ptr<DirectLink*> self_;
};

}  // namespace rostrum
