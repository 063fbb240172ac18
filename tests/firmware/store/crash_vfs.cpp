#include "tests/firmware/store/crash_vfs.hpp"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <new>

#include "tests/firmware/store/crash_disk.hpp"

namespace rostrum::test {
namespace {

constexpr int sector_size = 4096;  // as on Unix

struct OpenDatabaseFile {
  sqlite3_file base;
  CrashDisk* disk;
  std::size_t node;
  std::string* folder_to_sync;  // with the first sync; owned
  bool spares_neighbours;
};

OpenDatabaseFile& opened(sqlite3_file* file) {
  return *reinterpret_cast<OpenDatabaseFile*>(file);
}

CrashDisk& disk_of(sqlite3_vfs* vfs) {
  return *static_cast<CrashDisk*>(vfs->pAppData);
}

int code_of(DiskError error, int otherwise) {
  return error.code == ENOSPC || error.code == EDQUOT ? SQLITE_FULL : otherwise;
}

int close_file(sqlite3_file* file) {
  delete opened(file).folder_to_sync;
  return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int amount, sqlite3_int64 place) {
  const auto wanted = static_cast<std::size_t>(amount);
  const auto bytes = opened(file).disk->read_node(opened(file).node, static_cast<std::size_t>(place), wanted);
  if (!bytes) return SQLITE_IOERR_READ;
  std::memcpy(to, bytes->data(), bytes->size());
  if (bytes->size() == wanted) return SQLITE_OK;
  std::memset(static_cast<char*>(to) + bytes->size(), 0, wanted - bytes->size());
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int amount, sqlite3_int64 place) {
  std::size_t written = 0;
  const auto done =
      opened(file).disk->write_node(opened(file).node, static_cast<std::size_t>(place),
                                    {static_cast<const char*>(from), static_cast<std::size_t>(amount)}, written);
  return done ? SQLITE_OK : code_of(done.error(), SQLITE_IOERR_WRITE);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  const auto done = opened(file).disk->truncate_node(opened(file).node, static_cast<std::size_t>(size));
  return done ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int sync_file(sqlite3_file* file, int) {
  OpenDatabaseFile& open = opened(file);
  if (!open.disk->sync_node(open.node)) return SQLITE_IOERR_FSYNC;
  if (open.folder_to_sync == nullptr) return SQLITE_OK;
  // The VFS for Unix does not look at what comes of it either.
  (void)open.disk->sync_folder(*open.folder_to_sync);
  delete open.folder_to_sync;
  open.folder_to_sync = nullptr;
  return SQLITE_OK;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(opened(file).disk->size_of_node(opened(file).node));
  return SQLITE_OK;
}

int lock_file(sqlite3_file*, int) {
  return SQLITE_OK;
}

int check_reserved_lock(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}

int control_file(sqlite3_file* file, int operation, void* argument) {
  if (operation != SQLITE_FCNTL_POWERSAFE_OVERWRITE) return SQLITE_NOTFOUND;
  int& wanted = *static_cast<int*>(argument);
  if (wanted < 0) {
    wanted = opened(file).spares_neighbours ? 1 : 0;
  } else {
    opened(file).spares_neighbours = wanted != 0;
  }
  return SQLITE_OK;
}

int sector_size_of(sqlite3_file*) {
  return sector_size;
}

int characteristics_of(sqlite3_file* file) {
  return opened(file).spares_neighbours ? SQLITE_IOCAP_POWERSAFE_OVERWRITE : 0;
}

// Version 1: no shared memory, which a log that one process holds does not need.
constexpr sqlite3_io_methods methods{1,
                                     close_file,
                                     read_file,
                                     write_file,
                                     truncate_file,
                                     sync_file,
                                     size_of_file,
                                     lock_file,
                                     lock_file,
                                     check_reserved_lock,
                                     control_file,
                                     sector_size_of,
                                     characteristics_of,
                                     nullptr,
                                     nullptr,
                                     nullptr,
                                     nullptr,
                                     nullptr,
                                     nullptr};

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  file->pMethods = nullptr;
  if (name == nullptr) return SQLITE_CANTOPEN;
  CrashDisk& disk = disk_of(vfs);
  const bool create = (flags & SQLITE_OPEN_CREATE) != 0;
  const bool stood = disk.kind_of(name) != Disk::Kind::nothing;
  const auto node = disk.open_node(name, create ? CrashDisk::Missing::create : CrashDisk::Missing::fail);
  if (!node) return SQLITE_CANTOPEN;
  const bool new_log = create && !stood && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
  auto* folder = new_log ? new std::string(std::filesystem::path(name).parent_path()) : nullptr;
  new (file) OpenDatabaseFile{{&methods}, &disk, *node, folder, true};
  if (flags_out != nullptr) *flags_out = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int sync) {
  CrashDisk& disk = disk_of(vfs);
  if (disk.kind_of(name) == Disk::Kind::nothing) return SQLITE_IOERR_DELETE_NOENT;
  if (!disk.remove(name)) return SQLITE_IOERR_DELETE;
  if (sync != 0 && !disk.sync_folder(std::filesystem::path(name).parent_path())) return SQLITE_IOERR_DIR_FSYNC;
  return SQLITE_OK;
}

int access_file(sqlite3_vfs* vfs, const char* name, int, int* result) {
  *result = disk_of(vfs).kind_of(name) == Disk::Kind::nothing ? 0 : 1;
  return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

int randomness(sqlite3_vfs*, int size, char* out) {
  static std::atomic<unsigned> seed{1};
  for (int i = 0; i < size; ++i) out[i] = static_cast<char>((seed = seed * 1664525 + 1013904223) >> 24);
  return size;
}

int sleep_not(sqlite3_vfs*, int microseconds) {
  return microseconds;
}

int current_time(sqlite3_vfs*, double* julian_day) {
  *julian_day = 2460000.5;
  return SQLITE_OK;
}

}  // namespace

CrashVfs::CrashVfs(CrashDisk& disk) {
  static std::atomic<unsigned> number{0};
  name_ = "crash-disk-" + std::to_string(++number);
  vfs_.iVersion = 1;
  vfs_.szOsFile = sizeof(OpenDatabaseFile);
  vfs_.mxPathname = 512;
  vfs_.zName = name_.c_str();
  vfs_.pAppData = &disk;
  vfs_.xOpen = open_file;
  vfs_.xDelete = delete_file;
  vfs_.xAccess = access_file;
  vfs_.xFullPathname = full_name;
  vfs_.xRandomness = randomness;
  vfs_.xSleep = sleep_not;
  vfs_.xCurrentTime = current_time;
  sqlite3_vfs_register(&vfs_, 0);
}

CrashVfs::~CrashVfs() {
  sqlite3_vfs_unregister(&vfs_);
}

}  // namespace rostrum::test
