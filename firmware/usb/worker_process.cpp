#include "firmware/usb/worker_process.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <utility>

#include "firmware/files/descriptor.hpp"
#include "firmware/usb/worker_ends.hpp"

namespace rostrum {
namespace {

constexpr std::chrono::seconds patience{2};
constexpr int reads_at_a_time = 4;  // then others in the loop have their turn

struct Ends {
  Descriptor ours{-1};
  Descriptor theirs{-1};
};

std::optional<Ends> make_pipe() {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  Ends pipe{Descriptor(ends[0]), Descriptor(ends[1])};
  ::fcntl(pipe.ours.number(), F_SETFL, O_NONBLOCK);
  return pipe;
}

// A socket and no pipe, so that a process that is gone is no signal to us.
std::optional<Ends> make_requests() {
  std::array<int, 2> ends{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
  return Ends{Descriptor(ends[0]), Descriptor(ends[1])};
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

  ~LoopProcess() override { *alive_ = false; }
  LoopProcess(const LoopProcess&) = delete;
  LoopProcess& operator=(const LoopProcess&) = delete;

  Result<void> start(const ProcessOrder& order, ChildStarter& starter) {
    auto output = make_pipe();
    auto requests = order.input < 0 ? make_requests() : std::optional<Ends>(Ends());
    if (!output || !requests) return tl::unexpected(start_failure(order.command.front(), errno));
    const int input = order.input < 0 ? requests->theirs.number() : order.input;
    auto child = starter.start(order.command, {input, output->theirs.number(), -1, order.source},
                               [this](int status) { finish(status); });
    if (!child) return tl::unexpected(child.error());
    child_ = std::move(*child);
    output_.emplace(std::move(output->ours));
    requests_.emplace(std::move(requests->ours));
    watch_output_ = loop_.watch(output_->number(), Readiness::readable, [this] { take_output(reads_at_a_time); });
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

  void stop(ProcessEnd reason) {
    if (reason_) return;
    reason_ = reason;
    child_->kill();
    // One that sleeps in the kernel, over a stick that does not answer, is left to go by itself.
    quiet_ = loop_.after(patience, [this] { abandon(); });
  }

  void abandon() {
    child_.reset();
    close_down(*reason_);
  }

  void close_down(ProcessEnd end) {
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

  void finish(int status) {
    // What it wrote before it went; a pipe holds no more than these.
    constexpr int rest = 64;
    if (!take_output(rest)) return;
    close_down(reason_ ? *reason_ : end_of(status));
  }

  Loop& loop_;
  Events events_;
  std::chrono::milliseconds silence_;
  std::uint64_t left_;
  std::unique_ptr<ChildProcess> child_;
  std::optional<ProcessEnd> reason_;  // that we ended it for
  std::optional<Descriptor> output_;
  std::optional<Descriptor> requests_;
  std::unique_ptr<Subscription> watch_output_;
  std::unique_ptr<Subscription> quiet_;
  std::unique_ptr<Subscription> total_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(Loop& loop, ChildStarter& starter,
                                                            const ProcessOrder& order, Events events) {
  auto process = std::make_unique<LoopProcess>(loop, order, std::move(events));
  if (const auto started = process->start(order, starter); !started) return tl::unexpected(started.error());
  return process;
}

}  // namespace rostrum
