#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

// The bytes of a regular file, of which no more than `most` + 1 are read: who parses them says that it is too much.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::size_t most);

// Replaces `path` by a complete file or leaves it as it was: written beside it, synced, renamed.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace rostrum
