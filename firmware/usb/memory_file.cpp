#include "firmware/usb/memory_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace rostrum {
namespace {

tl::unexpected<Error> memory_failure() {
  return tl::unexpected(Error{Blame::device, std::string("A file cannot be held in memory: ") + std::strerror(errno),
                              "", "Free memory, and insert the stick again."});
}

}  // namespace

Result<Descriptor> make_memory_file(std::string_view bytes) {
  Descriptor file(::memfd_create("rostrum", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!file.is_open()) return memory_failure();
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return memory_failure();
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::fcntl(file.number(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    return memory_failure();
  if (::lseek(file.number(), 0, SEEK_SET) != 0) return memory_failure();
  return file;
}

}  // namespace rostrum
