#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

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

}  // namespace

Json speaking(const RoomState& room) {
  const QueueEntry* entry = room.queue->speaking();
  if (entry == nullptr) return nullptr;
  Json object;
  add_entry(object, *entry);
  return object;
}

Waiting waiting(const RoomState& room, std::size_t most) {
  const auto all = room.queue->waiting(room.meeting->item);
  Waiting waiting;
  waiting.count = all.size();
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
    Json object;
    object["place"] = i + 1;
    add_entry(object, *all[i]);
    object["limit_seconds"] = seconds_or_null(room.queue->limit_of(*all[i]));
    object["estimate"] = {{"kind", i == 0 ? "next" : "unknown"}, {"at", nullptr}, {"minutes", nullptr}};
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
