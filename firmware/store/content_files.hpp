#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "content/session/session.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"
#include "firmware/store/disk.hpp"

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
  ContentFiles(Disk& disk, std::filesystem::path folder) : disk_(disk), folder_(std::move(folder)) {}

  // Returns after the bytes are on the disk. What stands there whole is not written again.
  [[nodiscard]] Result<std::vector<StoredFile>> keep(const std::vector<NamedBytes>& files) const;

  // The bytes of a file. Fails where it is missing or its bytes are not those of its hash.
  [[nodiscard]] Result<std::string> read(const StoredFile& file) const;

  // Removes every other file; one that cannot be removed stays.
  void keep_only(const std::vector<StoredFile>& files) const;

 private:
  [[nodiscard]] DiskResult<void> write_durably(const std::filesystem::path& path, std::string_view bytes) const;

  Disk& disk_;
  std::filesystem::path folder_;
};

}  // namespace rostrum
