#pragma once

#include <filesystem>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

struct SessionFiles {
  std::vector<NamedBytes> files;
  std::vector<Finding> findings;  // of what lies beside them
};

// What find_session_files finds in a folder, sorted by name; that of the folder around it where `path` is a
// session.toml; of a signed pack what it holds, whoever signed it (take_session asks that); else the single file that
// `path` names. Documents that cannot be read come without their bytes.
[[nodiscard]] Result<SessionFiles> read_session_files(const std::filesystem::path& path);

}  // namespace rostrum
