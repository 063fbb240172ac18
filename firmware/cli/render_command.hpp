#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "firmware/session/room_choice.hpp"

namespace rostrum {

struct RenderOptions {
  std::filesystem::path session;  // may be empty for views that need none
  RoomChoice room;
  std::string view = "statement";  // one of render_views
  std::string display;             // of the room; empty: the first
  std::string statement;           // id; empty: the first
  std::size_t segment = 1;         // from 1
  std::filesystem::path output;
};

// "title, statement, ...": the walls' views, those of booths, Chair and operator, blank, and the card of keys.
[[nodiscard]] std::string render_views();

// Writes the picture that a display would show, as PNG.
int render_command(const RenderOptions& options);

}  // namespace rostrum
