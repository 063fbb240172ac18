#include "content/session/room_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <type_traits>
#include <utility>

#include "content/session/stray_letter.hpp"
#include "content/text/toml.hpp"

namespace rostrum {
namespace {

constexpr double default_depth = 7.0;

// Whatever a file holds where a value should stand, for a finding.
std::string_view type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "a whole number";
    case toml::node_type::floating_point:
      return "a number";
    case toml::node_type::boolean:
      return "true or false";
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
      return "a date or time";
    case toml::node_type::none:
      break;
  }
  return "nothing";
}

// Reads the members of one table; what it was never asked for is unknown.
class TableReader {
 public:
  TableReader(const toml::table& table, std::string path, const std::string& file, std::vector<Finding>& findings)
      : table_(table), path_(std::move(path)), file_(file), findings_(findings) {}

  void read(std::string_view key, std::string& value) {
    if (const toml::node* node = find(key)) {
      if (const auto string = node->value_exact<std::string>())
        value = *string;
      else
        wrong_type(key, *node, "a string");
    }
  }

  template <typename Value>
  using Choices = std::initializer_list<std::pair<std::string_view, Value>>;

  template <typename Value>
  void read_choice(std::string_view key, Value& value, Choices<std::type_identity_t<Value>> choices) {
    std::string written;
    const std::size_t before = findings_.size();
    read(key, written);
    if (!table_.contains(key) || findings_.size() != before) return;
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&written](const auto& choice) { return choice.first == written; });
    if (found != choices.end()) {
      value = found->second;
      return;
    }
    std::string names;
    for (const auto& choice : choices) names.append(names.empty() ? "" : ", ").append(choice.first);
    bad_value(key, *table_.get(key), fmt::format("one of {}", names));
  }

  template <typename Value>
  void read_number(std::string_view key, Value& value, double least, double most, std::string_view expected) {
    const toml::node* node = find(key);
    if (node == nullptr) return;
    const std::optional<double> number = node->is_number() ? node->value<double>() : std::nullopt;
    if (!number)
      wrong_type(key, *node, expected);
    else if (!(*number >= least && *number <= most))
      bad_value(key, *node, expected);
    else
      value = *number;
  }

  template <std::size_t count>
  std::optional<std::array<int, count>> read_integers(std::string_view key, std::int64_t least, std::int64_t most,
                                                      std::string_view expected) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      wrong_type(key, *node, expected);
      return std::nullopt;
    }
    std::array<int, count> values{};
    bool sound = array->size() == count;
    for (std::size_t i = 0; sound && i < count; ++i) {
      const auto value = array->get(i)->value_exact<std::int64_t>();
      sound = value && *value >= least && *value <= most;
      if (sound) values.at(i) = static_cast<int>(*value);
    }
    if (sound) return values;
    bad_value(key, *node, expected);
    return std::nullopt;
  }

  void read_strings(std::string_view key, std::vector<std::string>& values) {
    const toml::node* node = find(key);
    if (node == nullptr) return;
    const toml::array* array = node->as_array();
    if (array == nullptr || !std::all_of(array->begin(), array->end(), [](const auto& n) { return n.is_string(); })) {
      wrong_type(key, *node, "a list of strings");
      return;
    }
    values.clear();
    for (const toml::node& item : *array) values.push_back(*item.value<std::string>());
  }

  void read_languages(std::string_view key, std::vector<Language>& values) {
    std::vector<std::string> tags;
    read_strings(key, tags);
    for (const std::string& tag : tags) {
      const auto language = Language::parse(tag);
      if (!language)
        bad_value(key, *table_.get(key), fmt::format("language tags such as \"en\", which \"{}\" is not", tag));
      else if (std::find(values.begin(), values.end(), *language) == values.end())
        values.push_back(*language);
    }
  }

  const toml::table* read_table(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) return nullptr;
    const toml::table* table = node->as_table();
    if (table == nullptr) wrong_type(key, *node, "a table");
    return table;
  }

  const toml::node* find(std::string_view key) {
    known_.push_back(key);
    return table_.get(key);
  }

  void report_unknown() {
    for (const auto& [key, node] : table_)
      if (std::find(known_.begin(), known_.end(), key.str()) == known_.end())
        add(Severity::warning, "unknown-key", node, fmt::format("\"{}\" means nothing here", full(key.str())),
            fmt::format("Known here: {}.", fmt::join(known_, ", ")));
  }

  void wrong_type(std::string_view key, const toml::node& node, std::string_view expected) {
    add(Severity::error, "wrong-type", node,
        fmt::format("\"{}\" is {}, where {} was expected", full(key), type_name(node), expected),
        "The default is used instead.");
  }

  void bad_value(std::string_view key, const toml::node& node, std::string_view expected) {
    add(Severity::error, "bad-value", node, fmt::format("\"{}\" should be {}", full(key), expected),
        "The default is used instead.");
  }

 private:
  [[nodiscard]] std::string full(std::string_view key) const {
    return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
  }

  void add(Severity severity, std::string code, const toml::node& node, std::string message, std::string advice) {
    findings_.push_back({severity, std::move(code), file_, static_cast<int>(node.source().begin.line),
                         std::move(message), std::move(advice)});
  }

  const toml::table& table_;
  std::string path_;
  const std::string& file_;
  std::vector<Finding>& findings_;
  std::vector<std::string_view> known_;
};

