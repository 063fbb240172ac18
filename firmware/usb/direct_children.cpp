#include "firmware/usb/direct_children.hpp"

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>
#include <optional>
#include <utility>

#include "firmware/files/descriptor.hpp"
#include "firmware/usb/worker/spawn.hpp"

namespace rostrum {
namespace {

// Processes that were killed and may take a while to go: one that waits for a dying stick sleeps in the kernel. Nobody
// waits for them; who comes by buries those that are gone.
class Departed {
 public:
  static void add(pid_t process) {
    const std::lock_guard lock(mutex());
    processes().push_back(process);
    bury();
  }
  static void look() {
    const std::lock_guard lock(mutex());
    bury();
  }

 private:
  static void bury() {
    std::erase_if(processes(), [](pid_t process) { return ::waitpid(process, nullptr, WNOHANG) != 0; });
  }
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }
  static std::vector<pid_t>& processes() {
    static std::vector<pid_t> all;
    return all;
  }
};

class DirectChild : public ChildProcess {
 public:
  explicit DirectChild(std::function<void(int)> ended) : ended_(std::move(ended)) {}
  ~DirectChild() override {
    if (process_ <= 0) return;
    kill_spawned(process_);
    Departed::add(process_);
  }
  DirectChild(const DirectChild&) = delete;
  DirectChild& operator=(const DirectChild&) = delete;

  // 0, or the error's number.
  int start(Loop& loop, const std::vector<std::string>& command, const ChildDescriptors& descriptors) {
    Departed::look();
    if (const int code = spawn(command, descriptors, process_); code != 0) {
      process_ = 0;
      return code;
    }
    end_.emplace(static_cast<int>(::syscall(SYS_pidfd_open, process_, 0)));
    if (!end_->is_open()) return errno;
    watch_ = loop.watch(end_->number(), Readiness::readable, [this] { finish(); });
    return 0;
  }

  void kill() override {
    if (process_ > 0) kill_spawned(process_);
  }

 private:
  void finish() {
    int status = SIGKILL;  // where somebody else has waited for it
    if (::waitpid(process_, &status, WNOHANG) == 0) return;
    ::kill(-std::exchange(process_, 0), SIGKILL);
    watch_.reset();
    const auto ended = std::move(ended_);
    ended(status);
  }

  std::function<void(int)> ended_;
  pid_t process_ = 0;
  std::optional<Descriptor> end_;
  std::unique_ptr<Subscription> watch_;
};

class DirectChildren : public ChildStarter {
 public:
  explicit DirectChildren(Loop& loop) : loop_(loop) {}

  Result<std::unique_ptr<ChildProcess>> start(const std::vector<std::string>& command,
                                              const ChildDescriptors& descriptors,
                                              std::function<void(int)> ended) override {
    auto child = std::make_unique<DirectChild>(std::move(ended));
    if (const int code = child->start(loop_, command, descriptors); code != 0)
      return tl::unexpected(start_failure(command.front(), code));
    return child;
  }

 private:
  Loop& loop_;
};

}  // namespace

Error start_failure(const std::string& program, int code) {
  return {Blame::device, std::string("A program cannot be started: ") + std::strerror(code), program,
          "Install Rostrum as a whole."};
}

std::unique_ptr<ChildStarter> make_direct_children(Loop& loop) {
  return std::make_unique<DirectChildren>(loop);
}

}  // namespace rostrum
