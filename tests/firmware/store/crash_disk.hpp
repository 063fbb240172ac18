#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "firmware/store/disk.hpp"

namespace rostrum::test {

// What stands on a disk: folders have no bytes.
using DiskImage = std::map<std::string, std::optional<std::string>>;

// One call that a disk answered, with all that is needed to do it again.
struct DiskCall {
  enum class Kind { open, read, list, create, write, truncate, sync, make_folder, rename, remove, sync_folder };
  Kind kind = Kind::open;
  std::size_t node = 0;  // of the file or folder; of a rename, the one renamed
  std::string path = {};
  std::string to = {};     // rename
  std::size_t place = 0;   // write; of a truncate the new size
  std::string bytes = {};  // write
};

// A disk in memory, for the store's files and, through a VFS of its own, for SQLite. It remembers every call that
// changes it, so that PowerCut can tell what a cut at any moment may leave; and it fails when it is told to.
class CrashDisk : public Disk {
 public:
  explicit CrashDisk(const DiskImage& image = {});
  ~CrashDisk() override;
  CrashDisk(const CrashDisk&) = delete;
  CrashDisk& operator=(const CrashDisk&) = delete;

  // Asked before each call, with its number; the answer is an errno to fail with, or 0. A write that fails may have
  // written half of its bytes.
  struct Fault {
    int code = 0;
    std::size_t percent_written = 0;
  };
  void fail_when(std::function<Fault(std::size_t number, const DiskCall& call)> fault);

  // Calls of Kind::sync and sync_folder that it answers with success and does nothing for.
  void ignore_syncs_of(std::function<bool(const std::string& path)> ignored);

  // What it says is free; nullopt at first.
  void say_free(std::uint64_t bytes) { free_ = bytes; }

  [[nodiscard]] std::size_t calls() const;
  // Those that changed it. Not while another thread uses it.
  [[nodiscard]] const std::vector<DiskCall>& log() const { return log_; }
  [[nodiscard]] DiskImage image() const;
  [[nodiscard]] std::size_t nodes_at_first() const { return nodes_at_first_; }

  Kind kind_of(const std::filesystem::path& path) override;
  DiskResult<std::vector<std::string>> names_in(const std::filesystem::path& folder) override;
  DiskResult<std::string> read(const std::filesystem::path& file) override;
  DiskResult<void> make_folder(const std::filesystem::path& path) override;
  DiskResult<std::unique_ptr<File>> create(const std::filesystem::path& path) override;
  DiskResult<std::unique_ptr<File>> open_existing(const std::filesystem::path& path) override;
  DiskResult<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  DiskResult<void> remove(const std::filesystem::path& file) override;
  DiskResult<void> sync_folder(const std::filesystem::path& folder) override;
  std::optional<std::uint64_t> free_space(const std::filesystem::path& /*folder*/) override { return free_; }
  [[nodiscard]] std::size_t log_ahead() const override { return 10'000; }  // images are copied by the thousand
  [[nodiscard]] const char* writing_vfs() const override;
  [[nodiscard]] const char* reading_vfs() const override { return writing_vfs(); }

  // For the VFS and for files: by the node that create() or find() gave.
  enum class Missing { create, fail };
  DiskResult<std::size_t> open_node(const std::string& path, Missing missing);
  DiskResult<void> write_node(std::size_t node, std::size_t place, std::string_view bytes, std::size_t& written);
  DiskResult<void> truncate_node(std::size_t node, std::size_t size);
  DiskResult<void> sync_node(std::size_t node);
  DiskResult<std::string> read_node(std::size_t node, std::size_t place, std::size_t size);
  [[nodiscard]] std::size_t size_of_node(std::size_t node) const;

 private:
  struct Node {
    std::string path;  // the last one, for messages and faults
    bool folder = false;
    std::string bytes;
  };
  class OpenFile;
  class Vfs;

  DiskResult<void> ask(const DiskCall& call, std::size_t* percent_written = nullptr);
  [[nodiscard]] std::size_t find(const std::string& path) const;
  std::size_t add(const std::string& path, bool folder);

  mutable std::mutex mutex_;
  std::vector<Node> nodes_;
  std::map<std::string, std::size_t> names_;
  std::size_t nodes_at_first_ = 0;
  std::vector<DiskCall> log_;
  std::size_t calls_ = 0;
  std::function<Fault(std::size_t, const DiskCall&)> fault_;
  std::function<bool(const std::string&)> ignored_;
  std::unique_ptr<Vfs> vfs_;
  std::optional<std::uint64_t> free_;
};

}  // namespace rostrum::test
