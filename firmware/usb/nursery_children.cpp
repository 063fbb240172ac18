#include "firmware/usb/nursery_children.hpp"

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <map>
#include <optional>
#include <utility>

#include "firmware/files/descriptor.hpp"
#include "firmware/usb/direct_children.hpp"
#include "firmware/usb/worker/nursery_packets.hpp"

namespace rostrum {
namespace {

// What the children share with the nursery that they came from; it may be gone before they are.
struct NurseryState {
  std::optional<Descriptor> socket;  // none: the nursery is gone
  std::uint32_t last = 0;            // number of a child
  std::map<std::uint32_t, std::function<void(int)>> ended;
};

class NurseryChild : public ChildProcess {
 public:
  NurseryChild(std::shared_ptr<NurseryState> state, std::uint32_t number) : state_(std::move(state)), number_(number) {}
  ~NurseryChild() override {
    if (state_->ended.erase(number_) > 0) kill();
  }
  NurseryChild(const NurseryChild&) = delete;
  NurseryChild& operator=(const NurseryChild&) = delete;

  void kill() override {
    const NurseryOrder order{NurseryOrder::Kind::kill, number_};
    if (state_->socket) (void)::send(state_->socket->number(), &order, sizeof(order), MSG_NOSIGNAL | MSG_DONTWAIT);
  }

 private:
  std::shared_ptr<NurseryState> state_;
  std::uint32_t number_;
};

class NurseryChildren : public ChildStarter {
 public:
  explicit NurseryChildren(Loop& loop) : loop_(loop), starter_(make_direct_children(loop)) {}

  bool open(const std::vector<std::string>& command) {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
    state_->socket.emplace(ends[0]);
    const Descriptor theirs(ends[1]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    auto nursery = starter_->start(command, {theirs.number(), -1, -1, -1}, [this](int) { close(); });
    if (!nursery) return false;
    nursery_ = std::move(*nursery);
    watch_ = loop_.watch(ends[0], Readiness::readable, [this] { take_reports(); });
    return true;
  }

  Result<std::unique_ptr<ChildProcess>> start(const std::vector<std::string>& command,
                                              const ChildDescriptors& descriptors,
                                              std::function<void(int)> ended) override {
    const std::uint32_t number = ++state_->last;
    if (!state_->socket || !send(number, command, descriptors)) {
      // As if it had been started and were gone.
      failed_.push_back(loop_.after(std::chrono::milliseconds(0), [state = state_, number] { end(*state, number); }));
    }
    state_->ended.emplace(number, std::move(ended));
    return std::make_unique<NurseryChild>(state_, number);
  }

 private:
  bool send(std::uint32_t number, const std::vector<std::string>& command, const ChildDescriptors& descriptors) {
    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    std::array<int, child_descriptors> given{};
    for (std::size_t i = 0; i < given.size(); ++i) given[i] = descriptors[i] >= 0 ? descriptors[i] : nothing.number();
    const NurseryOrder order{NurseryOrder::Kind::start, number};
    std::string words;
    for (const std::string& word : command) words.append(word).append(1, '\0');
    if (words.size() > most_command_bytes) return false;
    std::array<iovec, 2> parts{{{const_cast<NurseryOrder*>(&order), sizeof(order)}, {words.data(), words.size()}}};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(given))> rights{};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    message.msg_control = rights.data();
    message.msg_controllen = rights.size();
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(given));
    std::memcpy(CMSG_DATA(head), given.data(), sizeof(given));
    return ::sendmsg(state_->socket->number(), &message, MSG_NOSIGNAL) > 0;
  }

  void take_reports() {
    const std::shared_ptr<NurseryState> state = state_;
    while (state->socket) {
      NurseryReport report;
      const ssize_t size = ::recv(state->socket->number(), &report, sizeof(report), 0);
      if (size < 0) return;
      if (size == 0) return close();
      if (size == sizeof(report) && report.kind == NurseryReport::Kind::ended) end(*state, report.child, report.status);
    }
  }

  static void end(NurseryState& state, std::uint32_t number, int status = SIGKILL) {
    const auto child = state.ended.extract(number);
    if (!child.empty()) child.mapped()(status);
  }

  // This may be destroyed within what it calls; the state is not.
  void close() {
    const std::shared_ptr<NurseryState> state = state_;
    watch_.reset();
    state->socket.reset();
    while (!state->ended.empty()) end(*state, state->ended.begin()->first);
  }

  Loop& loop_;
  std::unique_ptr<ChildStarter> starter_;
  std::shared_ptr<NurseryState> state_ = std::make_shared<NurseryState>();
  std::unique_ptr<ChildProcess> nursery_;
  std::unique_ptr<Subscription> watch_;
  std::vector<std::unique_ptr<Subscription>> failed_;
};

}  // namespace

std::unique_ptr<ChildStarter> make_nursery_children(Loop& loop, const std::vector<std::string>& command) {
  auto children = std::make_unique<NurseryChildren>(loop);
  return children->open(command) ? std::move(children) : nullptr;
}

}  // namespace rostrum
