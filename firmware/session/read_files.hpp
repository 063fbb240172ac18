#pragma once

#include <filesystem>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// What find_session_files finds in a folder, sorted by name; that of the folder around it where `path` is a
// session.toml; of a signed pack what it holds, whoever signed it (take_session asks that); else the single file that
// `path` names. Documents that cannot be read come without their bytes.
[[nodiscard]] Result<std::vector<NamedBytes>> read_session_files(const std::filesystem::path& path);

}  // namespace rostrum