class RoomReader {
 public:
  explicit RoomReader(const std::string& file) : file_(file) {}

  RoomFile read(const toml::table& root) {
    TableReader top = reader(root, "");
    if (const toml::table* table = top.read_table("room")) read_room(*table);
    read_displays(top);
    if (const toml::table* table = top.read_table("style")) read_style(*table);
    if (const toml::table* table = top.read_table("trust")) read_raw(*table, room_.trust);
    if (const toml::table* table = top.read_table("keys")) {
      TableReader keys = reader(*table, "keys");
      for (const auto& [key, node] : *table) keys.read(key.str(), room_.keys[std::string(key.str())]);
      std::erase_if(room_.keys, [](const auto& entry) { return entry.second.empty(); });
    }
    top.report_unknown();
    std::stable_sort(room_.findings.begin(), room_.findings.end(),
                     [](const Finding& left, const Finding& right) { return left.line < right.line; });
    return std::move(room_);
  }

 private:
  TableReader reader(const toml::table& table, std::string path) {
    return {table, std::move(path), file_, room_.findings};
  }

  void read_room(const toml::table& table) {
    TableReader room = reader(table, "room");
    room.read("name", room_.name);
    room.read("zone", room_.zone);
    room.read_number("depth", room_.depth, 0.1, 500, "metres, from 0.1 to 500");
    room.read_number("height", room_.height, 0.05, 50, "metres of picture, from 0.05 to 50");
    room.read_languages("languages", room_.languages);
    if (const toml::table* channels = room.read_table("channels")) read_channels(*channels);
    room.report_unknown();
  }

