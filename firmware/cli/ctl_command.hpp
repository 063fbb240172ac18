#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rostrum {

struct CtlOptions {
  std::filesystem::path state;      // empty: the default folder
  std::vector<std::string> action;  // "goto", "7"
  bool json = false;
  std::filesystem::path output;  // of `screenshot`
  std::string display;           // of `screenshot`; empty: the first
};

// Sends one action to the running room, waits until it is recorded, and prints where the room then stands.
int ctl_command(const CtlOptions& options);

}  // namespace rostrum
