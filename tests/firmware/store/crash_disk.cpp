#include "tests/firmware/store/crash_disk.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "tests/firmware/store/crash_vfs.hpp"

namespace rostrum::test {

class CrashDisk::OpenFile : public Disk::File {
 public:
  OpenFile(CrashDisk& disk, std::size_t node) : disk_(disk), node_(node) {}

  DiskResult<std::size_t> write(std::string_view bytes) override {
    const auto written = write_at(place_, bytes);
    place_ += written.value_or(0);
    return written;
  }

  DiskResult<std::size_t> write_at(std::size_t place, std::string_view bytes) override {
    std::size_t written = 0;
    const auto done = disk_.write_node(node_, place, bytes, written);
    // As write(2): an error shows only where nothing was written.
    if (!done && written == 0) return tl::unexpected(done.error());
    return written;
  }

  DiskResult<void> sync() override { return disk_.sync_node(node_); }

 private:
  CrashDisk& disk_;
  std::size_t node_;
  std::size_t place_ = 0;
};

class CrashDisk::Vfs : public CrashVfs {
 public:
  using CrashVfs::CrashVfs;
};

CrashDisk::CrashDisk(const DiskImage& image) {
  add("/", true);
  for (const auto& [path, bytes] : image) {
    if (path == "/") continue;
    nodes_[add(path, !bytes.has_value())].bytes = bytes.value_or("");
  }
  nodes_at_first_ = nodes_.size();
  vfs_ = std::make_unique<Vfs>(*this);
}

CrashDisk::~CrashDisk() = default;

std::size_t CrashDisk::add(const std::string& path, bool folder) {
  nodes_.push_back({path, folder, ""});
  names_[path] = nodes_.size() - 1;
  return nodes_.size() - 1;
}

// nodes_.size() where there is none.
std::size_t CrashDisk::find(const std::string& path) const {
  const auto name = names_.find(path);
  return name == names_.end() ? nodes_.size() : name->second;
}

void CrashDisk::fail_when(std::function<Fault(std::size_t, const DiskCall&)> fault) {
  const std::lock_guard lock(mutex_);
  fault_ = std::move(fault);
}

void CrashDisk::ignore_syncs_of(std::function<bool(const std::string&)> ignored) {
  const std::lock_guard lock(mutex_);
  ignored_ = std::move(ignored);
}

std::size_t CrashDisk::calls() const {
  const std::lock_guard lock(mutex_);
  return calls_;
}

DiskImage CrashDisk::image() const {
  const std::lock_guard lock(mutex_);
  DiskImage image;
  for (const auto& [path, node] : names_) {
    if (nodes_[node].folder) {
      image[path] = std::nullopt;
    } else {
      image[path] = nodes_[node].bytes;
    }
  }
  return image;
}

// Counts the call, and fails where it has to.
DiskResult<void> CrashDisk::ask(const DiskCall& call, std::size_t* percent_written) {
  const Fault fault = fault_ ? fault_(calls_, call) : Fault{};
  ++calls_;
  if (fault.code == 0) return {};
  if (percent_written != nullptr) *percent_written = fault.percent_written;
  return tl::unexpected(DiskError{fault.code});
}

Disk::Kind CrashDisk::kind_of(const std::filesystem::path& path) {
  const std::lock_guard lock(mutex_);
  const std::size_t node = find(path);
  if (node == nodes_.size()) return Kind::nothing;
  if (nodes_[node].folder) return Kind::other;
  return nodes_[node].bytes.empty() ? Kind::empty_file : Kind::file;
}

DiskResult<std::vector<std::string>> CrashDisk::names_in(const std::filesystem::path& folder) {
  const std::lock_guard lock(mutex_);
  if (auto may = ask({.kind = DiskCall::Kind::list, .path = folder}); !may) return tl::unexpected(may.error());
  if (find(folder) == nodes_.size()) return tl::unexpected(DiskError{ENOENT});
  std::vector<std::string> names;
  for (const auto& [path, node] : names_) {
    const std::filesystem::path each = path;
    if (each.parent_path() == folder && each != folder) names.push_back(each.filename());
  }
  return names;
}

DiskResult<std::string> CrashDisk::read(const std::filesystem::path& file) {
  const auto node = open_node(file, Missing::fail);
  if (!node) return tl::unexpected(node.error());
  return read_node(*node, 0, size_of_node(*node));
}

DiskResult<void> CrashDisk::make_folder(const std::filesystem::path& path) {
  const std::lock_guard lock(mutex_);
  if (const std::size_t node = find(path); node != nodes_.size()) {
    return nodes_[node].folder ? DiskResult<void>() : tl::unexpected(DiskError{ENOTDIR});
  }
  DiskCall call{.kind = DiskCall::Kind::make_folder, .node = nodes_.size(), .path = path};
  if (auto may = ask(call); !may) return may;
  if (find(path.parent_path()) == nodes_.size()) return tl::unexpected(DiskError{ENOENT});
  add(path, true);
  log_.push_back(std::move(call));
  return {};
}

DiskResult<std::unique_ptr<Disk::File>> CrashDisk::create(const std::filesystem::path& path) {
  const auto node = open_node(path, Missing::create);
  if (!node) return tl::unexpected(node.error());
  if (size_of_node(*node) > 0) {
    if (auto emptied = truncate_node(*node, 0); !emptied) return tl::unexpected(emptied.error());
  }
  return std::make_unique<OpenFile>(*this, *node);
}

DiskResult<std::unique_ptr<Disk::File>> CrashDisk::open_existing(const std::filesystem::path& path) {
  const auto node = open_node(path, Missing::fail);
  if (!node) return tl::unexpected(node.error());
  return std::make_unique<OpenFile>(*this, *node);
}

DiskResult<void> CrashDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  const std::lock_guard lock(mutex_);
  DiskCall call{.kind = DiskCall::Kind::rename, .node = find(from), .path = from, .to = to};
  if (auto may = ask(call); !may) return may;
  if (call.node == nodes_.size()) return tl::unexpected(DiskError{ENOENT});
  names_.erase(call.path);
  names_[call.to] = call.node;
  nodes_[call.node].path = call.to;
  log_.push_back(std::move(call));
  return {};
}

