#pragma once

#include <sys/socket.h>
#include <sys/un.h>

#include <filesystem>
#include <utility>

namespace rostrum {

class SocketDescriptor {
 public:
  explicit SocketDescriptor(int fd = -1) : fd_(fd) {}
  ~SocketDescriptor();
  SocketDescriptor(SocketDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  SocketDescriptor& operator=(SocketDescriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

inline constexpr const char* control_socket_name = "control.sock";

// bind() or connect() to the folder's control socket, however long the folder's path is. 0, or errno.
enum class Attach { bind, connect };
int attach_to_control_socket(const SocketDescriptor& socket, const std::filesystem::path& folder, Attach attach);

}  // namespace rostrum
