#pragma once

#include <filesystem>
#include <string>

#include "firmware/packs/admission_log.hpp"
#include "firmware/session/room_choice.hpp"

namespace rostrum {

struct RunOptions {
  std::filesystem::path session;  // empty: the stored one, else the demo
  std::filesystem::path state;    // empty: the default folder
  std::string window;             // "1280x720"; empty: as large as the picture
  std::string view;               // empty: the stored one, or the title
  bool fresh = false;
  bool rehearsal = false;  // as the room stands, without it
  bool fullscreen = false;
  bool headless = false;
  bool no_fade = false;
  Confirmation confirmation;  // by nobody where nobody answers for the session
  RoomChoice room;
};

// Shows a session until it is told to quit.
int run_command(const RunOptions& options);

}  // namespace rostrum
