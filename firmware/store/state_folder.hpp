#pragma once

#include <filesystem>
#include <optional>

#include "content/text/error.hpp"

namespace rostrum {

// $XDG_STATE_HOME/rostrum, else ~/.local/state/rostrum.
[[nodiscard]] std::filesystem::path default_state_folder();

// A folder of this user alone, held by this process alone: the lock ends with the process, however it ends.
class StateFolder {
 public:
  // Creates the folder (0700) where it is missing. Fails where another process holds it, where others may write to it,
  // where it is no folder and where nobody may look at it. A disk that is full or read-only is no reason to fail: then
  // failure() tells, and hold() tries again.
  static Result<StateFolder> open(const std::filesystem::path& path);

  ~StateFolder();
  StateFolder(StateFolder&& other) noexcept;
  StateFolder& operator=(StateFolder&& other) noexcept;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  // Why it cannot be written.
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

  // Creates and locks the folder where that could not be done before.
  [[nodiscard]] Result<void> hold();

 private:
  explicit StateFolder(std::filesystem::path path) : path_(std::move(path)) {}

  Result<void> lock_folder();
  Result<void> lock_file();

  std::filesystem::path path_;
  int folder_lock_ = -1;
  int file_lock_ = -1;
  std::optional<Error> failure_;
};

}  // namespace rostrum
