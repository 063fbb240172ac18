#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rostrum {

struct CtlOptions {
  std::filesystem::path state;     // empty: the default folder
  std::vector<std::string> words;  // "goto", "7"; options of ctl itself may stand among them: --json, --seen 12
};

// Sends one action to the running room, waits until it is recorded, and prints where the room then stands.
int ctl_command(const CtlOptions& options);

// All actions with what they do, a line each.
[[nodiscard]] std::string ctl_actions();

}  // namespace rostrum
