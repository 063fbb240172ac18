#include "content/room/decide_acts.hpp"
#include "content/room/proceedings.hpp"
#include "content/room/timer.hpp"

namespace rostrum {
namespace {

// While a point of order stands its own clock is meant: the speaker's stands still.
const Timer& meant(const Deciding& deciding) {
  return deciding.now().point_of_order ? deciding.now().point_of_order->timer : deciding.now().timer;
}

Decided set_meant(Deciding& deciding, const Timer& timer) {
  if (!deciding.now().point_of_order) {
    deciding.set_timer(timer);
    return {};
  }
  PointOfOrder point = *deciding.now().point_of_order;
  if (point.timer == timer) return {};
  point.timer = timer;
  deciding.add(change::PointOfOrderSet{point});
  return {};
}

// Where a list is kept, the clock is that of the one who was called from it, and begins anew at the next call.
bool somebody_speaks(const Deciding& deciding) {
  const RoomState& now = deciding.now();
  return now.point_of_order || now.queue->speaking() != nullptr || now.queue->entries.empty();
}

}  // namespace

Decided decide_act(const act::StartTimer& /*act*/, Deciding& deciding) {
  if (deciding.now().meeting->phase == MeetingState::Phase::suspended)
    return refuse("The meeting is suspended, and nobody's time runs", "Resume it first.");
  if (!somebody_speaks(deciding)) return refuse("Nobody has the floor whose time could run", "Call a speaker first.");
  return set_meant(deciding, started(meant(deciding), deciding.stamp()));
}

Decided decide_act(const act::PauseTimer& /*act*/, Deciding& deciding) {
  return set_meant(deciding, paused(meant(deciding), deciding.stamp()));
}

Decided decide_act(const act::ToggleTimer& /*act*/, Deciding& deciding) {
  // One that nobody can relate to now is shown as paused, and so the key starts it.
  const TimerReading reading = read_timer(meant(deciding), deciding.stamp());
  if (reading.run == Timer::Run::running) return decide_act(act::PauseTimer{}, deciding);
  return decide_act(act::StartTimer{}, deciding);
}

Decided decide_act(const act::ExtendTimer& act, Deciding& deciding) {
  Timer timer = meant(deciding);
  if (!timer.limit_ms) return refuse("This speech has no time limit", "Set one first.");
  if (act.by_ms > longest_limit_ms || act.by_ms < -longest_limit_ms)
    return refuse("Nobody speaks for a day longer, or shorter", "Give less than 24 hours.");
  timer.limit_ms = *timer.limit_ms + act.by_ms;
  if (Decided limit = check_limit(timer.limit_ms); !limit) return limit;
  return set_meant(deciding, timer);
}

Decided decide_act(const act::SetTimer& act, Deciding& deciding) {
  if (Decided limit = check_limit(act.limit_ms); !limit) return limit;
  Timer timer = meant(deciding);
  timer.limit_ms = act.limit_ms;
  return set_meant(deciding, timer);
}

Decided decide_act(const act::ResetTimer& /*act*/, Deciding& deciding) {
  Timer timer = meant(deciding);
  timer.used_ms = 0;
  if (timer.run == Timer::Run::running) {
    timer.since = deciding.stamp();
  } else {
    timer.run = Timer::Run::stopped;
  }
  return set_meant(deciding, timer);
}

Decided decide_act(const act::HideTimer& act, Deciding& deciding) {
  Timer timer = meant(deciding);
  timer.hidden = act.hidden;
  return set_meant(deciding, timer);
}

Decided decide_act(const act::Tick& /*act*/, Deciding& deciding) {
  return set_meant(deciding, ticked(meant(deciding), deciding.stamp()));
}

}  // namespace rostrum
