#pragma once

#include <filesystem>
#include <vector>

namespace rostrum {

struct ImportOptions {
  std::vector<std::filesystem::path> files;
  std::filesystem::path output;  // folder; made where it is missing
};

// Statements in any format -> a session folder of Markdown files in UTF-8, named for statement and language.
int import_command(const ImportOptions& options);

}  // namespace rostrum
