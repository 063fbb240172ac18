#pragma once

#include <filesystem>

#include "content/session/session.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// The session that read_session_source finds there; the built-in demo where `path` is empty.
[[nodiscard]] Result<Session> open_session(const std::filesystem::path& path);

}  // namespace rostrum
