#include "firmware/control/control_client.hpp"

#include <sys/socket.h>
#include <sys/time.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "firmware/control/control_socket.hpp"

namespace rostrum {
namespace {

constexpr std::size_t largest_payload = std::size_t{256} << 20;

Error no_room(const std::filesystem::path& folder, int code) {
  if (code == EACCES || code == EPERM) {
    return {Blame::input, "The room on this state folder belongs to another user", folder.string(),
            "Run ctl as the user that runs the room."};
  }
  return {Blame::input, "No room runs on this state folder", folder.string(),
          "Start one with 'rostrum run', or name its folder with --state DIR."};
}

Error broken_off(const std::filesystem::path& folder, int code) {
  if (code == EAGAIN || code == EWOULDBLOCK) {
    return {Blame::device, "The room does not answer", folder.string(), "Start it again; its place is kept."};
  }
  return {Blame::device, "The room stopped before it answered", folder.string(), "Start it again; its place is kept."};
}

// 0, or errno.
int send_all(int fd, const std::string& bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t step = ::send(fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (step < 0 && errno == EINTR) continue;
    if (step < 0) return errno;
    sent += static_cast<std::size_t>(step);
  }
  return 0;
}

// How many bytes follow the line; nullopt where the line is no answer.
std::optional<std::size_t> payload_of(const std::string& line) {
  const auto object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  const auto bytes = object.find("payload_bytes");
  if (bytes == object.end()) return 0;
  if (!bytes->is_number_unsigned() || bytes->get<std::size_t>() > largest_payload) return std::nullopt;
  return bytes->get<std::size_t>();
}

}  // namespace

Result<ControlReply> ask_room(const std::filesystem::path& folder, const std::string& request,
                              std::chrono::seconds patience) {
  const SocketDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const int code = socket.open() ? attach_to_control_socket(socket, folder, Attach::connect) : errno;
  if (code != 0) return tl::unexpected(no_room(folder, code));
  const timeval limit{static_cast<time_t>(patience.count()), 0};
  ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
  if (const int failed = send_all(socket.get(), request + "\n"); failed != 0) {
    return tl::unexpected(broken_off(folder, failed));
  }

  ControlReply reply;
  std::string received;
  std::optional<std::size_t> payload;
  while (!payload || received.size() < *payload) {
    char buffer[16384];
    const ssize_t got = ::recv(socket.get(), buffer, sizeof buffer, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return tl::unexpected(broken_off(folder, got < 0 ? errno : 0));
    received.append(buffer, static_cast<std::size_t>(got));
    const auto end = payload ? std::string::npos : received.find('\n');
    if (end == std::string::npos) continue;
    reply.json = received.substr(0, end);
    received.erase(0, end + 1);
    payload = payload_of(reply.json);
    if (!payload) return tl::unexpected(broken_off(folder, 0));
  }
  reply.payload = std::move(received);
  return reply;
}

}  // namespace rostrum
