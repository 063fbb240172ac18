#include "firmware/session/speaker_lines.hpp"

#include <algorithm>

#include "content/room/turn_estimates.hpp"

namespace rostrum {
namespace {

constexpr std::int64_t minute_ms = 60'000;

SpeakerLine::Estimate shown_estimate(const TurnEstimate& turn, const RoomClock& clock) {
  using Kind = SpeakerLine::Estimate::Kind;
  switch (turn.kind) {
    case TurnEstimate::Kind::next:
      return {Kind::next, {}, 0};
    case TurnEstimate::Kind::at:
      return {Kind::at, clock.at(turn.at_ms), 0};
    case TurnEstimate::Kind::in_minutes:
      // Beyond a meeting's length nobody can tell.
      if (turn.minutes * minute_ms > usual_meeting_ms) return {};
      return {Kind::in_minutes, {}, turn.minutes};
    case TurnEstimate::Kind::next_meeting:
      return {Kind::next_meeting, {}, 0};
    case TurnEstimate::Kind::unknown:
      break;
  }
  return {};
}

}  // namespace

std::optional<std::int64_t> start_of(const Meeting& meeting, const RoomClock& clock) {
  if (!meeting.starts) return std::nullopt;
  if (meeting.starts->utc_offset_minutes) return meeting.starts->unix_ms;
  return clock.from_local(meeting.starts->unix_ms);
}

std::optional<std::int64_t> end_of_meeting(const Scene& scene, const PlannedSession& planned, const RoomClock& clock) {
  const auto& meetings = planned.session().meetings;
  const std::size_t current = scene.meeting->item.meeting;
  if (current >= meetings.size()) return std::nullopt;
  const auto begins = start_of(meetings[current], clock);
  if (!begins) return std::nullopt;
  return *begins + usual_meeting_ms;
}

SpeakerLine speaker_line(const QueueEntry& entry) {
  SpeakerLine line;
  line.name = entry.name;
  line.on_behalf_of = entry.on_behalf_of;
  line.kind = entry.kind;
  line.purpose = entry.purpose;
  return line;
}

std::optional<SpeakerLine> speaker_now(const Scene& scene) {
  const QueueEntry* entry = scene.queue->speaking();
  if (entry == nullptr) return std::nullopt;
  return speaker_line(*entry);
}

std::vector<SpeakerLine> speakers_waiting(const Scene& scene, const Stamp& now, const PlannedSession& planned,
                                          const RoomClock& clock) {
  const auto turns = estimate_turns(scene, now, end_of_meeting(scene, planned, clock));
  std::vector<SpeakerLine> lines;
  for (const QueueEntry* entry : scene.queue->waiting(scene.meeting->item)) {
    SpeakerLine line = speaker_line(*entry);
    // The same order, for the same speakers.
    if (lines.size() < turns.size()) line.estimate = shown_estimate(turns[lines.size()], clock);
    line.number = lines.size() + 1;
    lines.push_back(std::move(line));
    if (lines.size() == most_on_screens) break;
  }
  return lines;
}

std::size_t waiting_count(const Scene& scene) {
  return scene.queue->waiting(scene.meeting->item).size();
}

std::optional<LocalText> point_of_order_by(const Scene& scene) {
  if (!scene.point_of_order) return std::nullopt;
  return scene.point_of_order->by;
}

ShownTimer shown_timer(const Scene& scene, Audience audience) {
  const Timer& timer = scene.point_of_order ? scene.point_of_order->timer : scene.timer;
  const bool begun = timer.run != Timer::Run::stopped;
  const bool hidden = timer.hidden && audience == Audience::everybody;
  return {begun && !hidden, timer.limit_ms, scene.point_of_order.has_value()};
}

const AgendaItem* item_of(const Scene& scene, const PlannedSession& planned) {
  const ItemPlace& place = scene.meeting->item;
  const auto& meetings = planned.session().meetings;
  if (place.meeting >= meetings.size() || place.item >= meetings[place.meeting].items.size()) return nullptr;
  return &meetings[place.meeting].items[place.item];
}

ShownItem shown_item(const AgendaItem& item) {
  return {item.number, item.title, item.subgroup};
}

std::optional<Language> floor_language(const Scene& scene, const PlannedSession& planned) {
  if (scene.meeting->floor) return scene.meeting->floor;
  const auto statement = planned.find(scene.statement);
  if (!statement) return std::nullopt;
  const StatementOutline& outline = planned.outline_at(*statement);
  if (outline.spoken.empty()) return planned.original(*statement).language;
  return outline.spoken[planned.segment_at(*statement, scene.position)];
}

FloorChannels floor_channels(const Scene& scene, const PlannedSession& planned, const RoomFile& room) {
  FloorChannels channels;
  channels.floor = floor_language(scene, planned);
  for (const auto& [number, what] : room.channels) {
    const auto language = what == "floor" ? std::nullopt : std::optional(Language::parse(what).value_or(Language()));
    channels.channels.push_back({number, language});
  }
  return channels;
}

}  // namespace rostrum
