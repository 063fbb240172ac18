// Runs somebody else's program (pdftotext) in the sandbox: program-worker PROGRAM [ARGUMENT...]. The program reads
// standard input and writes standard output behind our greeting, and has nothing else.

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <vector>

#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace {

// Above all descriptors that the sandbox allows: when the program has started, the number cannot come back.
constexpr int program_descriptor = 900;

}  // namespace

int main(int count, char** arguments) {
  using namespace rostrum;
  if (count < 2) end_worker(exit_bad_request);
  const int opened = ::open(arguments[1], O_PATH | O_CLOEXEC);
  if (opened < 0) end_worker(exit_bad_request);
  const int program = ::fcntl(opened, F_DUPFD_CLOEXEC, program_descriptor);
  ::close(opened);
  if (program != program_descriptor) end_worker(exit_no_sandbox);
  const auto walls = enter_sandbox(program_profile(program));
  if (!walls) end_worker(exit_no_sandbox);
  tell(WorkerHello{static_cast<std::uint8_t>(walls->landlock)});
  char locale[] = "LC_ALL=C.UTF-8";
  char* environment[] = {&locale[0], nullptr};
  ::syscall(SYS_execveat, program, "", arguments + 1, &environment[0], AT_EMPTY_PATH);
  end_worker(exit_bad_request);
}
