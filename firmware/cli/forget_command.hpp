#pragma once

#include <filesystem>

namespace rostrum {

// Drops the stored session of a room that does not run, so that nothing of it can be read any more. Empty: the usual
// folder.
int forget_command(const std::filesystem::path& state);

}  // namespace rostrum
