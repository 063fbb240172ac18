#include "firmware/store/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "firmware/files/descriptor.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

DiskResult<void> outcome(int returned) {
  if (returned != 0) return tl::unexpected(DiskError{errno});
  return {};
}

// A call that says how many bytes it took, again where a signal came between.
template <typename Call>
DiskResult<std::size_t> uninterrupted(Call call) {
  while (true) {
    const ssize_t done = call();
    if (done >= 0) return static_cast<std::size_t>(done);
    if (errno != EINTR) return tl::unexpected(DiskError{errno});
  }
}

class SystemFile : public Disk::File {
 public:
  explicit SystemFile(Descriptor file) : file_(std::move(file)) {}

  DiskResult<std::size_t> write(std::string_view bytes) override {
    return uninterrupted([&] { return ::write(file_.number(), bytes.data(), bytes.size()); });
  }

  DiskResult<std::size_t> write_at(std::size_t place, std::string_view bytes) override {
    return uninterrupted(
        [&] { return ::pwrite(file_.number(), bytes.data(), bytes.size(), static_cast<off_t>(place)); });
  }

  DiskResult<void> sync() override { return outcome(::fsync(file_.number())); }

 private:
  Descriptor file_;
};

class SystemDisk : public Disk {
 public:
  Kind kind_of(const fs::path& path) override {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return Kind::nothing;
    if (!S_ISREG(status.st_mode)) return Kind::other;
    return status.st_size == 0 ? Kind::empty_file : Kind::file;
  }

  DiskResult<std::vector<std::string>> names_in(const fs::path& folder) override {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      names.push_back(entry->path().filename().string());
    }
    if (error) return tl::unexpected(DiskError{error.value()});
    return names;
  }

  DiskResult<std::string> read(const fs::path& path) override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0) return tl::unexpected(DiskError{errno});
    if (!S_ISREG(status.st_mode)) return tl::unexpected(DiskError{EISDIR});
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
      const ssize_t got = ::read(file.number(), bytes.data() + have, bytes.size() - have);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return tl::unexpected(DiskError{errno});
      if (got == 0) bytes.resize(have);
      have += static_cast<std::size_t>(got);
    }
    return bytes;
  }

  DiskResult<void> make_folder(const fs::path& path) override {
    struct stat status {};
    if (::mkdir(path.c_str(), 0700) == 0) return {};
    const int code = errno;
    if (code == EEXIST && ::stat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode)) {
      return tl::unexpected(DiskError{ENOTDIR});
    }
    if (code == EEXIST) return {};
    return tl::unexpected(DiskError{code});
  }

  DiskResult<std::unique_ptr<File>> create(const fs::path& path) override {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.is_open()) return tl::unexpected(DiskError{errno});
    return std::make_unique<SystemFile>(std::move(file));
  }

  DiskResult<std::unique_ptr<File>> open_existing(const fs::path& path) override {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.is_open()) return tl::unexpected(DiskError{errno});
    return std::make_unique<SystemFile>(std::move(file));
  }

  DiskResult<void> rename(const fs::path& from, const fs::path& to) override {
    return outcome(::rename(from.c_str(), to.c_str()));
  }

  std::optional<std::uint64_t> free_space(const fs::path& folder) override {
    struct statvfs status {};
    if (::statvfs(folder.c_str(), &status) != 0) return std::nullopt;
    return std::uint64_t{status.f_bavail} * status.f_frsize;
  }

  DiskResult<void> remove(const fs::path& file) override { return outcome(::unlink(file.c_str())); }

  DiskResult<void> sync_folder(const fs::path& path) override {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.is_open()) return tl::unexpected(DiskError{errno});
    return outcome(::fsync(folder.number()));
  }
};

}  // namespace

Error disk_failure(const std::string& what, DiskError error, const fs::path& where) {
  const bool full = error.code == ENOSPC || error.code == EDQUOT;
  return Error{Blame::device, what + " (" + std::generic_category().message(error.code) + ")", where.string(),
               full ? "Free some space on its disk." : "Check its disk."};
}

DiskResult<void> write_all(Disk::File& file, std::size_t place, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = file.write_at(place, bytes);
    if (!written) return tl::unexpected(written.error());
    if (*written == 0) return tl::unexpected(DiskError{EIO});
    place += *written;
    bytes.remove_prefix(*written);
  }
  return file.sync();
}

Disk& system_disk() {
  static SystemDisk disk;
  return disk;
}

}  // namespace rostrum
