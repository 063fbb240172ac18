#pragma once

#include <filesystem>

#include "content/session/session.hpp"
#include "content/signatures/trust.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// The session in a folder, which a session.toml in it may stand for, in a signed pack or in a single file; the built-in
// demo where `path` is empty. What a room of this trust would say of it is a finding: it is to be looked at, not shown.
[[nodiscard]] Result<Session> open_session(const std::filesystem::path& path, const Trust& trust = {});

}  // namespace rostrum
