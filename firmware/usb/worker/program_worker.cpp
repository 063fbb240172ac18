// Runs somebody else's program (pdftotext) in the sandbox: program-worker [--medium] PROGRAM [ARGUMENT...]. The program
// reads standard input and writes standard output behind our greeting, and has nothing else; with --medium it may write
// what is at descriptor 3, as /proc/self/fd/3 (mcopy).

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <string_view>
#include <vector>

#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace {

// Above all descriptors that the sandbox allows: when the program has started, the number cannot come back.
constexpr int program_descriptor = 900;

}  // namespace

int main(int count, char** arguments) {
  using namespace rostrum;
  ++arguments;
  const bool writes = count > 1 && std::string_view(*arguments) == "--medium";
  if (writes) ++arguments;
  if (*arguments == nullptr) end_worker(exit_bad_request);
  const int opened = ::open(*arguments, O_PATH | O_CLOEXEC);
  if (opened < 0) end_worker(exit_bad_request);
  const int program = ::fcntl(opened, F_DUPFD_CLOEXEC, program_descriptor);
  ::close(opened);
  if (program != program_descriptor) end_worker(exit_no_sandbox);
  const auto walls = enter_sandbox(writes ? writing_program_profile(program, worker_source) : program_profile(program));
  // Nothing but Landlock keeps who may write one file from writing others.
  if (!walls || (writes && walls->landlock == 0)) end_worker(exit_no_sandbox);
  tell(WorkerHello{static_cast<std::uint8_t>(walls->landlock)});
  char locale[] = "LC_ALL=C.UTF-8";
  // Of numbers of sectors and tracks that no stick has had for thirty years, and partitions do not observe.
  char unchecked[] = "MTOOLS_SKIP_CHECK=1";
  char* environment[] = {&locale[0], &unchecked[0], nullptr};
  ::syscall(SYS_execveat, program, "", arguments, &environment[0], AT_EMPTY_PATH);
  end_worker(exit_bad_request);
}
