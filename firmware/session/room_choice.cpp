#include "firmware/session/room_choice.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>
#include <utility>

#include "content/room/view_name.hpp"
#include "firmware/files/whole_file.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;
constexpr int least_side = 160;
constexpr int greatest_side = 7680;
constexpr double greatest_depth = 60;  // picture heights

Error usage(const char* option, std::string what, std::string advice) {
  return {Blame::input, std::move(what), option, std::move(advice)};
}

Result<std::pair<int, int>> parse_size(const std::string& text) {
  int width = 0;
  int height = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  const bool crossed = first.ec == std::errc() && first.ptr != end && (*first.ptr == 'x' || *first.ptr == 'X');
  if (crossed) {
    const auto second = std::from_chars(first.ptr + 1, end, height);
    if (second.ec == std::errc() && second.ptr == end && std::min(width, height) >= least_side &&
        std::max(width, height) <= greatest_side) {
      return std::pair(width, height);
    }
  }
  return tl::unexpected(usage("--size", "\"" + text + "\" is no size of a picture",
                              "Write width and height in pixels, such as 1920x1080."));
}

Result<std::vector<Language>> parse_languages(const std::string& text) {
  std::vector<Language> languages;
  std::istringstream tags(text);
  for (std::string tag; std::getline(tags, tag, ',');) {
    const auto language = Language::parse(tag);
    if (!language) {
      return tl::unexpected(
          usage("--langs", "\"" + tag + "\" is no language tag", "Use BCP 47 tags with commas, such as ru,en."));
    }
    languages.push_back(*language);
  }
  return languages;
}

DisplayProfile profile_of(const RoomFile& file, const DisplayFile& display) {
  DisplayProfile profile;
  profile.name = display.name;
  profile.width = display.width;
  profile.height = display.height;
  profile.depth = depth_in_picture_heights(file, display);
  profile.theme = display.theme == "light" ? Theme::light : Theme::dark;
  profile.languages = display.languages.empty() ? file.languages : display.languages;
  profile.overscan = display.overscan;
  return profile;
}

Turned turned_by(int degrees) {
  switch (degrees) {
    case 90:
      return Turned::right;
    case 180:
      return Turned::upside_down;
    case 270:
      return Turned::left;
    default:
      return Turned::none;
  }
}

std::vector<DisplayView> views_of(const DisplayFile& display) {
  std::vector<DisplayView> views;
  for (const std::string& name : display.views) {
    if (const auto view = display_view_named(name)) views.push_back(*view);
  }
  if (views.empty()) views.push_back(DisplayView::follow);
  return views;
}

PlacedDisplay placed_of(const RoomFile& file, const DisplayFile& display) {
  PlacedDisplay placed{profile_of(file, display), views_of(display), turned_by(display.rotate), display.mode};
  // A screen that hangs on its side shows an upright picture.
  const bool on_its_side = placed.turned == Turned::right || placed.turned == Turned::left;
  if (on_its_side) std::swap(placed.profile.width, placed.profile.height);
  return placed;
}

// What only operators, interpreters and the Chair see does not decide how the public's text is cut.
bool for_the_public(const PlacedDisplay& display) {
  return rostrum::is_public(display.views.front());
}

Result<void> override_by(const RoomChoice& choice, DisplayProfile& profile) {
  if (!choice.size.empty()) {
    const auto size = parse_size(choice.size);
    if (!size) return tl::unexpected(size.error());
    profile.width = size->first;
    profile.height = size->second;
  }
  if (!choice.languages.empty()) {
    auto languages = parse_languages(choice.languages);
    if (!languages) return tl::unexpected(languages.error());
    profile.languages = std::move(*languages);
  }
  if (!choice.theme.empty()) {
    if (choice.theme != "dark" && choice.theme != "light") {
      return tl::unexpected(usage("--theme", "There is no theme \"" + choice.theme + "\"", "Choose dark or light."));
    }
    profile.theme = choice.theme == "light" ? Theme::light : Theme::dark;
  }
  if (choice.height && !choice.depth) {
    return tl::unexpected(usage("--height", "The height of the picture alone gives no size of text",
                                "Add --depth, the metres from the screen to the last row."));
  }
  if (choice.depth) {
    const double depth = *choice.depth / choice.height.value_or(1.0);
    if (!std::isfinite(depth) || depth <= 0 || depth > greatest_depth) {
      return tl::unexpected(usage("--depth, --height", "The last row cannot sit there",
                                  "Both are metres above 0, and the depth at most 60 picture heights."));
    }
    profile.depth = depth;
  }
  return {};
}

}  // namespace

Result<Room> load_room(const RoomChoice& choice) {
  Room room;
  if (choice.file) {
    const auto bytes = read_file(*choice.file, most_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->size() > most_bytes) {
      return tl::unexpected(Error{Blame::input, "The file is larger than 1 MiB, so it is no room file",
                                  choice.file->string(), "Check the name."});
    }
    auto file = parse_room_file(*bytes, choice.file->string());
    if (!file) return tl::unexpected(file.error());
    room.file = std::move(*file);
  }
  for (const DisplayFile& display : room.file.displays) {
    PlacedDisplay placed = placed_of(room.file, display);
    if (const auto done = override_by(choice, placed.profile); !done) return tl::unexpected(done.error());
    room.placed.push_back(std::move(placed));
  }
  std::stable_partition(room.placed.begin(), room.placed.end(), for_the_public);
  for (const PlacedDisplay& placed : room.placed) {
    if (for_the_public(placed)) room.displays.push_back(placed.profile);
  }
  if (room.displays.empty()) room.displays.push_back(room.placed.front().profile);
  return room;
}

Result<KeyMap> keys_of(const Room& room, const RoomChoice& choice) {
  const std::vector<std::pair<std::string, std::string>> changes(room.file.keys.begin(), room.file.keys.end());
  return KeyMap::with_changes(changes, choice.file ? choice.file->string() : "room.toml");
}

}  // namespace rostrum
