#include "firmware/store/content_files.hpp"

#include <cerrno>
#include <memory>

namespace rostrum {

DiskResult<std::vector<std::string>> ContentFiles::names() const {
  auto names = disk_.names_in(folder_);
  if (!names && names.error().code == ENOENT) return std::vector<std::string>();
  return names;
}

DiskResult<void> ContentFiles::write(const std::string& name, std::string_view bytes) const {
  const auto path = folder_ / name;
  auto temporary = path;
  temporary += ".part";
  const auto file = disk_.create(temporary);
  if (!file) return tl::unexpected(file.error());
  if (auto written = write_all(**file, 0, bytes); !written) return written;
  return disk_.rename(temporary, path);
}

DiskResult<void> ContentFiles::erase(const std::string& name) const {
  const auto path = folder_ / name;
  const auto bytes = disk_.read(path);
  if (!bytes && bytes.error().code == ENOENT) return {};
  if (!bytes) return tl::unexpected(bytes.error());
  if (!bytes->empty()) {
    const auto file = disk_.open_existing(path);
    if (!file) return tl::unexpected(file.error());
    if (auto written = write_all(**file, 0, std::string(bytes->size(), '\0')); !written) return written;
  }
  return disk_.remove(path);
}

}  // namespace rostrum
