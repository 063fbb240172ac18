#pragma once

#include <filesystem>
#include <string>

#include "firmware/session/room_choice.hpp"

namespace rostrum {

struct ShowOptions {
  std::filesystem::path session;
  RoomChoice room;
  std::string statement;  // id; empty: all
  enum class Format { text, json } format = Format::text;
};

// Prints what was understood of each statement, and how it is cut for the room.
int show_command(const ShowOptions& options);

}  // namespace rostrum
