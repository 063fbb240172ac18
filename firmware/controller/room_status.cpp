#include "firmware/controller/room_status.hpp"

#include <algorithm>
#include <ctime>
#include <limits>

#include "firmware/controller/status_parts.hpp"

namespace rostrum {
namespace status_part {

Json text(const LocalText& text) {
  Json object = Json::object();
  for (const auto& [language, words] : text.entries) object[language.tag()] = words;
  return object;
}

Json text_or_null(const LocalText& words) {
  return words.empty() ? Json(nullptr) : text(words);
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string utc(std::int64_t unix_ms) {
  constexpr std::int64_t second_ms = 1000;
  const auto seconds = static_cast<std::time_t>(unix_ms / second_ms);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::string text(sizeof "2026-05-03T13:00:00Z and years of many digits", '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts));
  return text;
}

std::string printed(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

namespace {

void add_place(Json& object, const RoomStatus& status) {
  const RoomState& room = status.state;
  object["view"] = view_name(room.view);
  object["blank"] = room.blank;
  object["statement"] = room.statement;
  object["segment"] = status.segment;
  object["segments"] = status.segments;
  object["floor"] = text_or_null(status.floor);
  object["position"] = {{"paragraph", room.position.paragraph + 1},
                        {"sentence", room.position.sentence + 1},
                        {"offset", room.position.offset}};
  object["depth"] = room.depth;
}

void add_device(Json& object, const RoomStatus& status) {
  object["entry"] = status.entry;
  object["display"] = status.display;
  object["displays"] = Json::array();
  for (const DisplayStatus& display : status.displays) {
    object["displays"].push_back(
        {{"name", display.name}, {"shown_by", display.shown_by}, {"view", view_name(display.view)}});
  }
  object["store"] = status.store;
  object["notice"] = status.notice;
  object["stick_watch"] = status.stick_watch;
  object["sticks"] = sticks(status.sticks.get());
}

// The act that undo or redo would lead over.
Json next_step(const std::vector<History::Step>& steps) {
  return steps.empty() ? Json(nullptr) : Json(steps.back().act);
}

// How the notice stands on the screens; null where it does not.
Json notice_form(const RoomState& room) {
  if (room.notice->empty()) return nullptr;
  if (room.view == View::notice) return "full_screen";
  return room.notice_stands ? Json("band") : Json(nullptr);
}

void add_queue(Json& object, const RoomStatus& status, std::size_t most) {
  const RoomState& room = status.state;
  object["speaking"] = speaking(room);
  if (status.list_changed) {
    Waiting all = waiting(status, most);
    object["queue"] = std::move(all.entries);
    object["queue_count"] = all.count;
  } else {
    object["queue_count"] = room.queue->waiting(room.meeting->item).size();
  }
  object["list_open"] = room.queue->is_open(room.meeting->item);
}

void add_meeting(Json& object, const RoomStatus& status) {
  const RoomState& room = status.state;
  add_queue(object, status, most_in_status);
  object["timer"] = timer(room, status.now);
  object["meeting"] = meeting(status);
  object["point_of_order"] = point_of_order(room);
  object["decision"] = decision(room);
  object["papers"] = papers(room);
  object["release"] = release(room);
  const auto& free_from_ms = room.delivery_of(room.statement).free_from_ms;
  object["release_from"] = free_from_ms ? Json(utc(*free_from_ms)) : Json(nullptr);
  object["off_text"] = room.delivery_of(room.statement).off_text;
  object["cue"] = cue(status);
  object["notice_text"] = text_or_null(*room.notice);
  object["notice_form"] = notice_form(room);
  object["line"] = text_or_null(*room.line);
  object["rehearsal"] = room.rehearsal;
  object["undo"] = next_step(room.history->undo);
  object["redo"] = next_step(room.history->redo);
}

}  // namespace
}  // namespace status_part

std::size_t segment_number(const StatementOutline& outline, const Position& position) {
  const auto after = std::upper_bound(outline.segments.begin(), outline.segments.end(), position);
  const auto before_or_at = static_cast<std::size_t>(after - outline.segments.begin());
  return outline.segments.empty() ? 0 : std::max<std::size_t>(1, before_or_at);
}

std::string to_json(const RoomStatus& status) {
  status_part::Json object;
  object["format"] = 1;
  object["revision"] = status.state.revision;
  object["epoch"] = status.state.epoch;
  object["recorded_revision"] = status.recorded_revision;
  object["session"] = status.session;
  status_part::add_place(object, status);
  status_part::add_device(object, status);
  status_part::add_meeting(object, status);
  return status_part::printed(object);
}

std::string queue_json(const RoomStatus& status) {
  status_part::Json object;
  object["format"] = 1;
  object["revision"] = status.state.revision;
  status_part::add_queue(object, status, std::numeric_limits<std::size_t>::max());
  return status_part::printed(object);
}

}  // namespace rostrum
