#pragma once

#include <string>
#include <vector>

namespace rostrum {

// Denies this process the file system, TCP, other processes' abstract sockets and signals to them, so far as the kernel
// can: it may read what lies at or below `readable`, and execute `program` (a descriptor; -1: nothing) with the loaders
// below /usr/lib, and open the file of a descriptor anew to write it (`writable`; -1: none). Returns the version of
// Landlock, 0 where the kernel has none, and -1 where it has and refuses. Debian 12's headers know the first two
// versions, so the numbers stand here (linux/landlock.h of Linux 6.12).
[[nodiscard]] int deny_file_system(const std::vector<std::string>& readable, int program, int writable);

}  // namespace rostrum
