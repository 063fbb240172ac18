#include "firmware/link/direct_link.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "firmware/loop/trace.hpp"

namespace rostrum {

DirectLink::DirectLink(Loop& loop, std::function<Stamp()> now, Next next)
    : loop_(loop), now_(std::move(now)), next_(std::move(next)), self_(std::make_shared<DirectLink*>(this)) {}

void DirectLink::add(Follower& follower) {
  (follower.is_public() ? public_ : private_).all.push_back(&follower);
}

Frame DirectLink::wall() const {
  return public_.all.empty() ? Frame() : public_.all.front()->shown();
}

void DirectLink::publish(RoomSnapshot snapshot, Transition transition) {
  newest_ = std::move(snapshot);
  expected_.clear();
  round_ = 0;
  ask(public_, transition);
  work_soon();
}

void DirectLink::show_public() {
  finish(public_);
}

void DirectLink::show_all() {
  finish(public_);
  finish(private_);
}

// A picture that was begun is painted and shown before a newer one, unless that can be shown at once: else nothing
// would be seen of acts that follow one another faster than a picture is painted.
void DirectLink::ask(Group& group, Transition transition) {
  const auto has_newest = [this, now = now_()](const Follower* each) { return each->has(newest_, now); };
  if (!group.moving.empty() && !std::all_of(group.all.begin(), group.all.end(), has_newest)) {
    group.asked = transition;
  } else {
    begin(group, transition);
  }
}

void DirectLink::begin(Group& group, Transition transition) {
  const Stamp now = now_();
  group.moving.clear();
  group.asked.reset();
  group.transition = transition;
  group.refreshed = false;
  for (Follower* each : group.all) {
    if (each->take(newest_, now, wall())) group.moving.push_back(each);
  }
  present_if_ready(group);
}

void DirectLink::refresh(Group& group) {
  if (!group.moving.empty()) return;  // they will be as of later than now
  const Stamp now = now_();
  group.transition = Transition::cut;
  group.refreshed = true;
  for (Follower* each : group.all) {
    if (each->take_again(now, wall())) group.moving.push_back(each);
  }
  present_if_ready(group);
}

void DirectLink::present_if_ready(Group& group) {
  if (!std::all_of(group.moving.begin(), group.moving.end(), [](const Follower* each) { return each->ready(); }))
    return;
  for (Follower* each : std::exchange(group.moving, {})) each->present(group.transition);
  if (&group == &public_) {  // the others show the picture that stands on the wall now
    if (group.refreshed) {
      refresh(private_);
    } else {
      ask(private_, group.transition);
    }
  }
  if (group.asked) return begin(group, *group.asked);
  wait_for_next_change();
}

// What is not the newest is dropped: somebody waits.
void DirectLink::finish(Group& group) {
  if (group.asked) begin(group, *group.asked);
  while (work_on(group)) continue;
}

bool DirectLink::work() {
  if (work_on(public_) || work_on(private_)) return true;
  return paint_ahead();
}

bool DirectLink::work_on(Group& group) {
  const auto waiting =
      std::find_if(group.moving.begin(), group.moving.end(), [](Follower* each) { return !each->ready(); });
  if (waiting == group.moving.end()) return false;
  (*waiting)->make_ready(now_());
  present_if_ready(group);
  return true;
}

bool DirectLink::paint_ahead() {
  const Stamp now = now_();
  const auto paint = [&now](Follower* each) { return each->paint_ahead(now); };
  if (round_ != 0U && std::any_of(public_.all.begin(), public_.all.end(), paint)) return true;
  if (!round_) return false;
  const auto next = next_((*round_)++);
  if (next.empty()) {
    round_.reset();
    return false;
  }
  expected_.insert(expected_.end(), next.begin(), next.end());
  for (Follower* each : public_.all) each->expect(expected_);
  return true;
}

void DirectLink::work_soon() {
  if (std::exchange(working_, true)) return;
  loop_.when_idle([self = std::weak_ptr<DirectLink*>(self_)] {
    const auto alive = self.lock();
    if (!alive) return;
    DirectLink& link = **alive;
    link.working_ = false;
    if (link.work()) return link.work_soon();
    link.wait_for_next_change();
    trace("ready");
  });
}

void DirectLink::settled() {
  work_soon();
}

void DirectLink::refresh_all() {
  refresh(public_);
  work_soon();
}

void DirectLink::wait_for_next_change() {
  const Stamp now = now_();
  std::optional<std::chrono::milliseconds> soonest;
  for (const Group* group : {&public_, &private_}) {
    for (const Follower* each : group->all) {
      const auto change = each->next_change(now);
      if (change && (!soonest || *change < *soonest)) soonest = change;
    }
  }
  timer_.reset();
  if (soonest) timer_ = loop_.after(*soonest, [this] { refresh_all(); });
}

}  // namespace rostrum
