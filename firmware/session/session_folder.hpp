#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/formats/passed_over.hpp"
#include "content/text/error.hpp"

namespace rostrum {

struct FolderFile {
  std::filesystem::path path;
  std::string name;  // as seen from the folder, '/'-separated
};

struct FolderListing {
  std::vector<FolderFile> files;
  std::vector<PassedOver> passed_over;  // each kind once
};

// What a session may consist of, by name, in a folder and up to three folders deep below it: statements, tables,
// session.toml, and documents that cannot be read. Links that lead out of the folder or to folders are not followed.
// These, folders that lie deeper, and files that somebody may have meant are counted; hidden files and what operating
// systems leave behind are not. Fails where there are more than 2,000.
[[nodiscard]] Result<FolderListing> find_session_files(const std::filesystem::path& folder);

}  // namespace rostrum
