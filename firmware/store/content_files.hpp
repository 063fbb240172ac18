#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/text/content_hash.hpp"
#include "firmware/store/disk.hpp"

namespace rostrum {

// A file of the stored session as the journal names it. A session that is encrypted is one such row: see SessionVault.
struct StoredFile {
  std::string name;
  ContentHash hash;
  bool operator==(const StoredFile&) const = default;
};

// A folder of files that are there whole or not at all, and never change.
class ContentFiles {
 public:
  ContentFiles(Disk& disk, std::filesystem::path folder) : disk_(disk), folder_(std::move(folder)) {}

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] DiskResult<void> make() const { return disk_.make_folder(folder_); }
  // None where there is no folder.
  [[nodiscard]] DiskResult<std::vector<std::string>> names() const;

  // Its bytes are on the disk when it returns; its name is once sync() has.
  [[nodiscard]] DiskResult<void> write(const std::string& name, std::string_view bytes) const;
  [[nodiscard]] DiskResult<void> sync() const { return disk_.sync_folder(folder_); }

  [[nodiscard]] DiskResult<std::string> read(const std::string& name) const { return disk_.read(folder_ / name); }

  [[nodiscard]] DiskResult<void> remove(const std::string& name) const { return disk_.remove(folder_ / name); }
  // Overwrites its bytes where they stand, and then removes it: a power cut at any moment leaves the file as it was, or
  // nothing of it once the overwriting was synced. Success where there is none.
  [[nodiscard]] DiskResult<void> erase(const std::string& name) const;

 private:
  Disk& disk_;
  std::filesystem::path folder_;
};

}  // namespace rostrum
