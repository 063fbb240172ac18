#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/text/language.hpp"
#include "render/paint/display_list.hpp"

namespace rostrum {

enum class Theme { dark, light };

// One display of a room, as far as a picture depends on it.
struct DisplayProfile {
  std::string name = "wall";
  int width = 1920;  // pixels of the picture
  int height = 1080;
  double depth = 7.0;  // picture heights from the screen to the last row
  Theme theme = Theme::dark;
  std::vector<Language> languages;  // in order of importance; empty: the original's
  double overscan = 0.0;            // share of each side that the screen may hide, beyond the usual margin
  // Displays of a room that share their languages and can hold only one at a time take turns: this one shows the
  // turn-th.
  std::size_t turn = 0;
  unsigned light = 100;         // percent of full light, for dark rooms
  int raised = 0;               // pixels by which all stands higher than usual, to leave room at the foot
  std::optional<Rect> keepout;  // of the picture, left to a signer or captions
  bool operator==(const DisplayProfile&) const = default;
};

}  // namespace rostrum
