#include "firmware/control/control_socket.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace rostrum {

SocketDescriptor::~SocketDescriptor() {
  if (fd_ >= 0) ::close(fd_);
}

int attach_to_control_socket(const SocketDescriptor& socket, const std::filesystem::path& folder, Attach attach) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::string path = (folder / control_socket_name).string();
  // The kernel takes 107 bytes; a longer path is reached through a descriptor of its folder.
  SocketDescriptor short_cut;
  if (path.size() >= sizeof address.sun_path) {
    short_cut = SocketDescriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!short_cut.open()) return errno;
    path = "/proc/self/fd/" + std::to_string(short_cut.get()) + "/" + control_socket_name;
  }
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  const auto* generic = reinterpret_cast<const sockaddr*>(&address);
  const int result = attach == Attach::bind ? ::bind(socket.get(), generic, sizeof address)
                                            : ::connect(socket.get(), generic, sizeof address);
  return result == 0 ? 0 : errno;
}

}  // namespace rostrum
