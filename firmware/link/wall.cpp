#include "firmware/link/wall.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace rostrum {
namespace {

using std::chrono::milliseconds;

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60 * second_ms;
constexpr std::int64_t page_ms = 15 * second_ms;  // long enough to find one's own name

// Pages are turned from the moment on at which the list changed: its first page comes first.
std::int64_t since(const Stamp& now, std::int64_t list_changed_ms) {
  return std::max<std::int64_t>(0, now.boot_time_ms - list_changed_ms);
}

bool same_lists(const Scene& one, const Scene& other) {
  return one.queue.address() == other.queue.address() && one.view == other.view && *one.meeting == *other.meeting &&
         one.notice_stands == other.notice_stands && *one.notice == *other.notice;
}

// Until the seconds that a timer shows are others.
std::int64_t until_next_second(const TimerReading& reading) {
  const std::int64_t left = reading.limit_ms ? *reading.limit_ms - reading.used_ms : -reading.used_ms;
  if (left > 0) return (left - 1) % second_ms + 1;
  return second_ms - (-left) % second_ms;
}

bool shows(const std::vector<MovingText>& places, bool clock) {
  return std::any_of(places.begin(), places.end(),
                     [clock](const MovingText& place) { return (place.what == MovingText::What::clock) == clock; });
}

}  // namespace

Wall::Wall(FrameSource& source, std::size_t display, Presenter& presenter)
    : source_(&source),
      display_(display),
      name_(source.displays()[display].name),
      public_(rostrum::is_public(source.displays()[display].view)),
      ready_(source, display),
      presenter_(&presenter) {}

bool Wall::take(const RoomSnapshot& snapshot, const Stamp& now, const Frame& wall) {
  const bool older =
      std::tie(snapshot.epoch, snapshot.revision) < std::tie(snapshot_.epoch, snapshot_.revision) && shown_ != nullptr;
  if (older) return false;
  if (!shown_ || !same_lists(snapshot_.scene, snapshot.scene)) list_changed_ms_ = now.boot_time_ms;
  snapshot_ = snapshot;
  make_ready(now, wall);
  return true;
}

Surroundings Wall::around(const Stamp& now, const Frame& wall) const {
  return {now, static_cast<std::size_t>(since(now, list_changed_ms_) / page_ms), wall, snapshot_.messages};
}

void Wall::make_ready(const Stamp& now, const Frame& wall) {
  still_ = ready_.still(snapshot_.scene, snapshot_.help, around(now, wall));
  next_ = source_->at(display_, still_, source_->readings(snapshot_.scene, now));
}

void Wall::present(Transition transition) {
  if (next_ == shown_) return;
  fading_ = transition == Transition::fade;
  shown_ = next_;
  presenter_->present(shown_, transition);
}

bool Wall::paint_ahead(const std::vector<RoomSnapshot>& next, const Stamp& now) {
  if (!public_) return false;
  std::vector<std::pair<Scene, Help>> wanted{{snapshot_.scene, snapshot_.help}};
  for (const RoomSnapshot& each : next) wanted.emplace_back(each.scene, each.help);
  const bool painted = ready_.paint_one_of(wanted, around(now, {}));
  presenter_->prepare(ready_.all());
  return painted;
}

void Wall::refresh(const Stamp& now, const Frame& wall) {
  if (fading_ || !shown_) return;
  make_ready(now, wall);
  present(Transition::cut);
}

std::optional<milliseconds> Wall::next_change(const Stamp& now) const {
  if (fading_ || !shown_) return std::nullopt;
  std::optional<std::int64_t> soonest;
  const auto at_least = [&soonest](std::int64_t change) { soonest = std::min(soonest.value_or(change), change); };
  const Readings readings = source_->readings(snapshot_.scene, now);
  const bool timer_runs = readings.timer && readings.timer->run == Timer::Run::running;
  if (timer_runs && (still_.follows.wall || shows(still_.moving, false))) at_least(until_next_second(*readings.timer));
  if (still_.follows.minutes || shows(still_.moving, true)) at_least(minute_ms - now.wall_time_ms % minute_ms);
  if (still_.follows.pages) at_least(page_ms - since(now, list_changed_ms_) % page_ms);
  if (!soonest) return std::nullopt;
  // Clocks are read a moment after the timer that was set by them: never too early for the new words.
  return milliseconds(std::max<std::int64_t>(*soonest, 1) + 1);
}

}  // namespace rostrum
