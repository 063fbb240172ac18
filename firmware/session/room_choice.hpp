#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/room/scene.hpp"
#include "content/session/room_file.hpp"
#include "content/text/error.hpp"
#include "firmware/input/key_map.hpp"
#include "firmware/link/frame_source.hpp"
#include "render/views/display_profile.hpp"

namespace rostrum {

// What the command line says of the room; it goes before what room.toml says.
struct RoomChoice {
  std::optional<std::filesystem::path> file;  // room.toml
  std::string size;                           // "1920x1080"
  std::string languages;                      // "ru,en"
  std::string theme;                          // "dark" or "light"
  std::optional<double> depth;                // metres from the screen to the last row
  std::optional<double> height;               // metres of picture; without it `depth` counts picture heights
};

// A display and what it is for.
struct PlacedDisplay {
  DisplayProfile profile;
  std::vector<DisplayView> views{DisplayView::follow};  // that it may show, the first of them first; never empty
  Turned turned = Turned::none;
};

struct Room {
  RoomFile file;                         // defaults where there is none
  std::vector<DisplayProfile> displays;  // the public ones, by which texts are cut; never empty
  std::vector<PlacedDisplay> placed;     // all, the public ones first and in the same order
};

[[nodiscard]] Result<Room> load_room(const RoomChoice& choice);

// The built-in keys with the room's changes; an error names the file that asks for what there is not.
[[nodiscard]] Result<KeyMap> keys_of(const Room& room, const RoomChoice& choice);

}  // namespace rostrum
