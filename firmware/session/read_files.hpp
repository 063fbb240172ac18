#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "content/session/session.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// The bytes of a regular file, of which no more than `most` + 1 are read: who parses them says that it is too much.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::size_t most);

// The statement files of a folder (not of folders within it), sorted by name, or the single file that `path` names.
[[nodiscard]] Result<std::vector<NamedBytes>> read_statement_files(const std::filesystem::path& path);

// Replaces `path` by a complete file or leaves it as it was: written beside it, synced, renamed.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace rostrum
