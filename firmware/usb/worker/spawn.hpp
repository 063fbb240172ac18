#pragma once

#include <sys/types.h>

#include <array>
#include <string>
#include <vector>

namespace rostrum {

// Starts a program with these as its descriptors 0 to 3 (-1: /dev/null, where there is one) and no other, without
// environment and signals' settings of ours, in a session of its own. 0, or the error's number.
[[nodiscard]] int spawn(std::vector<std::string> command, const std::array<int, 4>& descriptors, pid_t& process);

// The same with a copy of this process in place of a program, and with all four descriptors: it calls `work` and is
// gone. A program would have its libraries loaded first. Not for a process with several threads.
[[nodiscard]] int spawn_copy(void (*work)(), const std::array<int, 4>& descriptors, pid_t& process);

// A process of these and all that it has started, where nothing forbade that.
void kill_spawned(pid_t process);

}  // namespace rostrum