DiskResult<void> CrashDisk::remove(const std::filesystem::path& file) {
  const std::lock_guard lock(mutex_);
  DiskCall call{.kind = DiskCall::Kind::remove, .node = find(file), .path = file};
  if (auto may = ask(call); !may) return may;
  if (call.node == nodes_.size()) return tl::unexpected(DiskError{ENOENT});
  names_.erase(call.path);
  log_.push_back(std::move(call));
  return {};
}

DiskResult<void> CrashDisk::sync_folder(const std::filesystem::path& folder) {
  const std::lock_guard lock(mutex_);
  DiskCall call{.kind = DiskCall::Kind::sync_folder, .node = find(folder), .path = folder};
  if (auto may = ask(call); !may) return may;
  if (call.node == nodes_.size()) return tl::unexpected(DiskError{ENOENT});
  if (!ignored_ || !ignored_(call.path)) log_.push_back(std::move(call));
  return {};
}

const char* CrashDisk::writing_vfs() const {
  return vfs_->name();
}

DiskResult<std::size_t> CrashDisk::open_node(const std::string& path, Missing missing) {
  const std::lock_guard lock(mutex_);
  const std::size_t node = find(path);
  const bool stands = node != nodes_.size();
  DiskCall call{.kind = stands ? DiskCall::Kind::open : DiskCall::Kind::create, .node = node, .path = path};
  if (auto may = ask(call); !may) return tl::unexpected(may.error());
  if (stands && nodes_[node].folder) return tl::unexpected(DiskError{EISDIR});
  if (stands) return node;
  const std::string folder = std::filesystem::path(path).parent_path();
  if (missing == Missing::fail || find(folder) == nodes_.size()) return tl::unexpected(DiskError{ENOENT});
  log_.push_back(std::move(call));
  return add(path, false);
}

DiskResult<void> CrashDisk::write_node(std::size_t node, std::size_t place, std::string_view bytes,
                                       std::size_t& written) {
  const std::lock_guard lock(mutex_);
  DiskCall call{.kind = DiskCall::Kind::write,
                .node = node,
                .path = nodes_[node].path,
                .place = place,
                .bytes = std::string(bytes)};
  std::size_t percent = 0;
  const auto may = ask(call, &percent);
  written = may ? bytes.size() : bytes.size() * percent / 100;
  if (written > 0) {
    call.bytes.resize(written);
    std::string& content = nodes_[node].bytes;
    content.resize(std::max(content.size(), place + written));
    content.replace(place, written, call.bytes);
    log_.push_back(std::move(call));
  }
  return may;
}

DiskResult<void> CrashDisk::truncate_node(std::size_t node, std::size_t size) {
  const std::lock_guard lock(mutex_);
  DiskCall call{.kind = DiskCall::Kind::truncate, .node = node, .path = nodes_[node].path, .place = size};
  if (auto may = ask(call); !may) return may;
  nodes_[node].bytes.resize(size);
  log_.push_back(std::move(call));
  return {};
}

DiskResult<void> CrashDisk::sync_node(std::size_t node) {
  const std::lock_guard lock(mutex_);
  DiskCall call{.kind = DiskCall::Kind::sync, .node = node, .path = nodes_[node].path};
  if (auto may = ask(call); !may) return may;
  if (!ignored_ || !ignored_(call.path)) log_.push_back(std::move(call));
  return {};
}

DiskResult<std::string> CrashDisk::read_node(std::size_t node, std::size_t place, std::size_t size) {
  const std::lock_guard lock(mutex_);
  if (auto may = ask({.kind = DiskCall::Kind::read, .node = node, .path = nodes_[node].path, .place = place}); !may) {
    return tl::unexpected(may.error());
  }
  const std::string& bytes = nodes_[node].bytes;
  return place >= bytes.size() ? std::string() : bytes.substr(place, size);
}

std::size_t CrashDisk::size_of_node(std::size_t node) const {
  const std::lock_guard lock(mutex_);
  return nodes_[node].bytes.size();
}

}  // namespace rostrum::test
