#include "firmware/documents/pdf_to_text.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "content/formats/office/read_office_document.hpp"
#include "firmware/files/descriptor.hpp"

namespace rostrum {
namespace {

using Clock = std::chrono::steady_clock;

tl::unexpected<Error> pdf_failure(std::string_view what, std::string_view name, std::string_view advice) {
  return tl::unexpected(Error{Blame::input, std::string(what), std::string(name), std::string(advice)});
}

struct Pipe {
  Descriptor read_end{-1};
  Descriptor write_end{-1};
};

// A socket, since a write to a pipe that nobody reads any more would end this program.
Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return tl::unexpected(Error{Blame::device, "No pipe can be made for pdftotext", "", "Close other programs."});
  }
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

// Ends the process and takes its result, however this is left.
class PdfProcess {
 public:
  explicit PdfProcess(pid_t process) : process_(process) {}
  PdfProcess(const PdfProcess&) = delete;
  PdfProcess& operator=(const PdfProcess&) = delete;
  ~PdfProcess() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    (void)wait();
  }
  int wait() {
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    return status;
  }
  void limit(const PdfBounds& bounds) const {
    const rlimit memory{bounds.memory_bytes, bounds.memory_bytes};
    const auto seconds = static_cast<rlim_t>(bounds.time.count());
    const rlimit time{seconds, seconds};
    ::prlimit(process_, RLIMIT_AS, &memory, nullptr);
    ::prlimit(process_, RLIMIT_CPU, &time, nullptr);
  }

 private:
  pid_t process_;
};

enum class Exchange { done, too_long, too_much };

// Feeds the bytes and takes what comes back, whichever is ready.
Exchange exchange(std::string_view bytes, int to, int from, Descriptor& to_owner, std::string& output,
                  const PdfBounds& bounds) {
  const auto end = Clock::now() + bounds.time;
  std::array<char, std::size_t{64} * 1024> buffer;
  bool feeding = true;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) return Exchange::too_long;
    std::array<pollfd, 2> wanted{{{from, POLLIN, 0}, {feeding ? to : -1, POLLOUT, 0}}};
    if (::poll(wanted.data(), wanted.size(), static_cast<int>(left)) < 0 && errno != EINTR) return Exchange::done;
    if ((wanted[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0) {
      const ssize_t count =
          ::send(to, bytes.data(), std::min(bytes.size(), buffer.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
      if (bytes.empty() || (count < 0 && errno != EAGAIN && errno != EINTR)) {
        feeding = false;
        const Descriptor closed = std::move(to_owner);
      }
    }
    if ((wanted[0].revents & (POLLIN | POLLERR | POLLHUP)) == 0) continue;
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) return Exchange::done;
    if (count < 0) continue;
    if (output.size() + static_cast<std::size_t>(count) > bounds.output_bytes) return Exchange::too_much;
    output.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

Result<std::string> finished_text(int status, std::string output, std::string_view name) {
  // pdftotext(1): 1 the PDF cannot be opened, 3 its permissions; a password is either.
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  if (code == 0) return output;
  if (code == 3) {
    return pdf_failure("The PDF is protected against copying its text", name,
                       "Ask the delegation for the text itself, as .docx.");
  }
  return pdf_failure("The PDF is damaged or has a password", name, "Ask the delegation for the text itself, as .docx.");
}

}  // namespace

Result<std::string> pdf_to_text(std::string_view bytes, std::string_view name, const PdfBounds& bounds) {
  if (bytes.empty()) return pdf_failure("The file is empty", name, "Copy it to the stick again.");
  if (bytes.size() > max_document_bytes) {
    return pdf_failure("This is larger than 32 MiB, which no statement is", name,
                       "Check that it is the right file, or ask for the text as .docx.");
  }
  if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos) {
    return pdf_failure("This is no PDF, whatever its name says", name, "Ask the delegation for the text itself.");
  }
  auto input = make_pipe();
  if (!input) return tl::unexpected(input.error());
  auto output = make_pipe();
  if (!output) return tl::unexpected(output.error());
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input->read_end.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output->write_end.number(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const char* const arguments[] = {"pdftotext", "-q", "-enc", "UTF-8", "-bbox-layout", "-", "-", nullptr};
  const char* const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", nullptr};
  pid_t process = -1;
  const int failed = ::posix_spawn(&process, "/usr/bin/pdftotext", &actions, nullptr,
                                   const_cast<char* const*>(arguments), const_cast<char* const*>(environment));
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    return tl::unexpected(Error{Blame::device, "pdftotext, which reads PDFs, cannot be started", std::string(name),
                                "Install the package poppler-utils."});
  }
  PdfProcess running(process);
  running.limit(bounds);
  { const Descriptor closed = std::move(input->read_end); }
  { const Descriptor closed = std::move(output->write_end); }
  std::string text;
  switch (exchange(bytes, input->write_end.number(), output->read_end.number(), input->write_end, text, bounds)) {
    case Exchange::too_long:
      return pdf_failure("The PDF takes too long to read", name, "Ask the delegation for the text itself, as .docx.");
    case Exchange::too_much:
      return pdf_failure("The PDF holds more text than any statement", name, "Check that it is the right file.");
    case Exchange::done:
      break;
  }
  return finished_text(running.wait(), std::move(text), name);
}

}  // namespace rostrum
