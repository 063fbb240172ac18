#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/text/error.hpp"

namespace rostrum {

struct FolderFile {
  std::filesystem::path path;
  std::string name;  // as seen from the folder, '/'-separated
};

// What a session may consist of, by name, in a folder and up to three folders deep below it: statements, tables,
// session.toml, and documents that cannot be read. Hidden files, what operating systems leave behind and links that
// lead out of the folder are passed over, and links to folders are not followed. Fails where there are more than 2,000.
[[nodiscard]] Result<std::vector<FolderFile>> find_session_files(const std::filesystem::path& folder);

}  // namespace rostrum
