#include "content/session/room_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "content/session/table_reader.hpp"
#include "content/session/toml_document.hpp"
#include "content/signatures/minisign.hpp"

namespace rostrum {
namespace {

constexpr double default_depth = 7.0;

class RoomReader {
 public:
  explicit RoomReader(const std::string& file) : file_(file) {}

  RoomFile read(const toml::table& root) {
    TableReader top = reader(root, "");
    if (const toml::table* table = top.read_table("room")) read_room(*table);
    read_displays(top);
    if (const toml::table* table = top.read_table("style")) read_style(*table);
    if (top.find("trust") != nullptr) read_trust(top);
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

  // What a display is called that names itself in no way of its own.
  [[nodiscard]] std::string free_display_name() const {
    for (std::size_t number = room_.displays.size() + 1;; ++number) {
      std::string name = fmt::format("wall-{}", number);
      if (std::none_of(room_.displays.begin(), room_.displays.end(),
                       [&name](const DisplayFile& other) { return other.name == name; }))
        return name;
    }
  }

  void read_display(const toml::table& table) {
    TableReader reader_of_display = reader(table, "display");
    DisplayFile display;
    if (!room_.displays.empty()) display.name = free_display_name();
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
    reader_of_display.read_languages("languages", display.languages);
    reader_of_display.read_strings("views", display.views);
    reader_of_display.read_choice("theme", display.theme, {{"dark", "dark"}, {"light", "light"}});
    double light = display.light;
    reader_of_display.read_number("light", light, 20, 100, "percent of full light, from 20 to 100");
    display.light = static_cast<unsigned>(light);
    reader_of_display.report_unknown();
    const bool taken = std::any_of(room_.displays.begin(), room_.displays.end(),
                                   [&display](const DisplayFile& other) { return other.name == display.name; });
    if (taken) {
      reader_of_display.bad_value("name", table, fmt::format("unlike \"{}\" before it", display.name));
      display.name = free_display_name();
    }
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

  // Who wrote [trust] wants less than everything to be accepted: a mistake in it must not open the room.
  void read_trust(TableReader& top) {
    room_.trust.unsigned_content = Trust::Unsigned::refuse;
    const toml::table* table = top.read_table("trust");
    if (table == nullptr) return;
    TableReader trust = reader(*table, "trust");
    trust.read_choice(
        "unsigned", room_.trust.unsigned_content,
        {{"refuse", Trust::Unsigned::refuse}, {"ask", Trust::Unsigned::ask}, {"accept", Trust::Unsigned::accept}});
    if (const toml::table* keys = trust.read_table("keys")) read_trusted_keys(*keys);
    trust.report_unknown();
  }

  void read_trusted_keys(const toml::table& table) {
    TableReader keys = reader(table, "trust.keys");
    for (const auto& [name, node] : table) {
      std::string written;
      keys.read(name.str(), written);
      if (written.empty()) continue;
      if (const auto key = parse_public_key(written, "")) {
        room_.trust.keys.emplace(name.str(), *key);
      } else {
        keys.bad_value(name.str(), node, "a public key, the line of a .pub file that begins with RW");
      }
    }
  }

  const std::string& file_;
  RoomFile room_;
};

}  // namespace

Result<RoomFile> parse_room_file(std::string_view text, const std::string& name) {
  const auto parsed = parse_toml(text, name);
  if (parsed) return RoomReader(name).read(*parsed);
  const TomlFault& fault = parsed.error();
  return tl::unexpected(Error{Blame::input, fault.what, fault.line > 0 ? fmt::format("{}:{}", name, fault.line) : name,
                              "Correct the line, or remove it to get the default."});
}

double depth_in_picture_heights(const RoomFile& room, const DisplayFile& display) {
  const std::optional<double> depth = display.depth ? display.depth : room.depth;
  const std::optional<double> height = display.picture_height ? display.picture_height : room.height;
  return depth && height ? *depth / *height : default_depth;
}

}  // namespace rostrum
