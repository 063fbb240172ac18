#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// The bytes of a regular file, of which no more than `most` + 1 are read: who parses them says that it is too much.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::size_t most);

// What find_session_files finds in a folder, sorted by name; that of the folder around it where `path` is a
// session.toml; else the single file that `path` names. Documents that cannot be read come without their bytes.
[[nodiscard]] Result<std::vector<NamedBytes>> read_session_files(const std::filesystem::path& path);

// Replaces `path` by a complete file or leaves it as it was: written beside it, synced, renamed.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace rostrum
