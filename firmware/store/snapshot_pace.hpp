#pragma once

#include <algorithm>
#include <cstddef>

namespace rostrum {

// Whether the journal has work that no act waits for. Overdue: the next act does.
enum class Upkeep { none, due, overdue };

// When the next snapshot of the state is due: every 64 events where states are small. A large state waits until the
// events since the last snapshot take half of what that took, so that snapshots never cost more than about twice what
// the events do; but a start never replays more than a few thousand. After as much again it is overdue.
class SnapshotPace {
 public:
  static constexpr std::size_t least_events = 64, most_events = 4096;

  // A commit takes whole pages of the log, whatever it says.
  static constexpr std::size_t least_event_bytes = 1024;

  SnapshotPace() = default;
  // After a snapshot of so many bytes.
  explicit SnapshotPace(std::size_t snapshot_bytes) : snapshot_bytes_(snapshot_bytes) {}

  void event_written(std::size_t bytes) {
    ++events_;
    event_bytes_ += std::max(bytes, least_event_bytes);
  }
  [[nodiscard]] Upkeep need() const {
    if (events_ >= most_events || (events_ >= 2 * least_events && event_bytes_ >= snapshot_bytes_))
      return Upkeep::overdue;
    return events_ >= least_events && event_bytes_ >= snapshot_bytes_ / 2 ? Upkeep::due : Upkeep::none;
  }

 private:
  std::size_t snapshot_bytes_ = 0, events_ = 0, event_bytes_ = 0;
};

}  // namespace rostrum
