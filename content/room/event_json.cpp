#include <utility>

#include "content/room/change_forms.hpp"

namespace rostrum {
namespace {

// Ten thousand speakers with the longest names in the six languages of the United Nations.
constexpr std::size_t longest_event = std::size_t{128} << 20;

constexpr Range any{};

// What an event without a word about its place has: journals had none before there was undo.
Event::Place usual_place(const Change& change) {
  return std::holds_alternative<change::Started>(change) ? Event::Place::outside : Event::Place::begins;
}

template <std::size_t number>
bool read_as(const std::string& kind, const Json& object, Change& change, std::size_t& known) {
  using One = std::variant_alternative_t<number, Change>;
  return kind == Members<One>::kind && read_members(object, change.emplace<number>(), known);
}

template <std::size_t... numbers>
bool read_change(const std::string& kind, const Json& object, Change& change, std::size_t& known,
                 std::index_sequence<numbers...> /*all*/) {
  return (read_as<numbers>(kind, object, change, known) || ...);
}

// `known` counts the members that belong to it, of which `kind` is one.
bool read_change(const Json& object, Change& change, std::size_t& known) {
  const auto kind = object.find("kind");
  if (kind == object.end() || !kind->is_string()) return false;
  ++known;
  const std::string& name = kind->get_ref<const std::string&>();
  // As it was called before Blanked said which.
  if (name == "unblanked") {
    change = change::Blanked{false};
    return true;
  }
  return read_change(name, object, change, known, std::make_index_sequence<std::variant_size_v<Change>>());
}

// A member that every event has: where it is missing, `value` stays as it is.
template <typename Value>
bool read_common(const Json& object, const char* key, Value& value, std::size_t& known) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  ++known;
  return Form<Value>::read(*found, value, any);
}

}  // namespace

std::string to_json(const Event& event) {
  Json object = Json::object();
  std::visit(
      [&object](const auto& change) {
        object["kind"] = Members<std::decay_t<decltype(change)>>::kind;
        write_members(object, change);
      },
      event.change);
  if (!event.act.empty()) object["act"] = event.act;
  if (event.place != usual_place(event.change)) object["place"] = to_form(event.place);
  object["stamp"] = to_form(event.stamp);
  return line_of(object);
}

std::optional<Event> event_from_json(std::string_view text) {
  const Json object = parse_line(text, longest_event);
  if (!object.is_object() || !object.contains("stamp")) return std::nullopt;
  Event event;
  std::size_t known = 0;
  if (!read_change(object, event.change, known)) return std::nullopt;
  event.place = usual_place(event.change);
  if (!read_common(object, "act", event.act, known) || !read_common(object, "place", event.place, known) ||
      !read_common(object, "stamp", event.stamp, known) || known != object.size())
    return std::nullopt;
  return event;
}

}  // namespace rostrum
