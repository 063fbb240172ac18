#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "firmware/session/room_choice.hpp"

namespace rostrum {

struct RenderOptions {
  std::filesystem::path session;  // may be empty for views that need none
  RoomChoice room;
  std::string view = "statement";  // title, statement, hold, test-card, blank
  std::string display;             // of the room; empty: the first
  std::string statement;           // id; empty: the first
  std::size_t segment = 1;         // from 1
  std::filesystem::path output;
};

// Writes the picture that a display would show, as PNG.
int render_command(const RenderOptions& options);

}  // namespace rostrum
