#pragma once

#include <filesystem>

#include "firmware/session/room_choice.hpp"

namespace rostrum {

struct CheckOptions {
  std::filesystem::path session;
  RoomChoice room;
  enum class Format { text, json } format = Format::text;
};

// The fit certificate: what will not show well in this room, and why.
int check_command(const CheckOptions& options);

}  // namespace rostrum
