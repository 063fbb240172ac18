#include <utility>

#include "content/room/scene_parts.hpp"

namespace rostrum {

struct SceneReader::Archive {
  SceneReader& reader;
  const Json& object;
  std::size_t known = 0;
  bool sound = true;

  template <typename Value>
  void value(const char* key, Value& value) {
    if (const Json* json = find(key)) sound = sound && from_form(*json, value);
  }
  template <typename Value>
  void value(const char* key, std::optional<Value>& value) {
    const Json* json = find(key);
    if (json == nullptr || json->is_null()) return;
    sound = sound && from_form(*json, value);
  }
  template <typename Value>
  void later(const char* key, Value& value_read) {
    if (object.contains(key)) value(key, value_read);
  }
  template <typename Part>
  void part(const char* key, Shared<Part>& part) {
    const Json* json = find(key);
    const auto& parts = std::get<List<Part>>(reader.lists_).parts;
    std::size_t number = 0;
    sound = sound && json != nullptr && from_form(*json, number) && number < parts.size();
    if (sound) part = parts[number];
  }

 private:
  const Json* find(const char* key) {
    const auto found = object.find(key);
    sound = sound && found != object.end();
    if (!sound) return nullptr;
    ++known;
    return &*found;
  }
};

bool SceneReader::scene(const Json& object, Scene& scene) {
  if (!object.is_object()) return false;
  Archive archive{*this, object};
  describe_scene(archive, scene);
  return archive.sound && archive.known == object.size() && scene.depth <= greatest_depth;
}

bool SceneReader::read_parts(const Json& object, std::size_t& known) {
  const auto all = [&]<typename... Part>(const std::tuple<List<Part>...>& /*lists*/) {
    return (read_list<Part>(object, known) && ...);
  };
  return read_entries(object, known) && all(lists_);
}

bool SceneReader::read_entries(const Json& object, std::size_t& known) {
  const auto found = object.find("entries");
  if (found == object.end() || !found->is_array()) return false;
  ++known;
  for (const Json& json : *found) {
    QueueEntry entry;
    if (!from_form(json, entry)) return false;
    entries_.push_back(std::make_shared<const QueueEntry>(std::move(entry)));
  }
  return true;
}

template <typename Part>
bool SceneReader::read_list(const Json& object, std::size_t& known) {
  const auto found = object.find(part_name<Part>);
  if (found == object.end() || !found->is_array()) return false;
  ++known;
  auto& parts = std::get<List<Part>>(lists_).parts;
  for (const Json& json : *found) {
    static const Part none;
    Part part;
    if (!read(json, parts.empty() ? none : *parts.back(), part)) return false;
    parts.emplace_back(std::move(part));
  }
  return true;
}

bool SceneReader::spend(std::size_t count) {
  if (count > budget_) return false;
  budget_ -= count;
  return true;
}

template <typename Part>
bool SceneReader::read(const Json& json, const Part& /*before*/, Part& now) {
  return from_form(json, now);
}

bool SceneReader::read(const Json& json, const std::optional<Decision>& /*before*/, std::optional<Decision>& now) {
  return json.is_null() || from_form(json, now);
}

namespace {

bool read_limits(const Json& json, std::map<ItemPlace, LimitsMs>& limits) {
  if (!json.is_array()) return false;
  limits.clear();
  for (const Json& each : json) {
    ItemPlace item;
    LimitsMs of_item;
    if (!each.is_array() || each.size() != 2 || !from_form(each[0], item) || !from_form(each[1], of_item)) return false;
    if (!limits.emplace(item, std::move(of_item)).second) return false;
  }
  return true;
}

}  // namespace

bool SceneReader::read(const Json& json, const Queue& before, Queue& now) {
  if (!json.is_object()) return false;
  const auto kept = json.find("kept"), entries = json.find("entries"), last = json.find("last_id");
  KeptEnds ends;
  if (kept == json.end() || entries == json.end() || last == json.end() || !from_form(*kept, ends) ||
      !from_form(*last, now.last_id))
    return false;
  std::size_t known = 3;
  now.closed = before.closed;
  now.limits = before.limits;
  if (const auto closed = json.find("closed"); closed != json.end()) {
    ++known;
    if (!from_form(*closed, now.closed)) return false;
  }
  if (const auto limits = json.find("limits"); limits != json.end()) {
    ++known;
    if (!read_limits(*limits, now.limits)) return false;
  }
  const bool rebuilt = rebuild(before.entries, ends, now.entries, [&](std::vector<Queue::Entry>& list) {
    return NumberRuns::read(*entries, entries_.size(), budget_,
                            [&](std::size_t number) { list.push_back(entries_[number]); });
  });
  return rebuilt && spend(now.entries.size() + now.closed.size() + now.limits.size()) && known == json.size();
}

bool SceneReader::read(const Json& json, const Papers& before, Papers& now) {
  return json.is_object() && json.size() == 2 && read_list_after(json, before, now) && spend(now.size());
}

bool SceneReader::read(const Json& json, const StatementDelivery& /*before*/, StatementDelivery& now) {
  std::size_t known = 0;
  if (!json.is_object() || !read_members(json, now, known) || known + 2 != json.size()) return false;
  Shared<StatementDelivery>& last = last_delivery_[now.statement];
  if (!read_list_after(json, last->marks, now.marks) || !spend(now.marks.size())) return false;
  last = now;
  return true;
}

bool SceneReader::read(const Json& json, const DeliveryList& /*before*/, DeliveryList& now) {
  const auto& parts = std::get<List<StatementDelivery>>(lists_).parts;
  return NumberRuns::read(json, parts.size(), budget_, [&](std::size_t number) { now.push_back(parts[number]); }) &&
         spend(now.size());
}

}  // namespace rostrum
