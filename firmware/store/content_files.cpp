#include "firmware/store/content_files.hpp"

#include <cerrno>
#include <set>
#include <string_view>

namespace rostrum {
namespace {

constexpr const char* not_stored = "The session is shown but cannot be stored";

}  // namespace

DiskResult<void> ContentFiles::write_durably(const std::filesystem::path& path, std::string_view bytes) const {
  auto temporary = path;
  temporary += ".part";
  auto file = disk_.create(temporary);
  if (!file) return tl::unexpected(file.error());
  while (!bytes.empty()) {
    const auto written = (*file)->write(bytes);
    if (!written) return tl::unexpected(written.error());
    if (*written == 0) return tl::unexpected(DiskError{EIO});
    bytes.remove_prefix(*written);
  }
  if (auto synced = (*file)->sync(); !synced) return synced;
  return disk_.rename(temporary, path);
}

Result<std::vector<StoredFile>> ContentFiles::keep(const std::vector<NamedBytes>& files) const {
  if (auto made = disk_.make_folder(folder_); !made)
    return tl::unexpected(disk_failure(not_stored, made.error(), folder_));
  std::vector<StoredFile> stored;
  for (const NamedBytes& file : files) {
    stored.push_back({file.name, hash_content(file.bytes)});
    if (read(stored.back())) continue;
    if (auto written = write_durably(folder_ / stored.back().hash.hex(), file.bytes); !written) {
      return tl::unexpected(disk_failure(not_stored, written.error(), folder_));
    }
  }
  for (const auto& folder : {folder_, folder_.parent_path()}) {
    if (auto synced = disk_.sync_folder(folder); !synced)
      return tl::unexpected(disk_failure(not_stored, synced.error(), folder));
  }
  return stored;
}

Result<std::string> ContentFiles::read(const StoredFile& file) const {
  const auto path = folder_ / file.hash.hex();
  auto bytes = disk_.read(path);
  if (bytes && hash_content(*bytes) == file.hash) return std::move(*bytes);
  return tl::unexpected(Error{
      Blame::device,
      "\"" + file.name + "\" of the stored session " + (bytes ? "is damaged" : "cannot be read") + " and is left out",
      path.string(), "Give the session again: rostrum run SESSION."});
}

void ContentFiles::keep_only(const std::vector<StoredFile>& files) const {
  std::set<std::string> wanted;
  for (const StoredFile& file : files) wanted.insert(file.hash.hex());
  const auto names = disk_.names_in(folder_);
  if (!names) return;
  for (const std::string& name : *names) {
    if (!wanted.contains(name)) (void)disk_.remove(folder_ / name);
  }
}

}  // namespace rostrum
