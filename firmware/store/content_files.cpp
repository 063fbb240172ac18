#include "firmware/store/content_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

namespace rostrum {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

Error write_error(const std::filesystem::path& where) {
  const int code = errno;
  if (code == ENOSPC || code == EDQUOT) {
    return Error{Blame::device, "The disk is full: the session is shown but not stored", where.string(),
                 "Free some space on it."};
  }
  return Error{Blame::device, std::string("The session is shown but cannot be stored (") + std::strerror(code) + ")",
               where.string(), ""};
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool stands(const std::filesystem::path& path, std::size_t size) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && static_cast<std::size_t>(status.st_size) == size;
}

bool write_durably(const std::filesystem::path& path, std::string_view bytes) {
  auto temporary = path;
  temporary += ".part";
  const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  return file.open() && write_all(file.get(), bytes) && ::fsync(file.get()) == 0 &&
         ::rename(temporary.c_str(), path.c_str()) == 0;
}

bool sync_folder(const std::filesystem::path& folder) {
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return directory.open() && ::fsync(directory.get()) == 0;
}

Result<std::string> read_whole(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat status {};
  if (file.open() && ::fstat(file.get(), &status) == 0) {
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
      const ssize_t got = ::read(file.get(), bytes.data() + have, bytes.size() - have);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) break;
      have += static_cast<std::size_t>(got);
    }
    if (have == bytes.size()) return bytes;
  }
  return tl::unexpected(Error{Blame::device, "A file of the stored session cannot be read", path.string(),
                              "Give the session again: rostrum run SESSION."});
}

}  // namespace

Result<std::vector<StoredFile>> ContentFiles::keep(const std::vector<NamedBytes>& files) const {
  if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) return tl::unexpected(write_error(folder_));
  std::vector<StoredFile> stored;
  for (const NamedBytes& file : files) {
    stored.push_back({file.name, hash_content(file.bytes)});
    const auto path = folder_ / stored.back().hash.hex();
    if (!stands(path, file.bytes.size()) && !write_durably(path, file.bytes)) {
      return tl::unexpected(write_error(folder_));
    }
  }
  if (!sync_folder(folder_) || !sync_folder(folder_.parent_path())) return tl::unexpected(write_error(folder_));
  return stored;
}

Result<std::vector<NamedBytes>> ContentFiles::read(const std::vector<StoredFile>& files) const {
  std::vector<NamedBytes> read;
  for (const StoredFile& file : files) {
    const auto path = folder_ / file.hash.hex();
    auto bytes = read_whole(path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (hash_content(*bytes) != file.hash) {
      return tl::unexpected(Error{Blame::device, "A file of the stored session is damaged (" + file.name + ")",
                                  path.string(), "Give the session again: rostrum run SESSION."});
    }
    read.push_back({file.name, std::move(*bytes)});
  }
  return read;
}

void ContentFiles::keep_only(const std::vector<StoredFile>& files) const {
  std::set<std::string> wanted;
  for (const StoredFile& file : files) wanted.insert(file.hash.hex());
  std::error_code error;
  std::vector<std::filesystem::path> others;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
    if (!wanted.contains(entry.path().filename().string())) others.push_back(entry.path());
  }
  for (const auto& path : others) std::filesystem::remove(path, error);
}

}  // namespace rostrum
