#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/text/error.hpp"

namespace rostrum {

// What is left to a process that reads what a stranger brought. All walls are put up before it reads the first byte,
// and none can be taken down again: whoever takes over the process has what the walls leave, and that is the
// descriptors it was given.
struct SandboxProfile {
  // seccomp: system calls that are let through, by name; those of other architectures are passed over.
  std::vector<std::string> calls;
  // Calls that libraries make and can do without: they are told that it may not be done.
  std::vector<std::string> refused_calls;
  enum class OtherCalls { kill, refuse } other_calls = OtherCalls::kill;

  // Landlock: folders and files that may be read; empty for a process that opens nothing.
  std::vector<std::string> readable;

  // The descriptor of a program that is executed once, and then closed by that; -1: none. Only it and the loaders below
  // /usr/lib can be executed at all.
  int program = -1;

  // The descriptor of a file that a program may open anew as /proc/self/fd/N, and write; -1: none. Files that have a
  // size are written up to their present end.
  int writable = -1;

  std::uint64_t memory = 0;       // bytes of addresses
  std::uint64_t cpu_seconds = 0;  // of all its threads
  std::uint64_t descriptors = 0;  // open at once, those it has included
};

// What libtsk needs behind one descriptor, what the readers of documents and of packs need, and what a program such as
// pdftotext needs that its loader starts.
[[nodiscard]] SandboxProfile stick_profile();
[[nodiscard]] SandboxProfile document_profile();
[[nodiscard]] SandboxProfile archive_profile();
[[nodiscard]] SandboxProfile program_profile(int program);
// Of a program that writes to the medium at a descriptor: mtools.
[[nodiscard]] SandboxProfile writing_program_profile(int program, int medium);

struct Walls {
  int landlock = 0;  // the kernel's version of it; 0: it has none, and the others hold
};

// Of this process, for good. Fails where a wall that every kernel of ours has cannot be put up: then read nothing.
[[nodiscard]] Result<Walls> enter_sandbox(const SandboxProfile& profile);

}  // namespace rostrum
