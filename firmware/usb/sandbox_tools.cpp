#include "firmware/usb/sandbox_tools.hpp"

#include <unistd.h>

#include <system_error>

namespace rostrum {

SandboxTools installed_tools() {
  namespace fs = std::filesystem;
  std::error_code unknown;
  const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
  const fs::path folder = program.parent_path().parent_path() / "libexec" / "rostrum";
  const fs::path bubblewrap = "/usr/bin/bwrap";
  SandboxTools tools{folder / "stick-worker",
                     folder / "document-worker",
                     folder / "program-worker",
                     folder / "archive-worker",
                     folder / "worker-nursery",
                     std::nullopt,
                     {}};
  if (::access(bubblewrap.c_str(), X_OK) == 0) tools.bubblewrap = bubblewrap;
  return tools;
}

}  // namespace rostrum
