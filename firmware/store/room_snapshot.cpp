#include "firmware/store/room_snapshot.hpp"

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

std::optional<RoomState> snapshot_from_json(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  try {
    if (object.at("format") != 1) return std::nullopt;
    RoomState state;
    object.at("revision").get_to(state.revision);
    object.at("epoch").get_to(state.epoch);
    object.at("blank").get_to(state.blank);
    object.at("statement").get_to(state.statement);
    object.at("depth").get_to(state.depth);
    const auto view = view_named(object.at("view").get<std::string>());
    const auto content = ContentHash::from_hex(object.at("content").get<std::string>());
    const auto position = object.at("position").get<std::array<std::size_t, 3>>();
    if (!view || !content) return std::nullopt;
    state.view = *view;
    state.content = *content;
    state.position = {position[0], position[1], position[2]};
    return state;
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

}  // namespace rostrum
