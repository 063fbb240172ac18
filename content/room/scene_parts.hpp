#pragma once

// The parts that scenes share, each written once and by its number afterwards. Included by sources of this folder only.

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "content/room/list_delta.hpp"
#include "content/room/value_forms.hpp"

namespace rostrum {

using DeliveryList = std::vector<Shared<StatementDelivery>>;
using Papers = std::vector<Paper>;
using DisplayChoices = std::vector<DisplayChoice>;

// By what name the parts of a kind stand in a state, in the order in which they can be read: an entry before the queue
// that holds it.
template <typename Part>
inline constexpr const char* part_name = nullptr;
template <>
inline constexpr const char* part_name<Queue> = "queues";
template <>
inline constexpr const char* part_name<MeetingState> = "meetings";
template <>
inline constexpr const char* part_name<std::optional<Decision>> = "decisions";
template <>
inline constexpr const char* part_name<Papers> = "papers";
template <>
inline constexpr const char* part_name<StatementDelivery> = "deliveries";
template <>
inline constexpr const char* part_name<DeliveryList> = "delivery_lists";
template <>
inline constexpr const char* part_name<LocalText> = "texts";
template <>
inline constexpr const char* part_name<DisplayChoices> = "displays";

template <template <typename> typename List>
using ForEveryPart = std::tuple<List<Queue>, List<MeetingState>, List<std::optional<Decision>>, List<Papers>,
                                List<StatementDelivery>, List<DeliveryList>, List<LocalText>, List<DisplayChoices>>;

// The members of a scene, for writing and for reading: `archive.value(key, member)` for what every scene has of its
// own, `archive.part(key, member)` for what it may share, `archive.later(key, member)` for what states of an older
// version lack.
template <typename Archive, typename AnyScene>
void describe_scene(Archive& archive, AnyScene& scene) {
  archive.value("view", scene.view);
  archive.value("blank", scene.blank);
  archive.value("statement", scene.statement);
  archive.value("content", scene.content);
  archive.value("position", scene.position);
  archive.value("depth", scene.depth);
  archive.value("session", scene.session);
  archive.part("queue", scene.queue);
  archive.value("timer", scene.timer);
  archive.value("point_of_order", scene.point_of_order);
  archive.part("meeting", scene.meeting);
  archive.part("decision", scene.decision);
  archive.part("papers", scene.papers);
  archive.part("deliveries", scene.deliveries);
  archive.value("cue", scene.cue);
  archive.part("notice", scene.notice);
  archive.part("line", scene.line);
  archive.part("displays", scene.displays);
  archive.value("rehearsal", scene.rehearsal);
  archive.later("notice_stands", scene.notice_stands);
  static_assert(member_count<Scene>() == 20, "a member of the scene stands in no state");
}

class SceneWriter {
 public:
  // All members of the scene; its parts as numbers.
  [[nodiscard]] Json scene(const Scene& scene);
  // The parts of all scenes so far.
  void write_parts(Json& object);

 private:
  struct Archive;
  template <typename Part>
  struct List {
    std::unordered_map<const Part*, std::size_t> numbers;
    Json written = Json::array();
    const Part* last = nullptr;
  };

  template <typename Part>
  std::size_t number_of(const Shared<Part>& part);
  std::size_t number_of(const Queue::Entry& entry);

  template <typename Part>
  Json write(const Part& before, const Part& now);
  Json write(const Queue& before, const Queue& now);
  Json write(const std::optional<Decision>& before, const std::optional<Decision>& now);
  Json write(const Papers& before, const Papers& now);
  Json write(const StatementDelivery& before, const StatementDelivery& now);
  Json write(const DeliveryList& before, const DeliveryList& now);

  ForEveryPart<List> lists_;
  std::unordered_map<const QueueEntry*, std::size_t> entry_numbers_;
  Json entries_ = Json::array();
  std::map<std::string, const StatementDelivery*> last_delivery_;
};

class SceneReader {
 public:
  // First the parts, from the object that write_parts() wrote to. False where they are spoilt; `known` counts members.
  [[nodiscard]] bool read_parts(const Json& object, std::size_t& known);
  [[nodiscard]] bool scene(const Json& object, Scene& scene);

 private:
  struct Archive;
  template <typename Part>
  struct List {
    std::vector<Shared<Part>> parts;
  };

  template <typename Part>
  bool read_list(const Json& object, std::size_t& known);
  bool read_entries(const Json& object, std::size_t& known);

  template <typename Part>
  bool read(const Json& json, const Part& before, Part& now);
  bool read(const Json& json, const Queue& before, Queue& now);
  bool read(const Json& json, const std::optional<Decision>& before, std::optional<Decision>& now);
  bool read(const Json& json, const Papers& before, Papers& now);
  bool read(const Json& json, const StatementDelivery& before, StatementDelivery& now);
  bool read(const Json& json, const DeliveryList& before, DeliveryList& now);
  // Whether that many more in lists are still sane.
  bool spend(std::size_t count);

  ForEveryPart<List> lists_;
  std::vector<Queue::Entry> entries_;
  std::map<std::string, Shared<StatementDelivery>> last_delivery_;
  std::size_t budget_ = std::size_t{1} << 24;
};

}  // namespace rostrum
