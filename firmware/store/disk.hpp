#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "content/text/error.hpp"

namespace rostrum {

// What the system answered, in errno's numbers.
struct DiskError {
  int code = 0;
  bool operator==(const DiskError&) const = default;
};

// "what (No space left on device)", and what to do about it.
[[nodiscard]] Error disk_failure(const std::string& what, DiskError error, const std::filesystem::path& where);

template <typename Value>
using DiskResult = tl::expected<Value, DiskError>;

// Every call on a disk that the store makes: the few for its files, and the VFS of SQLite's calls. An interface, so
// that tests can put a disk under the store that fails, or whose power is cut. For the store's thread, or for the
// loop's before that runs.
class Disk {
 public:
  class File {
   public:
    virtual ~File() = default;
    // How many of the bytes were written: may be fewer than there are.
    [[nodiscard]] virtual DiskResult<std::size_t> write(std::string_view bytes) = 0;
    // The same from `place` on; what is written there does not move where write() goes on.
    [[nodiscard]] virtual DiskResult<std::size_t> write_at(std::size_t place, std::string_view bytes) = 0;
    [[nodiscard]] virtual DiskResult<void> sync() = 0;
  };

  enum class Kind { nothing, empty_file, file, other };

  virtual ~Disk() = default;

  [[nodiscard]] virtual Kind kind_of(const std::filesystem::path& path) = 0;
  [[nodiscard]] virtual DiskResult<std::vector<std::string>> names_in(const std::filesystem::path& folder) = 0;
  [[nodiscard]] virtual DiskResult<std::string> read(const std::filesystem::path& file) = 0;

  // The owner's alone; success also where it stands already.
  [[nodiscard]] virtual DiskResult<void> make_folder(const std::filesystem::path& path) = 0;
  // Empty, the owner's alone, in place of what stands there.
  [[nodiscard]] virtual DiskResult<std::unique_ptr<File>> create(const std::filesystem::path& path) = 0;
  // One that stands, to be overwritten where it stands.
  [[nodiscard]] virtual DiskResult<std::unique_ptr<File>> open_existing(const std::filesystem::path& path) = 0;
  [[nodiscard]] virtual DiskResult<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  [[nodiscard]] virtual DiskResult<void> remove(const std::filesystem::path& file) = 0;
  // Returns after the names in the folder are on the disk.
  [[nodiscard]] virtual DiskResult<void> sync_folder(const std::filesystem::path& folder) = 0;

  // Bytes that this program may still write; nullopt where nobody can tell.
  [[nodiscard]] virtual std::optional<std::uint64_t> free_space(const std::filesystem::path& /*folder*/) {
    return std::nullopt;
  }

  // How far a log is written ahead, in bytes: to write over what a file has takes a file system half as long as to
  // write behind its end.
  [[nodiscard]] virtual std::size_t log_ahead() const { return std::size_t{1} << 20; }

  // The VFS for a database that is written, and the one for a database that is only read: that takes no locks, which a
  // disk that cannot be written has none of. nullptr: SQLite's default.
  [[nodiscard]] virtual const char* writing_vfs() const { return nullptr; }
  [[nodiscard]] virtual const char* reading_vfs() const { return "unix-none"; }
};

// All of them from `place` on, and synced.
[[nodiscard]] DiskResult<void> write_all(Disk::File& file, std::size_t place, std::string_view bytes);

// The machine's own.
[[nodiscard]] Disk& system_disk();

}  // namespace rostrum
