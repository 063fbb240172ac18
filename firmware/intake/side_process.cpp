#include "firmware/intake/side_process.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>

#include "firmware/files/descriptor.hpp"

namespace rostrum {
namespace {

constexpr int niceness = 10;  // as workers: the wall goes before
constexpr std::size_t most_result_bytes = std::size_t{256} * 1024 * 1024;

Error failure(const std::string& what) {
  return {Blame::device, "What was read cannot be looked at: " + what, "",
          "Try again; if that does not help, restart the room."};
}

// Nothing of the room's stays open in the copy: its clients would wait for answers, its journal would stay locked.
void let_go_of_all_but(int descriptor) {
  const auto kept = static_cast<unsigned>(descriptor);
  if (kept > 3) (void)::close_range(3, kept - 1, 0);
  (void)::close_range(kept + 1, ~0U, 0);
}

[[noreturn]] void be_the_copy(const std::function<std::string()>& work, int result, pid_t room) {
  (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != room) ::_exit(1);
  (void)::setpriority(PRIO_PROCESS, 0, niceness);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) std::signal(signal, SIG_DFL);  // the loop's are not ours
  let_go_of_all_but(result);
  const std::string bytes = work();
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count = ::write(result, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) ::_exit(1);
    done += static_cast<std::size_t>(count);
  }
  ::_exit(0);
}

std::optional<std::string> written(int result) {
  const off_t size = ::lseek(result, 0, SEEK_END);
  if (size < 0 || static_cast<std::size_t>(size) > most_result_bytes) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count = ::pread(result, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

class Copy final : public SideProcess {
 public:
  Copy(Loop& loop, pid_t process, int end, Descriptor result, std::chrono::milliseconds most,
       std::function<void(Result<std::string>)> done)
      : process_(process), end_(end), result_(std::move(result)), done_(std::move(done)) {
    watch_ = loop.watch(end_.number(), Readiness::readable, [this] { finish(); });
    late_ = loop.after(most, [this] {
      late_.reset();
      is_late_ = true;
      ::kill(process_, SIGKILL);
    });
  }

  ~Copy() override {
    if (process_ == 0) return;
    ::kill(process_, SIGKILL);
    (void)::waitpid(process_, nullptr, 0);
  }

  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

 private:
  void finish() {
    int status = 0;
    const pid_t gone = ::waitpid(process_, &status, WNOHANG);
    if (gone == 0) return;
    process_ = 0;
    watch_.reset();
    late_.reset();
    const auto done = std::move(done_);
    if (gone < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
      return done(tl::unexpected(failure(is_late_ ? "it takes too long" : "that ended too early")));
    auto bytes = written(result_.number());
    if (!bytes) return done(tl::unexpected(failure("there is no result")));
    done(std::move(*bytes));
  }

  pid_t process_;
  Descriptor end_;
  Descriptor result_;
  std::function<void(Result<std::string>)> done_;
  bool is_late_ = false;
  std::unique_ptr<Subscription> watch_, late_;
};

}  // namespace

Result<std::unique_ptr<SideProcess>> SideProcess::start(Loop& loop, const std::function<std::string()>& work,
                                                        std::chrono::milliseconds most,
                                                        std::function<void(Result<std::string>)> done) {
  Descriptor result(::memfd_create("rostrum-result", MFD_CLOEXEC));
  if (!result.is_open()) return tl::unexpected(failure(std::strerror(errno)));
  const pid_t room = ::getpid();
  const pid_t process = ::fork();
  if (process < 0) return tl::unexpected(failure(std::strerror(errno)));
  if (process == 0) be_the_copy(work, result.number(), room);
  const int end = static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
  if (end < 0) {
    const std::string why = std::strerror(errno);
    ::kill(process, SIGKILL);
    (void)::waitpid(process, nullptr, 0);
    return tl::unexpected(failure(why));
  }
  return std::make_unique<Copy>(loop, process, end, std::move(result), most, std::move(done));
}

}  // namespace rostrum
