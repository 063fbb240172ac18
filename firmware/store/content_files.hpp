#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "content/session/session.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// A file of the stored session: its name there, and the hash that its bytes are stored under.
struct StoredFile {
  std::string name;
  ContentHash hash;
  bool operator==(const StoredFile&) const = default;
};

// Files named by the hash of their bytes, in a folder of their own. A file is there whole or not at all.
class ContentFiles {
 public:
  explicit ContentFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Returns after the bytes are on the disk. What stands there already is not written again.
  [[nodiscard]] Result<std::vector<StoredFile>> keep(const std::vector<NamedBytes>& files) const;

  // Fails where one is missing or its bytes are not those of its hash.
  [[nodiscard]] Result<std::vector<NamedBytes>> read(const std::vector<StoredFile>& files) const;

  // Removes every other file; one that cannot be removed stays.
  void keep_only(const std::vector<StoredFile>& files) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace rostrum
