#include "firmware/store/state_folder.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

namespace rostrum {
namespace {

Error device_error(std::string what, const std::filesystem::path& where, std::string advice) {
  return Error{Blame::device, std::move(what), where.string(), std::move(advice)};
}

Error system_error(const std::string& what, int code, const std::filesystem::path& where) {
  const char* advice = code == ENOSPC || code == EDQUOT ? "Free some space on its disk."
                                                        : "Choose a folder that you may write to with --state DIR.";
  return device_error(what + " (" + std::strerror(code) + ")", where, advice);
}

// As mkdir -p; what it creates is the owner's alone. What could not be created shows when it is looked at.
int create_folders(const std::filesystem::path& path) {
  std::filesystem::path folder;
  int code = 0;
  for (const auto& part : path) {
    folder /= part;
    if (folder.empty() || ::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) continue;
    code = errno;
  }
  return code;
}

// Whether the folder is one that Rostrum may use; a missing one is.
Result<void> check_kind_and_owner(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return {};
    return tl::unexpected(system_error("This is no folder that Rostrum's state can stand in", errno, path));
  }
  if (!S_ISDIR(status.st_mode)) {
    return tl::unexpected(device_error("This is a file, not a folder for Rostrum's state", path, "Give a folder."));
  }
  if (status.st_uid != ::geteuid() || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return tl::unexpected(device_error("Others may write to this state folder", path,
                                       "Use a folder of your own that nobody else may write to (chmod 700)."));
  }
  return {};
}

std::string holder_of(const std::filesystem::path& path) {
  std::array<char, 16> text{};
  const int file = ::open((path / "lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  const ssize_t length = file < 0 ? -1 : ::read(file, text.data(), text.size());
  if (file >= 0) ::close(file);
  long pid = 0;
  if (length > 0) std::from_chars(text.data(), text.data() + length, pid);
  return pid > 0 ? " (pid " + std::to_string(pid) + ")" : "";
}

Error in_use(const std::filesystem::path& path) {
  return device_error("Another Rostrum runs on this state folder" + holder_of(path), path,
                      "Drive it with 'rostrum ctl', or give this one another folder with --state DIR.");
}

bool is_held_by_another(int fd) {
  return ::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

}  // namespace

std::filesystem::path default_state_folder() {
  // The XDG base directory specification has relative paths ignored.
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && state[0] == '/') return std::filesystem::path(state) / "rostrum";
  const char* home = std::getenv("HOME");
  if (home == nullptr || home[0] != '/') {
    const passwd* user = ::getpwuid(::geteuid());
    home = user != nullptr ? user->pw_dir : "/";
  }
  return std::filesystem::path(home) / ".local" / "state" / "rostrum";
}

Result<StateFolder> StateFolder::open(const std::filesystem::path& path) {
  StateFolder folder(path);
  const auto held = folder.hold();
  if (!held && !folder.failure_) return tl::unexpected(held.error());
  return folder;
}

Result<void> StateFolder::hold() {
  if (file_lock_ >= 0) return {};
  failure_.reset();
  const int created = create_folders(path_);
  if (auto usable = check_kind_and_owner(path_); !usable) return usable;
  if (auto locked = lock_folder(); !locked) return locked;
  if (folder_lock_ < 0 && created != 0) {
    failure_ = system_error("The state folder cannot be created", created, path_);
    return tl::unexpected(*failure_);
  }
  return lock_file();
}

// The folder itself is locked, because that asks nothing of the disk.
Result<void> StateFolder::lock_folder() {
  if (folder_lock_ >= 0) return {};
  folder_lock_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_lock_ < 0 || !is_held_by_another(folder_lock_)) return {};
  ::close(std::exchange(folder_lock_, -1));
  return tl::unexpected(in_use(path_));
}

// The file says who holds the folder, and locks where a folder cannot be locked: on some networks' file systems.
Result<void> StateFolder::lock_file() {
  const auto file = path_ / "lock";
  const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock < 0) {
    failure_ = system_error("The state folder cannot be written", errno, path_);
    return tl::unexpected(*failure_);
  }
  if (is_held_by_another(lock)) {
    ::close(lock);
    return tl::unexpected(in_use(path_));
  }
  file_lock_ = lock;
  const std::string pid = std::to_string(::getpid()) + "\n";
  // On a full disk nobody learns who holds it.
  if (::ftruncate(lock, 0) == 0 && ::pwrite(lock, pid.data(), pid.size(), 0) < 0) return {};
  return {};
}

StateFolder::~StateFolder() {
  for (const int lock : {folder_lock_, file_lock_})
    if (lock >= 0) ::close(lock);
}

StateFolder::StateFolder(StateFolder&& other) noexcept
    : path_(std::move(other.path_)),
      folder_lock_(std::exchange(other.folder_lock_, -1)),
      file_lock_(std::exchange(other.file_lock_, -1)),
      failure_(std::move(other.failure_)) {}

StateFolder& StateFolder::operator=(StateFolder&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(folder_lock_, other.folder_lock_);
  std::swap(file_lock_, other.file_lock_);
  std::swap(failure_, other.failure_);
  return *this;
}

}  // namespace rostrum
