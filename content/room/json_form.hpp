#pragma once

// How values stand in JSON, both ways from one description. Included by sources of this folder only.
//
// A struct is an object: Members<T>::all lists its members in their order. A member that has its default value is left
// out; reading takes exactly the members that are listed, no others.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "content/text/content_hash.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

using Json = nlohmann::json;

// The whole numbers that a member may be, beside what its type holds.
struct Range {
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
};

template <typename Owner, typename Value>
struct Member {
  const char* key = nullptr;
  Value Owner::*place = nullptr;
  Range range;
};

template <typename Owner, typename Value>
constexpr Member<Owner, Value> member(const char* key, Value Owner::*place, Range range = {}) {
  return {key, place, range};
}

// `all`: a tuple of Member, every one of them.
template <typename Struct>
struct Members;

template <typename Value>
concept Described = requires {
  Members<Value>::all;
};

// Converts to any member.
struct AnyMember {
  template <typename Value>
  operator Value() const;
};

template <typename Struct, std::size_t... numbers>
constexpr bool has_members(std::index_sequence<numbers...> /*count*/) {
  return requires {
    Struct{(static_cast<void>(numbers), AnyMember{})...};
  };
}

// How many members an aggregate has.
template <typename Struct, std::size_t count = 0>
constexpr std::size_t member_count() {
  if constexpr (has_members<Struct>(std::make_index_sequence<count + 1>())) {
    return member_count<Struct, count + 1>();
  } else {
    return count;
  }
}

// How many members of a struct stand elsewhere: Members<Struct>::left_out where it says so.
template <typename Struct>
inline constexpr std::size_t left_out = 0;
template <typename Struct>
requires requires {
  Members<Struct>::left_out;
}
inline constexpr std::size_t left_out<Struct> = Members<Struct>::left_out;

// `all`: an array of pairs of a name and an enumerator, every one of them.
template <typename Enum>
struct Names;

template <typename Value>
concept Named = std::is_enum_v<Value> && requires {
  Names<Value>::all;
};

// write(value) gives JSON; read(json, value, range) tells whether it was well formed, and else leaves anything in
// `value`.
template <typename Value>
struct Form;

template <>
struct Form<bool> {
  static Json write(bool value) { return value; }
  static bool read(const Json& json, bool& value, const Range& /*range*/) {
    if (!json.is_boolean()) return false;
    value = json.get<bool>();
    return true;
  }
};

template <std::integral Whole>
struct Form<Whole> {
  static Json write(Whole value) { return value; }
  static bool read(const Json& json, Whole& value, const Range& range) {
    if (!json.is_number_integer()) return false;
    if (json.is_number_unsigned()) return take(json.get<std::uint64_t>(), value, range);
    return take(json.get<std::int64_t>(), value, range);
  }

 private:
  template <typename Read>
  static bool take(Read read, Whole& value, const Range& range) {
    if (!std::in_range<Whole>(read) || std::cmp_less(read, range.least) || std::cmp_greater(read, range.most))
      return false;
    value = static_cast<Whole>(read);
    return true;
  }
};

template <>
struct Form<std::string> {
  static Json write(const std::string& value) { return value; }
  static bool read(const Json& json, std::string& value, const Range& range);
};

template <>
struct Form<ContentHash> {  // in hexadecimal
  static Json write(const ContentHash& value) { return value.hex(); }
  static bool read(const Json& json, ContentHash& value, const Range& range);
};

template <>
struct Form<Language> {  // its tag
  static Json write(const Language& value) { return value.tag(); }
  static bool read(const Json& json, Language& value, const Range& range);
};

template <>
struct Form<LocalText> {  // [[tag, text], ...]: an object would not keep the order
  static Json write(const LocalText& value);
  static bool read(const Json& json, LocalText& value, const Range& range);
};

template <Named Enum>
struct Form<Enum> {
  static Json write(Enum value) {
    for (const auto& [name, known] : Names<Enum>::all)
      if (known == value) return std::string(name);
    return nullptr;
  }
  static bool read(const Json& json, Enum& value, const Range& /*range*/) {
    if (!json.is_string()) return false;
    for (const auto& [name, known] : Names<Enum>::all)
      if (json.get_ref<const std::string&>() == name) {
        value = known;
        return true;
      }
    return false;
  }
};

// Within an object only, where the member is left out when there is no value.
template <typename Value>
struct Form<std::optional<Value>> {
  static Json write(const std::optional<Value>& value) { return value ? Form<Value>::write(*value) : Json(); }
  static bool read(const Json& json, std::optional<Value>& value, const Range& range) {
    return Form<Value>::read(json, value.emplace(), range);
  }
};

template <typename Value>
struct Form<std::vector<Value>> {
  static Json write(const std::vector<Value>& values) {
    Json json = Json::array();
    for (const Value& each : values) json.push_back(Form<Value>::write(each));
    return json;
  }
  static bool read(const Json& json, std::vector<Value>& values, const Range& range) {
    if (!json.is_array()) return false;
    values.clear();
    values.reserve(json.size());
    for (const Json& each : json)
      if (!Form<Value>::read(each, values.emplace_back(), range)) return false;
    return true;
  }
};

template <typename Value>
[[nodiscard]] Json to_form(const Value& value) {
  return Form<Value>::write(value);
}

template <typename Value>
[[nodiscard]] bool from_form(const Json& json, Value& value) {
  return Form<Value>::read(json, value, Range{});
}

template <typename Owner, typename Value>
void write_member(Json& object, const Owner& owner, const Member<Owner, Value>& member) {
  static const Owner fresh;
  if (!(owner.*member.place == fresh.*member.place)) object[member.key] = to_form(owner.*member.place);
}

// Counts the member in `known` where it is there.
template <typename Owner, typename Value>
[[nodiscard]] bool read_member(const Json& object, Owner& owner, const Member<Owner, Value>& member,
                               std::size_t& known) {
  const auto found = object.find(member.key);
  if (found == object.end()) return true;
  ++known;
  return Form<Value>::read(*found, owner.*member.place, member.range);
}

// Into an object that may hold other members too.
template <Described Struct>
void write_members(Json& object, const Struct& value) {
  static_assert(std::tuple_size_v<decltype(Members<Struct>::all)> + left_out<Struct> == member_count<Struct>(),
                "a member of this struct has no form");
  std::apply([&](const auto&... each) { (write_member(object, value, each), ...); }, Members<Struct>::all);
}

template <Described Struct>
[[nodiscard]] bool read_members(const Json& object, Struct& value, std::size_t& known) {
  return std::apply([&](const auto&... each) { return (read_member(object, value, each, known) && ...); },
                    Members<Struct>::all);
}

template <Described Struct>
struct Form<Struct> {
  static Json write(const Struct& value) {
    Json object = Json::object();
    write_members(object, value);
    return object;
  }
  static bool read(const Json& json, Struct& value, const Range& /*range*/) {
    std::size_t known = 0;
    return json.is_object() && read_members(json, value, known) && known == json.size();
  }
};

// One line. Ill-formed UTF-8, which nothing in a room holds, becomes U+FFFD.
[[nodiscard]] std::string line_of(const Json& json);
// Discarded (is_discarded) where it is no JSON, not well-formed UTF-8, or longer than `longest`.
[[nodiscard]] Json parse_line(std::string_view text, std::size_t longest);

}  // namespace rostrum
