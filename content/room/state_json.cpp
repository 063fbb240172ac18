#include "content/room/state_json.hpp"

#include <unordered_map>
#include <utility>

#include "content/room/scene_parts.hpp"

namespace rostrum {
namespace {

// The history before a rehearsal.
constexpr const char* undo_before = "undo_before_rehearsal";
constexpr const char* redo_before = "redo_before_rehearsal";

constexpr std::size_t longest_state = std::size_t{512} << 20;

// The scenes of a state, each as what differs from the one before it.
class ScenesWriter {
 public:
  std::size_t add(const Scene& scene) {
    Json whole = parts_.scene(scene);
    Json changed = Json::object();
    for (const auto& [key, value] : whole.items()) {
      const auto before = last_.find(key);
      if (before == last_.end() || *before != value) changed[key] = value;
    }
    last_ = std::move(whole);
    written_.push_back(std::move(changed));
    return written_.size() - 1;
  }
  std::size_t add(const Shared<Scene>& scene) {
    const auto known = numbers_.find(scene.address());
    if (known != numbers_.end()) return known->second;
    return numbers_[scene.address()] = add(*scene);
  }
  void write(Json& object) {
    parts_.write_parts(object);
    object["scenes"] = std::move(written_);
  }

 private:
  SceneWriter parts_;
  std::unordered_map<const Scene*, std::size_t> numbers_;
  Json last_ = Json::object();
  Json written_ = Json::array();
};

// The next one last, as in the state; written from it on, since that is most like the scene written before.
Json steps_json(const std::vector<History::Step>& steps, ScenesWriter& scenes) {
  Json json = Json::array();
  for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    json.push_back(Json::array({scenes.add(step->scene), step->act, step->weight}));
  return json;
}

using Scenes = std::vector<Shared<Scene>>;

bool read_scenes(const Json& object, SceneReader& parts, Scenes& scenes, std::size_t& known) {
  constexpr std::size_t most_scenes = 4 * most_undone + 2;
  const auto found = object.find("scenes");
  if (found == object.end() || !found->is_array() || found->empty() || found->size() > most_scenes) return false;
  ++known;
  Json whole = Json::object();
  for (const Json& changed : *found) {
    Scene scene;
    if (!changed.is_object()) return false;
    whole.update(changed);
    if (!parts.scene(whole, scene)) return false;
    scenes.emplace_back(std::move(scene));
  }
  return true;
}

bool read_scene_number(const Json& json, const Scenes& scenes, Shared<Scene>& scene) {
  std::size_t number = 0;
  if (!from_form(json, number) || number >= scenes.size()) return false;
  scene = scenes[number];
  return true;
}

bool read_steps(const Json& object, const char* key, const Scenes& scenes, std::vector<History::Step>& steps,
                std::size_t& known) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array() || found->size() > most_undone) return false;
  ++known;
  steps.resize(found->size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Json& json = (*found)[i];
    History::Step& step = steps[steps.size() - 1 - i];
    if (!json.is_array() || json.size() != 3 || !read_scene_number(json[0], scenes, step.scene) ||
        !from_form(json[1], step.act) || !from_form(json[2], step.weight))
      return false;
  }
  return true;
}

template <typename Value>
bool read_count(const Json& object, const char* key, Value& value, std::size_t& known) {
  const auto found = object.find(key);
  if (found == object.end()) return false;
  ++known;
  return from_form(*found, value);
}

bool read_whole(const Json& object, RoomState& state) {
  std::size_t known = 1;  // the format
  SceneReader parts;
  Scenes scenes;
  History history;
  if (!read_count(object, "revision", state.revision, known) || !read_count(object, "epoch", state.epoch, known) ||
      !parts.read_parts(object, known) || !read_scenes(object, parts, scenes, known) ||
      !read_steps(object, "undo", scenes, history.undo, known) ||
      !read_steps(object, "redo", scenes, history.redo, known))
    return false;
  static_cast<Scene&>(state) = *scenes.front();
  state.history = std::move(history);
  if (const auto before = object.find("before_rehearsal"); before != object.end()) {
    ++known;
    RoomState::Interrupted& interrupted = state.before_rehearsal.emplace();
    if (!read_scene_number(*before, scenes, interrupted.scene)) return false;
    // States of an older version lack them.
    History earlier;
    for (const auto& [key, steps] : {std::pair(undo_before, &earlier.undo), std::pair(redo_before, &earlier.redo)})
      if (object.contains(key) && !read_steps(object, key, scenes, *steps, known)) return false;
    interrupted.history = std::move(earlier);
  }
  return known == object.size();
}

// As it was written when a room had a place and no history.
bool read_first_format(const Json& object, RoomState& state) {
  constexpr std::size_t members = 9;
  std::size_t known = 1;
  std::vector<std::size_t> place;
  const auto read = [&](const char* key, auto& value) { return read_count(object, key, value, known); };
  if (!read("revision", state.revision) || !read("epoch", state.epoch) || !read("view", state.view) ||
      !read("blank", state.blank) || !read("statement", state.statement) || !read("content", state.content) ||
      !read("position", place) || !read("depth", state.depth) || place.size() != 3 || object.size() != members)
    return false;
  state.position = {place[0], place[1], place[2]};
  return state.depth <= greatest_depth;
}

}  // namespace

std::string to_json(const RoomState& state) {
  ScenesWriter scenes;
  scenes.add(state.scene());
  Json object = {{"format", 2}, {"revision", state.revision}, {"epoch", state.epoch}};
  object["undo"] = steps_json(state.history->undo, scenes);
  object["redo"] = steps_json(state.history->redo, scenes);
  if (state.before_rehearsal) {
    object["before_rehearsal"] = scenes.add(state.before_rehearsal->scene);
    object[undo_before] = steps_json(state.before_rehearsal->history->undo, scenes);
    object[redo_before] = steps_json(state.before_rehearsal->history->redo, scenes);
  }
  scenes.write(object);
  return line_of(object);
}

std::optional<RoomState> state_from_json(std::string_view text) {
  const Json object = parse_line(text, longest_state);
  unsigned format = 0;
  if (!object.is_object() || !object.contains("format") || !from_form(object["format"], format)) return std::nullopt;
  RoomState state;
  const bool sound = (format == 2 && read_whole(object, state)) || (format == 1 && read_first_format(object, state));
  return sound ? std::optional(std::move(state)) : std::nullopt;
}

}  // namespace rostrum
