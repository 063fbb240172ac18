// Starts the workers of one import within bubblewrap's walls, which are dear to build (20 ms each time) and the same
// for all of them. It runs within those walls itself, reads orders from descriptor 0 and nothing that a stranger
// brought; what it starts puts up its own walls before it reads (sandbox.hpp). A file of a session is read by a copy of
// it, which has its libraries loaded already; other workers are programs. It ends, and all with it, when the program
// does.

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <deque>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "firmware/files/descriptor.hpp"
#include "firmware/usb/worker/nursery_packets.hpp"
#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/serve_document.hpp"
#include "firmware/usb/worker/serve_in_sandbox.hpp"
#include "firmware/usb/worker/spawn.hpp"

namespace rostrum {
namespace {

constexpr int program = 0;    // the descriptor
constexpr int niceness = 10;  // as its workers: to copy itself takes time too

void report(const NurseryReport& report) {
  if (::send(program, &report, sizeof(report), MSG_NOSIGNAL) < 0) ::_exit(1);
}

void be_a_document_worker() {
  serve_in_sandbox(document_profile(), serve_document);
}

class WorkerNursery {
 public:
  // `document_worker`: the program that need not be started, since this can read documents too.
  explicit WorkerNursery(std::string document_worker) : document_worker_(std::move(document_worker)) {}

  // False where the program is gone.
  bool take_order() {
    std::array<char, sizeof(NurseryOrder) + most_command_bytes> bytes{};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * child_descriptors)> rights{};
    iovec part{bytes.data(), bytes.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = rights.data();
    message.msg_controllen = rights.size();
    const ssize_t size = ::recvmsg(program, &message, MSG_CMSG_CLOEXEC);
    if (size <= 0) return size < 0 && errno == EINTR;
    std::deque<Descriptor> given;
    for (cmsghdr* head = CMSG_FIRSTHDR(&message); head != nullptr; head = CMSG_NXTHDR(&message, head)) {
      if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS) continue;
      for (std::size_t at = 0; CMSG_LEN(at + sizeof(int)) <= head->cmsg_len; at += sizeof(int)) {
        int number = -1;
        std::memcpy(&number, CMSG_DATA(head) + at, sizeof(number));
        given.emplace_back(number);
      }
    }
    if (static_cast<std::size_t>(size) < sizeof(NurseryOrder)) return false;
    NurseryOrder order;
    std::memcpy(&order, bytes.data(), sizeof(order));
    if (order.kind == NurseryOrder::Kind::kill) {
      const auto child = children_.find(order.child);
      if (child != children_.end()) kill_spawned(child->second);
      return true;
    }
    std::vector<std::string> command;
    for (std::size_t at = sizeof(order); at < static_cast<std::size_t>(size); at += command.back().size() + 1)
      command.emplace_back(bytes.data() + at);
    if (command.empty() || given.size() != child_descriptors) return false;
    start(order.child, std::move(command),
          {given[0].number(), given[1].number(), given[2].number(), given[3].number()});
    return true;
  }

  void bury() {
    int status = 0;
    for (pid_t gone = ::waitpid(-1, &status, WNOHANG); gone > 0; gone = ::waitpid(-1, &status, WNOHANG)) {
      for (auto child = children_.begin(); child != children_.end(); ++child) {
        if (child->second != gone) continue;
        ::kill(-gone, SIGKILL);
        report({NurseryReport::Kind::ended, child->first, status});
        children_.erase(child);
        break;
      }
    }
  }

 private:
  void start(std::uint32_t number, std::vector<std::string> command, const std::array<int, child_descriptors>& given) {
    pid_t process = 0;
    const bool ours = command.size() == 1 && command.front() == document_worker_;
    const int error =
        ours ? spawn_copy(be_a_document_worker, given, process) : spawn(std::move(command), given, process);
    if (error == 0) {
      children_.emplace(number, process);
    } else {
      constexpr int exit_of_none = 127 << 8;
      report({NurseryReport::Kind::ended, number, exit_of_none});
    }
  }

  std::string document_worker_;
  std::map<std::uint32_t, pid_t> children_;
};

int run_nursery(const std::filesystem::path& itself) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  (void)::setpriority(PRIO_PROCESS, 0, niceness);
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGCHLD);
  if (::sigprocmask(SIG_BLOCK, &ends, nullptr) != 0) return 1;
  const Descriptor ended(::signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK));
  if (!ended.is_open() || ::fcntl(program, F_SETFD, FD_CLOEXEC) != 0) return 1;
  WorkerNursery nursery(itself.parent_path() / "document-worker");
  report({});
  while (true) {
    std::array<pollfd, 2> waited{{{program, POLLIN, 0}, {ended.number(), POLLIN, 0}}};
    if (::poll(waited.data(), waited.size(), -1) < 0 && errno != EINTR) return 1;
    if (waited[1].revents != 0) {
      signalfd_siginfo one{};
      while (::read(ended.number(), &one, sizeof(one)) > 0) {
      }
      nursery.bury();
    }
    if (waited[0].revents != 0 && !nursery.take_order()) return 0;
  }
}

}  // namespace
}  // namespace rostrum

int main(int count, char** arguments) {
  return count == 1 ? rostrum::run_nursery(arguments[0]) : 2;
}
