#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "content/room/room.hpp"
#include "content/room/view_name.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

template <typename Value>
using Names = std::array<std::pair<Value, std::string_view>, 7>;

constexpr Names<Event::Kind> kind_names{{{Event::Kind::started, "started"},
                                         {Event::Kind::statement_selected, "statement_selected"},
                                         {Event::Kind::moved, "moved"},
                                         {Event::Kind::view_changed, "view_changed"},
                                         {Event::Kind::blanked, "blanked"},
                                         {Event::Kind::unblanked, "unblanked"},
                                         {Event::Kind::depth_set, "depth_set"}}};
template <typename Table, typename Value>
std::string name_of(const Table& names, Value value) {
  for (const auto& [known, name] : names)
    if (known == value) return std::string(name);
  return {};
}

// Reads members of an object and remembers whether all of them had the shape that was asked for.
class Reader {
 public:
  explicit Reader(const json& object) : object_(object) {}

  [[nodiscard]] bool sound() const { return sound_; }

  void read(const char* key, std::string& value) {
    if (const json* member = find(key, &json::is_string)) value = member->get_ref<const std::string&>();
  }
  void read(const char* key, bool& value) {
    if (const json* member = find(key, &json::is_boolean)) value = member->get<bool>();
  }
  void read(const char* key, std::uint64_t& value) {
    if (const json* member = find(key, &json::is_number_unsigned)) value = member->get<std::uint64_t>();
  }
  void read(const char* key, std::int64_t& value) {
    if (const json* member = find(key, &json::is_number_integer)) value = member->get<std::int64_t>();
  }
  void read(const char* key, ContentHash& value) {
    const json* member = find(key, &json::is_string);
    if (member == nullptr) return;
    const auto hash = ContentHash::from_hex(member->get_ref<const std::string&>());
    sound_ = sound_ && hash.has_value();
    if (hash) value = *hash;
  }
  void read(View& value) {
    std::string name;
    read("view", name);
    const std::optional<View> view = view_named(name);
    sound_ = sound_ && view.has_value();
    if (view) value = *view;
  }
  template <typename Table, typename Value>
  void read_name(const char* key, const Table& names, Value& value) {
    const json* member = find(key, &json::is_string);
    if (member == nullptr) return;
    for (const auto& [known, name] : names)
      if (member->get_ref<const std::string&>() == name) {
        value = known;
        return;
      }
    sound_ = false;
  }
  // nullptr, and unsound, where there is no such object.
  const json* object(const char* key) { return find(key, &json::is_object); }

 private:
  const json* find(const char* key, bool (json::*is_type)() const noexcept) {
    const auto member = object_.find(key);
    const bool found = member != object_.end() && ((*member).*is_type)();
    sound_ = sound_ && found;
    return found ? &*member : nullptr;
  }

  const json& object_;
  bool sound_ = true;
};

json position_json(const Position& position) {
  return {{"paragraph", position.paragraph}, {"sentence", position.sentence}, {"offset", position.offset}};
}

void read_position(Reader& reader, Position& position, bool& sound) {
  const json* object = reader.object("position");
  if (object == nullptr) return;
  Reader inner(*object);
  std::uint64_t paragraph = 0;
  std::uint64_t sentence = 0;
  std::uint64_t offset = 0;
  inner.read("paragraph", paragraph);
  inner.read("sentence", sentence);
  inner.read("offset", offset);
  position = {static_cast<std::size_t>(paragraph), static_cast<std::size_t>(sentence),
              static_cast<std::size_t>(offset)};
  sound = sound && inner.sound();
}

void read_stamp(Reader& reader, Stamp& stamp, bool& sound) {
  const json* object = reader.object("stamp");
  if (object == nullptr) return;
  Reader inner(*object);
  inner.read("boot_id", stamp.boot_id);
  inner.read("boot_time_ms", stamp.boot_time_ms);
  inner.read("wall_time_ms", stamp.wall_time_ms);
  inner.read("wall_time_trusted", stamp.wall_time_trusted);
  sound = sound && inner.sound();
}

}  // namespace

std::string to_json(const Event& event) {
  json object{{"kind", name_of(kind_names, event.kind)}};
  switch (event.kind) {
    case Event::Kind::started:
      object["epoch"] = event.epoch;
      break;
    case Event::Kind::statement_selected:
      object["statement"] = event.statement;
      [[fallthrough]];
    case Event::Kind::moved:
      object["content"] = event.content.hex();
      object["position"] = position_json(event.position);
      break;
    case Event::Kind::view_changed:
      object["view"] = view_name(event.view);
      break;
    case Event::Kind::depth_set:
      object["depth"] = event.depth;
      break;
    case Event::Kind::blanked:
    case Event::Kind::unblanked:
      break;
  }
  object["stamp"] = {{"boot_id", event.stamp.boot_id},
                     {"boot_time_ms", event.stamp.boot_time_ms},
                     {"wall_time_ms", event.stamp.wall_time_ms},
                     {"wall_time_trusted", event.stamp.wall_time_trusted}};
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Event> event_from_json(std::string_view text) {
  const json object = json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return std::nullopt;
  Event event;
  Reader reader(object);
  bool sound = true;
  reader.read_name("kind", kind_names, event.kind);
  if (!reader.sound()) return std::nullopt;
  switch (event.kind) {
    case Event::Kind::started:
      reader.read("epoch", event.epoch);
      break;
    case Event::Kind::statement_selected:
      reader.read("statement", event.statement);
      [[fallthrough]];
    case Event::Kind::moved:
      reader.read("content", event.content);
      read_position(reader, event.position, sound);
      break;
    case Event::Kind::view_changed:
      reader.read(event.view);
      break;
    case Event::Kind::depth_set: {
      std::uint64_t depth = 0;
      reader.read("depth", depth);
      sound = depth <= greatest_depth;
      event.depth = static_cast<unsigned>(depth);
      break;
    }
    case Event::Kind::blanked:
    case Event::Kind::unblanked:
      break;
  }
  read_stamp(reader, event.stamp, sound);
  if (!sound || !reader.sound()) return std::nullopt;
  return event;
}

}  // namespace rostrum
