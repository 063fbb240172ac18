#include "content/room/turn_estimates.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "content/room/timer.hpp"

namespace rostrum {
namespace {

constexpr std::int64_t step_ms = 5LL * 60 * 1000;
constexpr std::int64_t minute_ms = 60LL * 1000;

// How long speeches last under one item, by what they are.
class SpeechLengths {
 public:
  SpeechLengths(const Queue& queue, const ItemPlace& item) : queue_(queue) {
    for (const Queue::Entry& each : queue.entries) {
      if (each->item != item || each->turn != Turn::done || !each->spoke_ms) continue;
      Measured& measured = measured_[{each->kind, each->purpose}];
      measured.total_ms += *each->spoke_ms;
      ++measured.speeches;
      if (each->purpose == Purpose::right_of_reply) ++replies_[delegation_of(*each)];
    }
  }

  // Asked once for each who speaks or waits, in their order: a delegation's second reply is shorter.
  [[nodiscard]] std::int64_t of(const QueueEntry& entry) {
    const std::int64_t limit = limit_of(entry);
    const auto measured = measured_.find({entry.kind, entry.purpose});
    if (measured == measured_.end()) return limit;
    return measured->second.total_ms / measured->second.speeches;
  }

 private:
  struct Measured {
    std::int64_t total_ms = 0, speeches = 0;
  };

  // Queue::limit_of walks the list for a reply; here all of it is walked once.
  std::int64_t limit_of(const QueueEntry& entry) {
    if (entry.purpose == Purpose::right_of_reply) {
      const bool first = replies_[delegation_of(entry)]++ == 0;
      return entry.limit_ms.value_or(first ? first_reply_ms : second_reply_ms);
    }
    return queue_.limit_of(entry).value_or(usual_speech_ms);
  }

  const Queue& queue_;
  std::map<std::pair<SpeakerKind, Purpose>, Measured> measured_;
  std::map<std::string, std::size_t> replies_;
};

std::int64_t left_of(const Timer& timer, const Stamp& now, std::int64_t likely_ms) {
  const TimerReading reading = read_timer(timer, now);
  return std::max<std::int64_t>(0, reading.limit_ms.value_or(likely_ms) - reading.used_ms);
}

// From now until the first of those who wait can begin; nullopt where nobody can tell.
std::optional<std::int64_t> until_free(const Scene& scene, const Stamp& now, SpeechLengths& lengths) {
  using Phase = MeetingState::Phase;
  const MeetingState& meeting = *scene.meeting;
  const auto& entries = scene.queue->entries;
  const bool begun =
      meeting.phase != Phase::not_started || std::any_of(entries.begin(), entries.end(), [](const auto& each) {
        return each->turn == Turn::speaking || each->turn == Turn::done;
      });
  if (!begun) return std::nullopt;
  std::int64_t wait = 0;
  if (meeting.phase == Phase::suspended || meeting.phase == Phase::adjourned) {
    if (!meeting.until_ms || !now.wall_time_trusted) return std::nullopt;
    wait = std::max<std::int64_t>(0, *meeting.until_ms - now.wall_time_ms);
  }
  if (scene.point_of_order) wait += left_of(scene.point_of_order->timer, now, usual_speech_ms);
  if (const QueueEntry* speaking = scene.queue->speaking())
    wait += left_of(scene.timer, now, lengths.of(*speaking)) + between_speakers_ms;
  return wait;
}

std::int64_t to_step(std::int64_t ms) {
  return (ms + step_ms / 2) / step_ms * step_ms;
}

TurnEstimate estimate(EntryId entry, std::int64_t wait_ms, const Stamp& now,
                      const std::optional<std::int64_t>& ends_ms) {
  TurnEstimate made;
  made.entry = entry;
  if (!now.wall_time_trusted) {
    made.kind = TurnEstimate::Kind::in_minutes;
    made.minutes = static_cast<int>(std::max(step_ms, to_step(wait_ms)) / minute_ms);
    return made;
  }
  made.at_ms = to_step(now.wall_time_ms + wait_ms);
  if (made.at_ms < now.wall_time_ms) made.at_ms += step_ms;
  made.kind = TurnEstimate::Kind::at;
  if (ends_ms && made.at_ms >= *ends_ms) {
    made.kind = TurnEstimate::Kind::next_meeting;
    made.at_ms = 0;
  }
  return made;
}

}  // namespace

std::vector<TurnEstimate> estimate_turns(const Scene& scene, const Stamp& now,
                                         const std::optional<std::int64_t>& ends_ms) {
  SpeechLengths lengths(*scene.queue, scene.meeting->item);
  std::optional<std::int64_t> wait = until_free(scene, now, lengths);
  std::vector<TurnEstimate> all;
  for (const QueueEntry* each : scene.queue->waiting(scene.meeting->item)) {
    if (all.empty()) {
      all.push_back({each->id, TurnEstimate::Kind::next, 0, 0});
    } else if (wait) {
      all.push_back(estimate(each->id, *wait, now, ends_ms));
    } else {
      all.push_back({each->id, TurnEstimate::Kind::unknown, 0, 0});
    }
    if (wait) *wait += lengths.of(*each) + between_speakers_ms;
  }
  return all;
}

}  // namespace rostrum
