#pragma once

#include <cstddef>
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
  // `next`: what may be published next. It is asked round by round after each publish(), when there is nothing else to
  // do: first, in round 0, for what is the nearest, and again when that is painted; until it has nothing more.
  using Next = std::function<std::vector<RoomSnapshot>(std::size_t round)>;
  DirectLink(Loop& loop, std::function<Stamp()> now, Next next);

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
  Next next_;
  RoomSnapshot newest_;
  Group public_, private_;
  std::vector<RoomSnapshot> expected_;
  std::optional<std::size_t> round_ = 0;  // since the last publish(); nullopt: all were asked for
  bool working_ = false;                  // the loop was asked for idle time
  std::unique_ptr<Subscription> timer_;
  std::shared_ptr<DirectLink*> self_;
};

}  // namespace rostrum
