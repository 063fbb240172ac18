#pragma once

#include <filesystem>
#include <memory>

#include "content/text/error.hpp"

namespace rostrum {

// $XDG_STATE_HOME/rostrum, else ~/.local/state/rostrum.
[[nodiscard]] std::filesystem::path default_state_folder();

// A folder of this user alone, held by this process alone: the lock ends with the process, however it ends.
class StateFolder {
 public:
  // Creates the folder (0700) where it is missing. Fails where another process holds it, where others may write to it,
  // and where it cannot be written: read-only or without a MiB of space.
  static Result<StateFolder> open(const std::filesystem::path& path);

  ~StateFolder();
  StateFolder(StateFolder&& other) noexcept;
  StateFolder& operator=(StateFolder&& other) noexcept;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  StateFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}

  std::filesystem::path path_;
  int lock_ = -1;
};

}  // namespace rostrum
