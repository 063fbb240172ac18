#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/room/turn_estimates.hpp"
#include "firmware/controller/status_parts.hpp"

namespace rostrum::status_part {
namespace {

constexpr std::int64_t second_ms = 1000;

std::string_view kind_name(SpeakerKind kind) {
  for (const auto& [name, each] : speaker_kinds) {
    if (each == kind) return name;
  }
  return {};
}

std::string_view purpose_name(Purpose purpose) {
  static constexpr std::array<std::pair<std::string_view, Purpose>, 4> names{
      {{"statement", Purpose::statement},
       {"position_before", Purpose::position_before},
       {"position_after", Purpose::position_after},
       {"right_of_reply", Purpose::right_of_reply}}};
  return std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.second == purpose; })->first;
}

Json seconds_or_null(const std::optional<std::int64_t>& milliseconds) {
  if (!milliseconds) return nullptr;
  return *milliseconds / second_ms;
}

void add_entry(Json& object, const QueueEntry& entry) {
  object["id"] = entry.id;
  object["name"] = text(entry.name);
  object["kind"] = kind_name(entry.kind);
  object["purpose"] = purpose_name(entry.purpose);
  object["on_behalf_of"] = text_or_null(entry.on_behalf_of);
  object["statement"] = text_or_null(entry.statement);
}

std::string_view state_name(Timer::Run run) {
  if (run == Timer::Run::running) return "running";
  return run == Timer::Run::paused ? "paused" : "stopped";
}

std::string_view level_name(TimerReading::Level level) {
  if (level == TimerReading::Level::over) return "over";
  return level == TimerReading::Level::low ? "low" : "plenty";
}

// Of those who wait, in their order. Queue::limit_of walks the list for every reply; here it is walked once.
class Limits {
 public:
  Limits(const Queue& queue, const ItemPlace& item) : queue_(queue) {
    for (const Queue::Entry& each : queue.entries) {
      const bool said = each->turn == Turn::speaking || each->turn == Turn::done;
      if (said && each->item == item && each->purpose == Purpose::right_of_reply) ++replies_[delegation_of(*each)];
    }
  }

  std::optional<std::int64_t> next(const QueueEntry& entry) {
    if (entry.purpose != Purpose::right_of_reply) return queue_.limit_of(entry);
    const bool first = replies_[delegation_of(entry)]++ == 0;
    return entry.limit_ms.value_or(first ? first_reply_ms : second_reply_ms);
  }

 private:
  const Queue& queue_;
  std::map<std::string, std::size_t> replies_;
};

std::string_view kind_name(TurnEstimate::Kind kind) {
  static constexpr std::array<std::string_view, 5> names = {"unknown", "next", "at", "in_minutes", "next_meeting"};
  return names[static_cast<std::size_t>(kind)];
}

Json estimate(const TurnEstimate& turn) {
  Json object;
  object["kind"] = kind_name(turn.kind);
  object["at"] = nullptr;
  if (turn.kind == TurnEstimate::Kind::at) object["at"] = utc(turn.at_ms);
  object["minutes"] = nullptr;
  if (turn.kind == TurnEstimate::Kind::in_minutes) object["minutes"] = turn.minutes;
  return object;
}

}  // namespace

Json speaking(const RoomState& room) {
  const QueueEntry* entry = room.queue->speaking();
  if (entry == nullptr) return nullptr;
  Json object;
  add_entry(object, *entry);
  return object;
}

Waiting waiting(const RoomStatus& status, std::size_t most) {
  const RoomState& room = status.state;
  const auto all = room.queue->waiting(room.meeting->item);
  const auto estimates = estimate_turns(room, status.now, status.meeting_ends_ms);
  Limits limits(*room.queue, room.meeting->item);
  Waiting waiting;
  waiting.count = all.size();
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
    Json object;
    object["place"] = i + 1;
    add_entry(object, *all[i]);
    object["limit_seconds"] = seconds_or_null(limits.next(*all[i]));
    object["estimate"] = estimate(estimates[i]);
    waiting.entries.push_back(std::move(object));
  }
  return waiting;
}

Json timer(const RoomState& room, const Stamp& now) {
  const TimerReading reading = read_timer(room.point_of_order ? room.point_of_order->timer : room.timer, now);
  Json object;
  object["of"] = room.point_of_order ? "point_of_order" : "speaker";
  object["state"] = state_name(reading.run);
  object["left_seconds"] = nullptr;
  if (reading.limit_ms) object["left_seconds"] = reading.shown_seconds();
  object["used_seconds"] = reading.used_ms / second_ms;
  object["limit_seconds"] = seconds_or_null(reading.limit_ms);
  object["level"] = level_name(reading.level);
  object["certain"] = reading.certain;
  object["hidden"] = reading.hidden;
  return object;
}

Json point_of_order(const RoomState& room) {
  if (!room.point_of_order) return nullptr;
  return {{"by", text(room.point_of_order->by)}};
}

}  // namespace rostrum::status_part
