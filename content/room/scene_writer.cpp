#include <utility>

#include "content/room/scene_parts.hpp"

namespace rostrum {

struct SceneWriter::Archive {
  SceneWriter& writer;
  Json& object;

  template <typename Value>
  void value(const char* key, const Value& value) {
    object[key] = to_form(value);
  }
  template <typename Value>
  void later(const char* key, const Value& value) {
    object[key] = to_form(value);
  }
  template <typename Part>
  void part(const char* key, const Shared<Part>& part) {
    object[key] = writer.number_of(part);
  }
};

Json SceneWriter::scene(const Scene& scene) {
  Json object = Json::object();
  Archive archive{*this, object};
  describe_scene(archive, scene);
  return object;
}

void SceneWriter::write_parts(Json& object) {
  object["entries"] = std::move(entries_);
  const auto put = [&object]<typename Part>(List<Part>& list) { object[part_name<Part>] = std::move(list.written); };
  std::apply([&put](auto&... lists) { (put(lists), ...); }, lists_);
}

template <typename Part>
std::size_t SceneWriter::number_of(const Shared<Part>& part) {
  static const Part none;
  auto& list = std::get<List<Part>>(lists_);
  // All that is empty is one part, whoever emptied it.
  const Part* address = *part == none ? &none : part.address();
  const auto [known, is_new] = list.numbers.try_emplace(address, list.numbers.size());
  const std::size_t number = known->second;
  if (is_new) {
    list.written.push_back(write(list.last == nullptr ? none : *list.last, *part));
    list.last = address;
  }
  return number;
}

std::size_t SceneWriter::number_of(const Queue::Entry& entry) {
  const auto [known, is_new] = entry_numbers_.try_emplace(entry.get(), entry_numbers_.size());
  if (is_new) entries_.push_back(to_form(*entry));
  return known->second;
}

template <typename Part>
Json SceneWriter::write(const Part& /*before*/, const Part& now) {
  return to_form(now);
}

Json SceneWriter::write(const std::optional<Decision>& /*before*/, const std::optional<Decision>& now) {
  return to_form(now);
}

Json SceneWriter::write(const Queue& before, const Queue& now) {
  const KeptEnds kept = kept_ends(before.entries, now.entries);
  NumberRuns runs;
  for (std::size_t i = kept.head; i < now.entries.size() - kept.tail; ++i) runs.add(number_of(now.entries[i]));
  Json object = {{"kept", to_form(kept)}, {"entries", runs.json()}, {"last_id", now.last_id}};
  if (now.closed != before.closed) object["closed"] = to_form(now.closed);
  if (now.limits != before.limits) {
    Json& limits = object["limits"] = Json::array();
    for (const auto& [item, each] : now.limits) limits.push_back(Json::array({to_form(item), to_form(each)}));
  }
  return object;
}

Json SceneWriter::write(const Papers& before, const Papers& now) {
  Json object = Json::object();
  write_list_after(object, before, now);
  return object;
}

Json SceneWriter::write(const StatementDelivery& /*before*/, const StatementDelivery& now) {
  static const StatementDelivery none;
  const StatementDelivery*& last = last_delivery_[now.statement];
  Json object = to_form(now);
  write_list_after(object, (last == nullptr ? none : *last).marks, now.marks);
  last = &now;
  return object;
}

Json SceneWriter::write(const DeliveryList& /*before*/, const DeliveryList& now) {
  NumberRuns runs;
  for (const Shared<StatementDelivery>& each : now) runs.add(number_of(each));
  return runs.json();
}

}  // namespace rostrum
