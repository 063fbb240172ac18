#include "firmware/usb/worker/worker_channel.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <limits>

#include "content/wire/wire_bytes.hpp"

namespace rostrum {

void end_worker(int code) {
  ::_exit(code);
}

void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(worker_answers, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) end_worker(exit_bad_request);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void tell(const WorkerMessage& message) {
  write_all(to_wire(message));
}

std::optional<std::uint64_t> next_request() {
  std::array<char, 8> bytes{};
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::read(worker_requests, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    done += static_cast<std::size_t>(count);
  }
  return WireReader({bytes.data(), bytes.size()}).number(std::numeric_limits<std::uint64_t>::max());
}

}  // namespace rostrum
