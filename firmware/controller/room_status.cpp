#include "firmware/controller/room_status.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rostrum {
std::size_t segment_number(const StatementOutline& outline, const Position& position) {
  const auto after = std::upper_bound(outline.segments.begin(), outline.segments.end(), position);
  const auto before_or_at = static_cast<std::size_t>(after - outline.segments.begin());
  return outline.segments.empty() ? 0 : std::max<std::size_t>(1, before_or_at);
}

std::string to_json(const RoomStatus& status) {
  const RoomState& room = status.state;
  nlohmann::ordered_json object;
  object["format"] = 1;
  object["revision"] = room.revision;
  object["epoch"] = room.epoch;
  object["recorded_revision"] = status.recorded_revision;
  object["session"] = status.session;
  object["view"] = view_name(room.view);
  object["blank"] = room.blank;
  object["statement"] = room.statement;
  object["segment"] = status.segment;
  object["segments"] = status.segments;
  if (status.floor.empty()) {
    object["floor"] = nullptr;
  } else {
    object["floor"] = status.floor;
  }
  object["position"] = {{"paragraph", room.position.paragraph + 1},
                        {"sentence", room.position.sentence + 1},
                        {"offset", room.position.offset}};
  object["depth"] = room.depth;
  object["entry"] = status.entry;
  object["display"] = status.display;
  object["displays"] = nlohmann::ordered_json::array();
  for (const auto& [name, shown_by] : status.displays) {
    object["displays"].push_back({{"name", name}, {"shown_by", shown_by}});
  }
  object["store"] = status.store;
  object["notice"] = status.notice;
  // Of later versions' rooms; here already so that scripts can rely on them.
  object["speaking"] = nullptr;
  object["queue"] = nlohmann::ordered_json::array();
  object["timer"] = nullptr;
  object["meeting"] = nullptr;
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace rostrum
