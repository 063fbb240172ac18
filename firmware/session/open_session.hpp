#pragma once

#include <filesystem>

#include "content/session/session.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// The session in a folder, which a session.toml in it may stand for, or in a single file; the built-in demo where
// `path` is empty.
[[nodiscard]] Result<Session> open_session(const std::filesystem::path& path);

}  // namespace rostrum
