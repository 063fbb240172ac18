#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "content/text/error.hpp"
#include "firmware/control/control_reply.hpp"

namespace rostrum {

// Sends one request to the room that runs on this state folder, and waits for its answer.
[[nodiscard]] Result<ControlReply> ask_room(const std::filesystem::path& folder, const std::string& request,
                                            std::chrono::seconds patience = std::chrono::seconds(10));

}  // namespace rostrum
