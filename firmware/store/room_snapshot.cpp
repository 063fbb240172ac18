#include "firmware/store/room_snapshot.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "content/room/view_name.hpp"

namespace rostrum {

using nlohmann::json;

std::string snapshot_to_json(const RoomState& state) {
  const Position& at = state.position;
  const json object = {{"format", 1},
                       {"revision", state.revision},
                       {"epoch", state.epoch},
                       {"view", view_name(state.view)},
                       {"blank", state.blank},
                       {"statement", state.statement},
                       {"content", state.content.hex()},
                       {"position", {at.paragraph, at.sentence, at.offset}},
                       {"depth", state.depth}};
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

namespace {

// The library's own conversion takes -1 and 1e300 for counts.
bool is_count(const json& value) {
  return value.is_number_unsigned();
}

}  // namespace

std::optional<RoomState> snapshot_from_json(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  try {
    if (object.at("format") != 1) return std::nullopt;
    const json& position = object.at("position");
    if (!is_count(object.at("revision")) || !is_count(object.at("epoch")) || !is_count(object.at("depth")) ||
        object["depth"] > greatest_depth || position.size() != 3 ||
        !std::all_of(position.begin(), position.end(), is_count)) {
      return std::nullopt;
    }
    RoomState state;
    object.at("revision").get_to(state.revision);
    object.at("epoch").get_to(state.epoch);
    object.at("blank").get_to(state.blank);
    object.at("statement").get_to(state.statement);
    object.at("depth").get_to(state.depth);
    const auto view = view_named(object.at("view").get<std::string>());
    const auto content = ContentHash::from_hex(object.at("content").get<std::string>());
    const auto place = position.get<std::array<std::size_t, 3>>();
    if (!view || !content) return std::nullopt;
    state.view = *view;
    state.content = *content;
    state.position = {place[0], place[1], place[2]};
    return state;
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

}  // namespace rostrum
