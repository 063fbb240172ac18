#include "firmware/usb/worker_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>
#include <optional>
#include <utility>

#include "firmware/files/descriptor.hpp"
#include "firmware/usb/worker_ends.hpp"

namespace rostrum {
namespace {

constexpr int first_free = 10;  // descriptors of ours are moved above those of the child
constexpr std::chrono::seconds patience{2};
constexpr int reads_at_a_time = 4;  // then others in the loop have their turn

tl::unexpected<Error> start_failure(const std::string& program, int code) {
  return tl::unexpected(Error{Blame::device, std::string("A program cannot be started: ") + std::strerror(code),
                              program, "Install Rostrum as a whole."});
}

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

// What posix_spawn is told.
class SpawnPlan {
 public:
  SpawnPlan() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  void give(const Descriptor& ours, int theirs) {
    if (ours.is_open()) {
      posix_spawn_file_actions_adddup2(&actions_, ours.number(), theirs);
    } else {
      posix_spawn_file_actions_addopen(&actions_, theirs, "/dev/null", O_RDWR, 0);
    }
  }
  void give_nothing_else(int from) { posix_spawn_file_actions_addclosefrom_np(&actions_, from); }

  // 0, or the error's number.
  int spawn(std::vector<std::string> command, pid_t& process) {
    std::vector<char*> words;
    for (std::string& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    std::array<char*, 1> environment{nullptr};
    return ::posix_spawn(&process, words.front(), &actions_, &attributes_, words.data(), environment.data());
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

Descriptor above_the_childs(int descriptor) {
  return Descriptor(descriptor < 0 ? -1 : ::fcntl(descriptor, F_DUPFD_CLOEXEC, first_free));
}

struct Ends {
  Descriptor ours{-1};
  Descriptor theirs{-1};
};

std::optional<Ends> make_pipe() {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  Ends pipe{Descriptor(ends[0]), above_the_childs(ends[1])};
  const Descriptor low(ends[1]);
  ::fcntl(pipe.ours.number(), F_SETFL, O_NONBLOCK);
  return pipe;
}

// A socket and no pipe, so that a process that is gone is no signal to us.
std::optional<Ends> make_requests() {
  std::array<int, 2> ends{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
  Ends pair{Descriptor(ends[0]), above_the_childs(ends[1])};
  const Descriptor low(ends[1]);
  return pair;
}

ProcessEnd end_of(int status) {
  // bubblewrap tells a signal as a shell does.
  constexpr int shell_signal = 128;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > shell_signal) return ProcessEnd::killed;
  switch (WEXITSTATUS(status)) {
    case 0:
      return ProcessEnd::done;
    case exit_no_memory:
      return ProcessEnd::no_memory;
    case exit_no_sandbox:
      return ProcessEnd::no_sandbox;
    default:
      return ProcessEnd::failed;
  }
}

class LoopProcess : public WorkerProcess {
 public:
  LoopProcess(Loop& loop, const ProcessOrder& order, Events events)
      : loop_(loop), events_(std::move(events)), silence_(order.silence), left_(order.most_output) {}

  ~LoopProcess() override {
    *alive_ = false;
    if (process_ > 0) {
      kill();
      Departed::add(process_);
    }
  }
  LoopProcess(const LoopProcess&) = delete;
  LoopProcess& operator=(const LoopProcess&) = delete;

  Result<void> start(const ProcessOrder& order) {
    Departed::look();
    auto output = make_pipe();
    auto requests = order.input < 0 ? make_requests() : std::optional<Ends>(Ends());
    if (!output || !requests) return start_failure(order.command.front(), errno);
    SpawnPlan plan;
    const Descriptor input = above_the_childs(order.input);
    const Descriptor source = above_the_childs(order.source);
    plan.give(order.input < 0 ? requests->theirs : input, 0);
    plan.give(output->theirs, 1);
    plan.give(Descriptor(-1), 2);
    plan.give(source, 3);
    plan.give_nothing_else(4);
    if (const int code = plan.spawn(order.command, process_); code != 0) {
      process_ = 0;
      return start_failure(order.command.front(), code);
    }
    end_.emplace(static_cast<int>(::syscall(SYS_pidfd_open, process_, 0)));
    if (!end_->is_open()) return start_failure(order.command.front(), errno);
    output_.emplace(std::move(output->ours));
    requests_.emplace(std::move(requests->ours));
    watch_output_ = loop_.watch(output_->number(), Readiness::readable, [this] { take_output(reads_at_a_time); });
    watch_end_ = loop_.watch(end_->number(), Readiness::readable, [this] { finish(); });
    total_ = loop_.after(order.total, [this] { stop(ProcessEnd::overtime); });
    hear();
    return {};
  }

  void request(std::string_view bytes) override {
    // A worker that does not take its requests is soon out of time.
    if (requests_ && requests_->is_open())
      (void)::send(requests_->number(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  }

 private:
  void hear() {
    quiet_ = loop_.after(silence_, [this] { stop(ProcessEnd::overtime); });
  }

  // The group, since a program may have started others where nothing forbids it.
  void kill() const {
    ::kill(-process_, SIGKILL);
    ::kill(process_, SIGKILL);
  }

  void stop(ProcessEnd reason) {
    if (reason_) return;
    reason_ = reason;
    kill();
    // One that sleeps in the kernel, over a stick that does not answer, is left to go by itself.
    quiet_ = loop_.after(patience, [this] { abandon(); });
  }

  void abandon() {
    Departed::add(std::exchange(process_, 0));
    close_down(*reason_);
  }

  void close_down(ProcessEnd end) {
    watch_end_.reset();
    watch_output_.reset();
    quiet_.reset();
    total_.reset();
    const auto ended = std::move(events_.ended);
    ended(end);
  }

  // False where this is gone.
  bool take_output(int most_reads) {
    std::array<char, 64 * 1024> buffer{};
    for (int i = 0; i < most_reads && output_; ++i) {
      const ssize_t count = ::read(output_->number(), buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return true;
      if (count == 0) {
        watch_output_.reset();
        output_.reset();
        return true;
      }
      if (!reason_) hear();
      const auto size = static_cast<std::uint64_t>(count);
      if (size > left_ || reason_) {
        stop(ProcessEnd::overflow);
        return true;
      }
      left_ -= size;
      const std::shared_ptr<bool> alive = alive_;
      events_.output({buffer.data(), static_cast<std::size_t>(count)});
      if (!*alive) return false;
    }
    return true;
  }

  void finish() {
    int status = 0;
    const pid_t gone = ::waitpid(process_, &status, WNOHANG);
    if (gone == 0) return;
    ::kill(-process_, SIGKILL);
    process_ = 0;
    watch_end_.reset();
    // What it wrote before it went; a pipe holds no more than these.
    constexpr int rest = 64;
    if (!take_output(rest)) return;
    close_down(reason_ ? *reason_ : gone < 0 ? ProcessEnd::killed : end_of(status));
  }

  Loop& loop_;
  Events events_;
  std::chrono::milliseconds silence_;
  std::uint64_t left_;
  pid_t process_ = 0;
  std::optional<ProcessEnd> reason_;  // that we ended it for
  std::optional<Descriptor> end_;
  std::optional<Descriptor> output_;
  std::optional<Descriptor> requests_;
  std::unique_ptr<Subscription> watch_output_;
  std::unique_ptr<Subscription> watch_end_;
  std::unique_ptr<Subscription> quiet_;
  std::unique_ptr<Subscription> total_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(Loop& loop, const ProcessOrder& order, Events events) {
  auto process = std::make_unique<LoopProcess>(loop, order, std::move(events));
  if (const auto started = process->start(order); !started) return tl::unexpected(started.error());
  return process;
}

}  // namespace rostrum
