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

// A public display keeps what it shows, its neighbours and the next speaker's, and one more for who goes there and back
// again. The others' are never asked for twice.
constexpr std::size_t most_ready = 5, most_private = 1;

// Pages are turned from the moment on at which what stands on them changed: the first comes first.
std::int64_t since(const Stamp& now, std::int64_t pages_changed_ms) {
  return std::max<std::int64_t>(0, now.boot_time_ms - pages_changed_ms);
}

bool same_pages(const Scene& one, const Scene& other) {
  return one.queue.address() == other.queue.address() && one.view == other.view && *one.meeting == *other.meeting &&
         one.notice_stands == other.notice_stands && *one.notice == *other.notice && *one.line == *other.line &&
         *one.decision == *other.decision;
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
      ready_(source, display, public_ ? most_ready : most_private),
      presenter_(&presenter) {}

bool Wall::has(const RoomSnapshot& snapshot, const Stamp& now) const {
  Surroundings around;
  around.now = now;
  if (same_pages(snapshot_.scene, snapshot.scene)) around.page = page_at(now);
  return ready_.find({seen(snapshot.scene), snapshot.help}, around) != nullptr;
}

bool Wall::take(const RoomSnapshot& snapshot, const Stamp& now, const Frame& wall) {
  const bool older =
      std::tie(snapshot.epoch, snapshot.revision) < std::tie(snapshot_.epoch, snapshot_.revision) && shown_ != nullptr;
  if (older) return false;
  if (!shown_ || !same_pages(snapshot_.scene, snapshot.scene)) pages_changed_ms_ = now.boot_time_ms;
  snapshot_ = snapshot;
  look_ = {seen(snapshot_.scene), snapshot_.help};
  turn_to_snapshot(now, wall);
  return true;
}

bool Wall::take_again(const Stamp& now, const Frame& wall) {
  if (fading_ || !shown_) return false;
  turn_to_snapshot(now, wall);
  return true;
}

std::size_t Wall::page_at(const Stamp& now) const {
  return static_cast<std::size_t>(since(now, pages_changed_ms_) / page_ms);
}

Surroundings Wall::around(const Stamp& now, const Frame& wall) const {
  return {now, page_at(now), wall, snapshot_.messages, snapshot_.sticks};
}

void Wall::turn_to_snapshot(const Stamp& now, const Frame& wall) {
  around_ = around(now, wall);
  next_.reset();
  // It was begun with what this display alone shows: messages, pace, the picture of a wall.
  if (!public_) ready_.drop_painting();
  if (const StillFrame* still = ready_.find(look_, around_)) use(*still, now);
}

void Wall::make_ready(const Stamp& now) {
  if (ready()) return;
  if (const StillFrame* still = ready_.paint_piece(look_, snapshot_.scene, around_)) use(*still, now);
}

void Wall::use(const StillFrame& still, const Stamp& now) {
  still_ = still;
  next_ = source_->at(display_, still_, source_->readings(snapshot_.scene, now));
}

void Wall::present(Transition transition) {
  if (next_ == shown_) return;
  fading_ = transition == Transition::fade;
  shown_ = next_;
  presenter_->present(shown_, transition);
}

void Wall::expect(const std::vector<RoomSnapshot>& next) {
  expected_.clear();
  if (!public_) return;
  expected_.push_back({look_, snapshot_.scene});
  for (const RoomSnapshot& each : next) expected_.push_back({{seen(each.scene), each.help}, each.scene});
  std::vector<Look> looks;
  for (const Expected& each : expected_) looks.push_back(each.look);
  ready_.keep_only(looks);
  presenter_->prepare(ready_.all());
}

bool Wall::paint_ahead(const Stamp& now) {
  if (fading_) return false;
  // What follows a clock or another display is brought up to date when it is shown, not here, or there were no end.
  const auto missing = std::find_if(expected_.begin(), expected_.end(),
                                    [this](const Expected& each) { return !ready_.keeps(each.look); });
  if (missing == expected_.end()) return false;
  if (ready_.paint_piece(missing->look, missing->scene, around(now, {})) != nullptr) presenter_->prepare(ready_.all());
  return true;
}

std::optional<milliseconds> Wall::next_change(const Stamp& now) const {
  if (fading_ || !shown_) return std::nullopt;
  std::optional<std::int64_t> soonest;
  const auto at_least = [&soonest](std::int64_t change) { soonest = std::min(soonest.value_or(change), change); };
  const Readings readings = source_->readings(snapshot_.scene, now);
  const bool timer_runs = readings.timer && readings.timer->run == Timer::Run::running;
  if (timer_runs && (still_.follows.wall || shows(still_.moving, false))) at_least(until_next_second(*readings.timer));
  if (still_.follows.minutes || shows(still_.moving, true)) at_least(minute_ms - now.wall_time_ms % minute_ms);
  if (still_.follows.pages) at_least(page_ms - since(now, pages_changed_ms_) % page_ms);
  // What took long to paint may be late already.
  const bool late = still_.follows.minutes && around_.now.wall_time_ms / minute_ms != now.wall_time_ms / minute_ms;
  if (late || (still_.follows.pages && around_.page != page_at(now))) at_least(0);
  if (!soonest) return std::nullopt;
  // Clocks are read a moment after the timer that was set by them: never too early for the new words.
  return milliseconds(std::max<std::int64_t>(*soonest, 1) + 1);
}

}  // namespace rostrum
