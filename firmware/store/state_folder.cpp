#include "firmware/store/state_folder.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
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

constexpr unsigned long long least_space = 1ULL << 20;

Error device_error(std::string what, const std::filesystem::path& where, std::string advice) {
  return Error{Blame::device, std::move(what), where.string(), std::move(advice)};
}

Error system_error(const std::string& what, int code, const std::filesystem::path& where) {
  const char* advice = code == ENOSPC || code == EDQUOT ? "Free some space on its disk."
                                                        : "Choose a folder that you may write to with --state DIR.";
  return device_error(what + " (" + std::strerror(code) + ")", where, advice);
}

// As mkdir -p; what it creates is the owner's alone.
int create_folders(const std::filesystem::path& path) {
  std::filesystem::path folder;
  for (const auto& part : path) {
    folder /= part;
    if (folder.empty() || ::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) continue;
    const int code = errno;
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) return code;
  }
  return 0;
}

Result<void> check_owner(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return tl::unexpected(system_error("No such folder", errno, path));
  if (!S_ISDIR(status.st_mode)) {
    return tl::unexpected(device_error("This is a file, not a folder for Rostrum's state", path, "Give a folder."));
  }
  if (status.st_uid != ::geteuid() || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return tl::unexpected(device_error("Others may write to this state folder", path,
                                       "Use a folder of your own that nobody else may write to (chmod 700)."));
  }
  return {};
}

Result<void> check_space(const std::filesystem::path& path) {
  struct statvfs space {};
  if (::statvfs(path.c_str(), &space) != 0) return {};  // not every file system tells
  if (static_cast<unsigned long long>(space.f_bavail) * space.f_frsize < least_space && space.f_blocks != 0) {
    return tl::unexpected(device_error("The disk that holds the state folder is full", path, "Free some space on it."));
  }
  return {};
}

std::string holder_of(int lock) {
  std::array<char, 16> text{};
  const ssize_t length = ::pread(lock, text.data(), text.size(), 0);
  long pid = 0;
  if (length > 0) std::from_chars(text.data(), text.data() + length, pid);
  return pid > 0 ? " (pid " + std::to_string(pid) + ")" : "";
}

Result<void> write_pid(int lock, const std::filesystem::path& path) {
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(lock, 0) != 0 || ::pwrite(lock, pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size())) {
    return tl::unexpected(system_error("The state folder cannot be written", errno, path));
  }
  return {};
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
  if (const int code = create_folders(path); code != 0) {
    return tl::unexpected(system_error("The state folder cannot be created", code, path));
  }
  if (auto owned = check_owner(path); !owned) return tl::unexpected(owned.error());

  const auto lock_file = path / "lock";
  const int lock = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock < 0) return tl::unexpected(system_error("The state folder cannot be written", errno, path));
  StateFolder folder(path, lock);
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    return tl::unexpected(
        device_error("Another Rostrum runs on this state folder" + holder_of(lock), path,
                     "Drive it with 'rostrum ctl', or give this one another folder with --state DIR."));
  }
  if (auto space = check_space(path); !space) return tl::unexpected(space.error());
  if (auto written = write_pid(lock, path); !written) return tl::unexpected(written.error());
  return folder;
}

StateFolder::~StateFolder() {
  if (lock_ >= 0) ::close(lock_);
}

StateFolder::StateFolder(StateFolder&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

StateFolder& StateFolder::operator=(StateFolder&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(lock_, other.lock_);
  return *this;
}

}  // namespace rostrum
