#include "firmware/usb/worker/whole_source.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {

std::string whole_source() {
  std::string bytes;
  std::array<char, 64 * 1024> buffer{};
  for (;;) {
    const ssize_t count = ::pread(worker_source, buffer.data(), buffer.size(), static_cast<off_t>(bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) end_worker(exit_bad_request);
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace rostrum