  void read_channels(const toml::table& table) {
    TableReader channels = reader(table, "room.channels");
    for (const auto& [key, node] : table) {
      const std::string_view text = key.str();
      int number = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > 999) {
        channels.bad_value(text, node, "a channel's number, as in 1 = \"en\"");
        continue;
      }
      std::string language;
      channels.read(text, language);
      if (language == "floor" || Language::parse(language))
        room_.channels[number] = language;
      else if (!language.empty())
        channels.bad_value(text, node, "\"floor\" or a language tag");
    }
  }

  void read_displays(TableReader& top) {
    const toml::node* node = top.find("display");
    if (node == nullptr) return;
    const toml::array* displays = node->as_array();
    if (displays == nullptr || displays->empty() || !displays->is_array_of_tables()) {
      top.wrong_type("display", *node, "a list of tables, each headed [[display]],");
      return;
    }
    room_.displays.clear();
    for (const toml::node& item : *displays) read_display(*item.as_table());
  }

  void read_display(const toml::table& table) {
    TableReader reader_of_display = reader(table, "display");
    DisplayFile display;
    if (!room_.displays.empty()) display.name = fmt::format("wall-{}", room_.displays.size() + 1);
    reader_of_display.read("name", display.name);
    if (const auto size = reader_of_display.read_integers<2>("size", 64, 16384, "[width, height] in pixels")) {
      display.width = (*size)[0];
      display.height = (*size)[1];
    }
    reader_of_display.read_number("height", display.picture_height, 0.05, 50, "metres of picture, from 0.05 to 50");
    reader_of_display.read_number("depth", display.depth, 0.1, 500, "metres, from 0.1 to 500");
    reader_of_display.read_number("overscan", display.overscan, 0, 0.2, "a share of each side, from 0 to 0.2");
    display.keepout = reader_of_display.read_integers<4>("keepout", 0, 16384, "[x, y, width, height] in pixels");
    read_rotation(reader_of_display, display);
    reader_of_display.read("mode", display.mode);
    reader_of_display.read_languages("languages", display.languages);
    reader_of_display.read_strings("views", display.views);
    reader_of_display.read_choice("theme", display.theme, {{"dark", "dark"}, {"light", "light"}});
    reader_of_display.report_unknown();
    const bool taken = std::any_of(room_.displays.begin(), room_.displays.end(),
                                   [&display](const DisplayFile& other) { return other.name == display.name; });
    if (taken) reader_of_display.bad_value("name", table, fmt::format("unlike \"{}\" before it", display.name));
    room_.displays.push_back(std::move(display));
  }

  static void read_rotation(TableReader& reader_of_display, DisplayFile& display) {
    double degrees = 0;
    constexpr std::string_view expected = "0, 90, 180 or 270";
    reader_of_display.read_number("rotate", degrees, 0, 270, expected);
    const int rotation = static_cast<int>(degrees);
    if (rotation % 90 == 0 && degrees == rotation)
      display.rotate = rotation;
    else
      reader_of_display.bad_value("rotate", *reader_of_display.find("rotate"), expected);
  }

  void read_style(const toml::table& table) {
    using enum HouseStyle::FrenchSpaces;
    using NumberSpaces = HouseStyle::NumberSpaces;
    using ChineseGaps = HouseStyle::ChineseGaps;
    TableReader style = reader(table, "style");
    style.read_choice(
        "french_spaces", room_.style.french_spaces,
        {{"narrow", narrow}, {"wide", wide}, {"canadian", canadian}, {"none", none}, {"written", written}});
    style.read_choice(
        "number_spaces", room_.style.number_spaces,
        {{"narrow", NumberSpaces::narrow}, {"wide", NumberSpaces::wide}, {"written", NumberSpaces::written}});
    style.read_choice("chinese_gaps", room_.style.chinese_gaps,
                      {{"written", ChineseGaps::written}, {"quarter", ChineseGaps::quarter}});
    style.report_unknown();
  }

  // Strings as they are, anything else as TOML writes it.
  static void read_raw(const toml::table& table, std::map<std::string, std::string>& values) {
    for (const auto& [key, node] : table) {
      if (const auto string = node.value_exact<std::string>()) {
        values[std::string(key.str())] = *string;
        continue;
      }
      std::ostringstream written;
      node.visit([&written](const auto& value) { written << value; });
      values[std::string(key.str())] = written.str();
    }
  }

  const std::string& file_;
  RoomFile room_;
};

}  // namespace

Result<RoomFile> parse_room_file(std::string_view text, const std::string& name) {
  const auto refusal = [](std::string_view what, std::string where) {
    return tl::unexpected(
        Error{Blame::input, std::string(what), std::move(where), "Correct the line, or remove it to get the default."});
  };
  if (const int line = line_of_stray_letter(text); line > 0) {
    return refusal("A letter that is not ASCII stands outside quotes", fmt::format("{}:{}", name, line));
  }
  try {
    const toml::parse_result parsed = toml::parse(text, name);
    if (parsed) return RoomReader(name).read(parsed.table());
    const toml::parse_error& error = parsed.error();
    return refusal(error.description(), fmt::format("{}:{}", name, error.source().begin.line));
  } catch (const TomlAssertion&) {
    return refusal("In one line the name of a table begins with what no name has", name);
  }
}

double depth_in_picture_heights(const RoomFile& room, const DisplayFile& display) {
  const std::optional<double> depth = display.depth ? display.depth : room.depth;
  const std::optional<double> height = display.picture_height ? display.picture_height : room.height;
  return depth && height ? *depth / *height : default_depth;
}

}  // namespace rostrum
