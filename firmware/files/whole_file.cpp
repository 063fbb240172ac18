#include "firmware/files/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "firmware/files/descriptor.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

Error system_error(Blame blame, const std::string& what, const fs::path& where, std::string advice = {}) {
  return {blame, what + ": " + std::strerror(errno), where.string(), std::move(advice)};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t most) {
  // O_NONBLOCK: a named pipe must not hold us; only regular files are read.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) {
    if (errno == ENOENT) {
      return tl::unexpected(Error{Blame::input, "There is no such file", path.string(), "Check the name."});
    }
    return tl::unexpected(system_error(Blame::input, "The file cannot be opened", path));
  }
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) {
    return tl::unexpected(system_error(Blame::input, "The file cannot be examined", path));
  }
  if (!S_ISREG(status.st_mode)) {
    return tl::unexpected(Error{Blame::input, "This is no regular file", path.string(), "Name a statement file."});
  }
  std::string bytes(std::min(static_cast<std::size_t>(status.st_size), most + 1), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::read(file.number(), bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return tl::unexpected(system_error(Blame::input, "The file cannot be read", path));
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  std::error_code unknown;
  // A device or a pipe is written to, never replaced; nor is what a link leads to.
  const fs::file_status target = fs::status(path, unknown);
  const bool in_place = (fs::exists(target) && !fs::is_regular_file(target)) || fs::is_symlink(path, unknown);
  const fs::path beside = in_place ? path : fs::path(path.string() + "." + std::to_string(::getpid()) + ".part");
  const auto fail = [&](const char* what) -> Result<void> {
    const Error error = system_error(Blame::device, what, path, "Check the folder's permissions and free space.");
    if (!in_place) ::unlink(beside.c_str());
    return tl::unexpected(error);
  };
  {
    const Descriptor file(
        ::open(beside.c_str(),
               in_place ? O_WRONLY | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!file.is_open()) return fail("The file cannot be written");
    while (!bytes.empty()) {
      const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return fail("The file cannot be written");
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (!in_place && ::fsync(file.number()) != 0) return fail("The file cannot be written");
  }
  if (!in_place && ::rename(beside.c_str(), path.c_str()) != 0) return fail("The file cannot be put in its place");
  return {};
}

}  // namespace rostrum
