#include "firmware/control/control_server.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <utility>

#include "firmware/control/control_socket.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_clients = 32;
constexpr std::size_t longest_request = 64 * 1024;

constexpr const char* too_long =
    R"({"error":{"what":"The request is longer than 64 KiB","where":"","advice":"","blame":"input"}})";

bool may_connect(int fd) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && (peer.uid == ::geteuid() || peer.uid == 0);
}

// One client. It reads a request, waits for its answer, writes that, and only then reads on.
class Client {
 public:
  Client(SocketDescriptor socket, Loop& loop) : socket_(std::move(socket)), loop_(&loop) {}

  enum class Progress { more, closed };

  std::function<void(const std::string&)> on_request;
  std::function<void()> on_close;

  void read_requests() {
    watch_ = loop_->watch(socket_.get(), Readiness::readable, [this] {
      if (receive() == Progress::closed) return on_close();
      take_request();
    });
  }

  void answer(const ControlReply& reply) {
    waiting_ = false;
    output_ += reply.json;
    output_ += '\n';
    output_ += reply.payload;
    send();
  }

  [[nodiscard]] bool waiting() const { return waiting_; }

 private:
  Progress receive() {
    char buffer[4096];
    const ssize_t got = ::recv(socket_.get(), buffer, sizeof buffer, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return Progress::more;
    if (got <= 0) return Progress::closed;
    input_.append(buffer, static_cast<std::size_t>(got));
    return Progress::more;
  }

  void take_request() {
    const auto end = input_.find('\n');
    if (end == std::string::npos) {
      if (input_.size() <= longest_request) {
        if (!watch_) read_requests();
        return;
      }
      closing_ = true;
      watch_.reset();
      return answer({too_long, ""});
    }
    const std::string request = input_.substr(0, end);
    input_.erase(0, end + 1);
    watch_.reset();
    waiting_ = true;
    on_request(request);
  }

  void send() {
    while (sent_ < output_.size()) {
      const ssize_t sent =
          ::send(socket_.get(), output_.data() + sent_, output_.size() - sent_, MSG_DONTWAIT | MSG_NOSIGNAL);
      if (sent < 0 && errno == EINTR) continue;
      if (sent < 0 && errno == EAGAIN) {
        watch_ = loop_->watch(socket_.get(), Readiness::writable, [this] {
          watch_.reset();
          send();
        });
        return;
      }
      if (sent < 0) return on_close();
      sent_ += static_cast<std::size_t>(sent);
    }
    output_ = std::string();
    sent_ = 0;
    if (closing_) return on_close();
    take_request();
  }

  SocketDescriptor socket_;
  Loop* loop_;
  std::string input_, output_;
  std::size_t sent_ = 0;
  bool waiting_ = false;
  bool closing_ = false;
  std::unique_ptr<Subscription> watch_;
};

}  // namespace

class ControlServer::Service : public std::enable_shared_from_this<Service> {
 public:
  Service(std::filesystem::path folder, SocketDescriptor socket, Loop& loop, Handler handler)
      : folder_(std::move(folder)), socket_(std::move(socket)), loop_(loop), handler_(std::move(handler)) {}

  void start() {
    watch_ = loop_.watch(socket_.get(), Readiness::readable, [this] { accept(); });
  }

  void stop() {
    watch_.reset();
    clients_.clear();
    ::unlink((folder_ / control_socket_name).c_str());
  }

 private:
  void accept() {
    SocketDescriptor accepted(::accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!accepted.open()) {
      // Out of descriptors, the connection would stay and be reported at once again.
      if ((errno == EMFILE || errno == ENFILE) && !clients_.empty()) clients_.erase(clients_.begin());
      return;
    }
    if (!may_connect(accepted.get()) || !make_room()) return;
    const auto id = next_id_++;
    auto client = std::make_shared<Client>(std::move(accepted), loop_);
    client->on_request = [this, id](const std::string& request) { handle(id, request); };
    client->on_close = [this, id] { close(id); };
    clients_.emplace(id, client);
    client->read_requests();
  }

  // The client that has been silent longest makes way for a new one.
  bool make_room() {
    if (clients_.size() < most_clients) return true;
    for (auto client = clients_.begin(); client != clients_.end(); ++client) {
      if (client->second->waiting()) continue;
      clients_.erase(client);
      return true;
    }
    return false;
  }

  void handle(std::uint64_t id, const std::string& request) {
    handler_(request, [self = weak_from_this(), id](const ControlReply& reply) {
      const auto service = self.lock();
      if (!service) return;
      // Posted, so that many requests at once do not nest, and the room's other work goes on between them.
      service->loop_.post([self, id, reply] {
        if (const auto alive = self.lock()) alive->answer(id, reply);
      });
    });
  }

  void answer(std::uint64_t id, const ControlReply& reply) {
    const auto client = clients_.find(id);
    if (client == clients_.end()) return;
    const auto held = client->second;  // it may close itself
    held->answer(reply);
  }

  void close(std::uint64_t id) {
    // Called from within the client: let go of it after that.
    const auto client = clients_.find(id);
    if (client == clients_.end()) return;
    loop_.post([held = client->second] {});
    clients_.erase(client);
  }

  std::filesystem::path folder_;
  SocketDescriptor socket_;
  Loop& loop_;
  Handler handler_;
  std::unique_ptr<Subscription> watch_;
  std::map<std::uint64_t, std::shared_ptr<Client>> clients_;
  std::uint64_t next_id_ = 0;
};

ControlServer::ControlServer(std::shared_ptr<Service> service) : service_(std::move(service)) {}
ControlServer::~ControlServer() {
  service_->stop();
}

Result<std::unique_ptr<ControlServer>> ControlServer::open(const std::filesystem::path& folder, Loop& loop,
                                                           Handler handler) {
  SocketDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  const auto path = folder / control_socket_name;
  ::unlink(path.c_str());
  int code = socket.open() ? attach_to_control_socket(socket, folder, Attach::bind) : errno;
  // Nobody can connect before listen(), so the permissions are right from the first moment.
  if (code == 0 && (::chmod(path.c_str(), 0600) != 0 || ::listen(socket.get(), 16) != 0)) code = errno;
  if (code != 0) {
    return tl::unexpected(Error{Blame::device,
                                std::string("The control socket cannot be opened (") + std::strerror(code) + ")",
                                path.string(), "Choose another state folder with --state DIR."});
  }
  auto service = std::make_shared<Service>(folder, std::move(socket), loop, std::move(handler));
  service->start();
  return std::unique_ptr<ControlServer>(new ControlServer(std::move(service)));
}

}  // namespace rostrum
