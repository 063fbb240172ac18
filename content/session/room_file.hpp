#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/signatures/trust.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "content/text/house_style.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// What room.toml says of one display. Without the file there is one display of these defaults.
struct DisplayFile {
  std::string name = "wall";
  int width = 1920;  // size = [1920, 1080], in pixels
  int height = 1080;
  std::optional<double> picture_height;       // height, in metres
  std::optional<double> depth;                // in metres, where it differs from the room's
  int rotate = 0;                             // degrees clockwise: 0, 90, 180 or 270
  double overscan = 0;                        // share of each side that the screen may hide: 0 to 0.2
  std::optional<std::array<int, 4>> keepout;  // [x, y, width, height], in pixels, left to a signer or captions
  std::vector<Language> languages;            // in order of importance; empty: the room's
  std::vector<std::string> views{
      "follow"};               // what it may show, the first of them first: follow (anything), queue, booth
  std::string theme = "dark";  // dark or light
  unsigned light = 100;        // percent of full light, 20 to 100
  bool operator==(const DisplayFile&) const = default;
};

struct RoomFile {
  std::string name;
  std::string zone;                         // of the clock on the wall: "America/New_York"; empty: the device's
  std::optional<double> depth;              // metres from the screens to the last row
  std::optional<double> height;             // metres of picture, for displays that do not say
  std::vector<Language> languages;          // in order of importance; empty: all that a session has
  std::map<int, std::string> channels;      // number on the dial -> "floor" or a language tag
  std::vector<DisplayFile> displays;        // never empty
  HouseStyle style;                         // [style], see house_style.hpp
  std::map<std::string, std::string> keys;  // key's name -> action: PageDown = "next"
  Trust trust;                              // [trust]: without that table everything is accepted
  std::vector<Finding> findings;            // unknown-key, wrong-type, bad-value: each names its line

  RoomFile() : displays(1) {}
  bool operator==(const RoomFile&) const = default;
};

// Reads a room.toml; `name` is what errors and findings call it. One bad value loses only itself: it becomes a
// finding that says what was expected, and the default stands. Fails where the file is no TOML.
[[nodiscard]] Result<RoomFile> parse_room_file(std::string_view text, const std::string& name);

// How far the last row sits, in heights of this display's picture: 7 where the file does not say enough.
[[nodiscard]] double depth_in_picture_heights(const RoomFile& room, const DisplayFile& display);

}  // namespace rostrum
