#include "firmware/link/direct_link.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace rostrum {

DirectLink::DirectLink(Loop& loop, std::function<Stamp()> now) : loop_(loop), now_(std::move(now)) {}

void DirectLink::add(Follower& follower) {
  const auto first_private =
      std::find_if(followers_.begin(), followers_.end(), [](const Follower* each) { return !each->is_public(); });
  followers_.insert(follower.is_public() ? first_private : followers_.end(), &follower);
}

Frame DirectLink::wall() const {
  const bool any = !followers_.empty() && followers_.front()->is_public();
  return any ? followers_.front()->shown() : Frame();
}

void DirectLink::publish(RoomSnapshot snapshot, Transition transition) {
  const Stamp now = now_();
  const auto take_and_present = [&](bool public_ones) {
    std::vector<Follower*> ready;
    for (Follower* each : followers_) {
      if (each->is_public() == public_ones && each->take(snapshot, now, wall())) ready.push_back(each);
    }
    for (Follower* each : ready) each->present(transition);
  };
  take_and_present(true);
  take_and_present(false);  // which show the picture that now stands on the wall
  wait_for_next_change();
}

bool DirectLink::expect(const std::vector<RoomSnapshot>& next) {
  const Stamp now = now_();
  return std::any_of(followers_.begin(), followers_.end(),
                     [&](Follower* each) { return each->paint_ahead(next, now); });
}

void DirectLink::settled() {
  wait_for_next_change();
}

void DirectLink::refresh() {
  const Stamp now = now_();
  for (Follower* each : followers_) each->refresh(now, wall());
  wait_for_next_change();
}

void DirectLink::wait_for_next_change() {
  const Stamp now = now_();
  std::optional<std::chrono::milliseconds> soonest;
  for (const Follower* each : followers_) {
    const auto change = each->next_change(now);
    if (change && (!soonest || *change < *soonest)) soonest = change;
  }
  timer_.reset();
  if (soonest) timer_ = loop_.after(*soonest, [this] { refresh(); });
}

}  // namespace rostrum
