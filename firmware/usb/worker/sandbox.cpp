#include "firmware/usb/worker/sandbox.hpp"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "firmware/usb/worker/call_filter.hpp"
#include "firmware/usb/worker/landlock.hpp"

namespace rostrum {
namespace {

// The address sanitizer's shadow takes terabytes of addresses, and its reports calls of their own.
#if defined(__SANITIZE_ADDRESS__)
#define ROSTRUM_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ROSTRUM_SANITIZED 1
#endif
#endif
#ifdef ROSTRUM_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

constexpr std::uint64_t mebibyte = 1024 * 1024;
constexpr int niceness = 10;  // the wall goes before

// Memory, time, what it has open, and the end.
const std::vector<std::string> calls_of_any_process{
    "brk",           "mmap",         "mmap2",           "munmap",
    "mremap",        "mprotect",     "madvise",         "futex",
    "futex_time64",  "read",         "pread64",         "lseek",
    "_llseek",       "write",        "close",           "exit",
    "exit_group",    "rt_sigreturn", "sigreturn",       "restart_syscall",
    "clock_gettime", "gettimeofday", "clock_gettime64", "rt_sigprocmask",
    "getrandom",     "fstat",        "fstat64",         "time",
    "sched_yield",   "getpid"};

// Libraries look for files of theirs, and go on without.
const std::vector<std::string> calls_to_do_without{
    "openat",      "open",      "stat",       "stat64",   "newfstatat",   "fstatat64",
    "access",      "faccessat", "faccessat2", "readlink", "readlinkat",   "statx",
    "uname",       "sysinfo",   "getcwd",     "gettid",   "rt_sigaction", "sched_getaffinity",
    "sigaltstack", "getrlimit", "ugetrlimit"};

SandboxProfile reading_profile(std::uint64_t memory, std::uint64_t cpu_seconds) {
  SandboxProfile profile;
  profile.calls = calls_of_any_process;
  profile.refused_calls = calls_to_do_without;
  if (sanitized) {  // its runtime tries addresses with a pipe, and puts away the stack of its signals at the end
    std::erase(profile.refused_calls, "sigaltstack");
    for (const char* name : {"sigaltstack", "pipe", "pipe2"}) profile.calls.emplace_back(name);
  }
  profile.memory = memory;
  profile.cpu_seconds = cpu_seconds;
  profile.descriptors = 8;
  return profile;
}

Error refusal(const char* what) {
  return {Blame::device, std::string("The sandbox cannot be set up: ") + what + ": " + std::strerror(errno), "",
          "Run Rostrum on a kernel with seccomp, such as Debian's."};
}

bool limit(decltype(RLIMIT_AS) which, std::uint64_t most) {
  const rlimit64 both{most, most};
  return ::setrlimit64(which, &both) == 0;
}

// A device has no size, and is not asked for one either.
std::uint64_t largest_file(const SandboxProfile& profile) {
  struct stat64 status {};
  if (profile.writable < 0 || ::fstat64(profile.writable, &status) != 0) return 0;
  return static_cast<std::uint64_t>(status.st_size);
}

bool limit_resources(const SandboxProfile& profile) {
  const bool memory = sanitized || limit(RLIMIT_AS, profile.memory);
  return memory && limit(RLIMIT_CPU, profile.cpu_seconds) && limit(RLIMIT_NOFILE, profile.descriptors) &&
         limit(RLIMIT_NPROC, 0) && limit(RLIMIT_FSIZE, largest_file(profile)) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_MEMLOCK, 0) && limit(RLIMIT_MSGQUEUE, 0);
}

// Root, as which nothing of ours should run, is nobody in particular after this.
bool drop_capabilities() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  const std::array<__user_cap_data_struct, 2> none{};
  return ::syscall(SYS_capset, &header, none.data()) == 0;
}

}  // namespace

SandboxProfile stick_profile() {
  return reading_profile(384 * mebibyte, 120);
}

SandboxProfile document_profile() {
  return reading_profile(384 * mebibyte, 20);
}

// A pack, and all that a session may hold.
SandboxProfile archive_profile() {
  return reading_profile(512 * mebibyte, 30);
}

SandboxProfile program_profile(int program) {
  SandboxProfile profile = reading_profile(512 * mebibyte, 30);
  // What a loader does before main, and what C's library does at its start.
  for (const char* name : {"openat",
                           "open",
                           "newfstatat",
                           "fstatat64",
                           "stat",
                           "stat64",
                           "statx",
                           "access",
                           "faccessat",
                           "faccessat2",
                           "readlink",
                           "readlinkat",
                           "uname",
                           "getcwd",
                           "arch_prctl",
                           "set_tls",
                           "set_tid_address",
                           "set_robust_list",
                           "rseq",
                           "rt_sigaction",
                           "sigaltstack",
                           "getuid",
                           "geteuid",
                           "getgid",
                           "getegid",
                           "getuid32",
                           "geteuid32",
                           "getgid32",
                           "getegid32",
                           "getdents64",
                           "fcntl",
                           "fcntl64",
                           "writev",
                           "readv",
                           "gettid",
                           "fadvise64",
                           "fadvise64_64",
                           "arm_fadvise64_64",
                           "sched_getaffinity",
                           "getrlimit",
                           "ugetrlimit"}) {
    profile.calls.emplace_back(name);
  }
  profile.other_calls = SandboxProfile::OtherCalls::refuse;
  profile.readable = {"/usr/lib", "/usr/share", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts"};
  profile.program = program;
  profile.descriptors = 64;
  return profile;
}

SandboxProfile writing_program_profile(int program, int medium) {
  SandboxProfile profile = program_profile(program);
  for (const char* name : {"pwrite64", "fsync", "fdatasync"}) profile.calls.emplace_back(name);
  profile.writable = medium;
  return profile;
}

Result<Walls> enter_sandbox(const SandboxProfile& profile) {
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return tl::unexpected(refusal("the parent's death"));
  // Neither other processes of this user nor a core file see into it.
  if (::prctl(PR_SET_DUMPABLE, 0) != 0) return tl::unexpected(refusal("dumps"));
  if (::setpriority(PRIO_PROCESS, 0, niceness) != 0) return tl::unexpected(refusal("priority"));
  if (!limit_resources(profile)) return tl::unexpected(refusal("limits"));
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return tl::unexpected(refusal("privileges"));
  const int landlock = deny_file_system(profile.readable, profile.program, profile.writable);
  if (landlock < 0) return tl::unexpected(refusal("Landlock"));
  if (!drop_capabilities()) return tl::unexpected(refusal("capabilities"));
  if (!filter_calls(profile)) return tl::unexpected(refusal("seccomp"));
  return Walls{landlock};
}

}  // namespace rostrum
