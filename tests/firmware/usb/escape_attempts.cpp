#include "tests/firmware/usb/escape_attempts.hpp"

#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/io_uring.h>
#include <linux/perf_event.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/klog.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>

// System calls bare, as an attacker makes them: what a library would check before is not what holds.

namespace rostrum {
namespace {

constexpr std::size_t gibibyte = std::size_t{1024} * 1024 * 1024;

bool opens(const char* path, int flags) {
  return ::syscall(SYS_openat, AT_FDCWD, path, flags, 0600) >= 0;
}

// A name of this process's own in /tmp.
std::string scratch(const char* purpose) {
  return "/tmp/rostrum-escape-" + std::to_string(::syscall(SYS_getpid)) + "-" + purpose;
}

bool makes_socket(int family, int type, int protocol) {
  return ::syscall(SYS_socket, family, type, protocol) >= 0;
}

bool creates_file() {
  const std::string path = scratch("file");
  const bool made = opens(path.c_str(), O_CREAT | O_WRONLY);
  ::unlink(path.c_str());
  return made;
}

bool makes_folder() {
  const std::string path = scratch("folder");
  const bool made = ::syscall(SYS_mkdirat, AT_FDCWD, path.c_str(), 0700) == 0;
  ::rmdir(path.c_str());
  return made;
}

bool makes_link() {
  const std::string path = scratch("link");
  const bool made = ::syscall(SYS_symlinkat, "/etc/passwd", AT_FDCWD, path.c_str()) == 0;
  ::unlink(path.c_str());
  return made;
}

bool makes_pipe_by_name() {
  const std::string path = scratch("pipe");
  const bool made = ::syscall(SYS_mknodat, AT_FDCWD, path.c_str(), S_IFIFO | 0600, 0) == 0;
  ::unlink(path.c_str());
  return made;
}

bool mounts() {
  const std::string path = scratch("mount");
  if (::mkdir(path.c_str(), 0700) != 0) return false;
  const bool mounted = ::syscall(SYS_mount, "none", path.c_str(), "tmpfs", 0UL, nullptr) == 0;
  if (mounted) ::umount2(path.c_str(), MNT_DETACH);
  ::rmdir(path.c_str());
  return mounted;
}

bool executes(bool by_descriptor) {
  // The child of a fork, where there is one, so that success can be told; else this process itself goes over.
  const char* words[] = {"/bin/sh", "-c", "echo ESCAPED", nullptr};
  const char* environment[] = {nullptr};
  if (!by_descriptor) return ::syscall(SYS_execve, words[0], words, environment) == 0;
  const auto shell = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, words[0], O_PATH, 0));
  return ::syscall(SYS_execveat, shell, "", words, environment, AT_EMPTY_PATH) == 0;
}

bool forks() {
  const long child = ::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr);
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(static_cast<pid_t>(child), nullptr, 0);
  return child > 0;
}

bool forks_anew() {
  struct {
    std::uint64_t flags, pidfd, child_tid, parent_tid, exit_signal, stack, stack_size, tls;
  } arguments{0, 0, 0, 0, SIGCHLD, 0, 0, 0};
  const long child = ::syscall(435, &arguments, sizeof(arguments));  // clone3
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(static_cast<pid_t>(child), nullptr, 0);
  return child > 0;
}

bool takes_memory() {
  void* memory = ::mmap(nullptr, gibibyte, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return false;
  for (std::size_t at = 0; at < gibibyte; at += 4096) static_cast<volatile char*>(memory)[at] = 1;
  return true;
}

bool takes_memory_in_pieces() {
  constexpr std::size_t piece = std::size_t{1024} * 1024;
  for (std::size_t taken = 0; taken < gibibyte; taken += piece) {
    void* memory = std::malloc(piece);
    if (memory == nullptr) return false;
    std::memset(memory, 1, piece);
  }
  return true;
}

bool maps_code() {
  return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool turns_data_into_code() {
  void* memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory != MAP_FAILED && ::mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0;
}

pid_t parent() {
  return static_cast<pid_t>(::syscall(SYS_getppid));
}

// Of a child of its own where it can have one, since a parent may be out of reach by itself.
bool traces() {
  const long child = ::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr);
  if (child == 0) {
    ::pause();
    ::_exit(0);
  }
  if (child < 0) return ::syscall(SYS_ptrace, PTRACE_TRACEME, 0, nullptr, nullptr) == 0;
  const bool traced = ::syscall(SYS_ptrace, PTRACE_SEIZE, child, nullptr, nullptr) == 0;
  ::kill(static_cast<pid_t>(child), SIGKILL);
  ::waitpid(static_cast<pid_t>(child), nullptr, 0);
  return traced;
}

bool reads_other_memory() {
  char here = 0;
  char there = 1;
  iovec local{&here, 1};
  iovec remote{&there, 1};
  return ::syscall(SYS_process_vm_readv, ::syscall(SYS_getpid), &local, 1UL, &remote, 1UL, 0UL) == 1;
}

bool writes_other_memory() {
  char here = 1;
  char there = 0;
  iovec local{&here, 1};
  iovec remote{&there, 1};
  return ::syscall(SYS_process_vm_writev, ::syscall(SYS_getpid), &local, 1UL, &remote, 1UL, 0UL) == 1;
}

bool gets_key_ring() {
  return ::syscall(SYS_add_key, "user", "rostrum-escape", "x", std::size_t{1}, -2) >= 0;  // of this process
}

bool loads_bpf() {
  bpf_attr attribute{};
  attribute.map_type = BPF_MAP_TYPE_ARRAY;
  attribute.key_size = 4;
  attribute.value_size = 4;
  attribute.max_entries = 1;
  return ::syscall(SYS_bpf, BPF_MAP_CREATE, &attribute, sizeof(attribute)) >= 0;
}

bool counts_events() {
  perf_event_attr attribute{};
  attribute.type = PERF_TYPE_SOFTWARE;
  attribute.size = sizeof(attribute);
  attribute.config = PERF_COUNT_SW_CPU_CLOCK;
  return ::syscall(SYS_perf_event_open, &attribute, 0, -1, -1, 0UL) >= 0;
}

bool sets_up_ring() {
  io_uring_params parameters{};
  return ::syscall(SYS_io_uring_setup, 1U, &parameters) >= 0;
}

bool hands_over_descriptor() {
  std::array<int, 2> ends{-1, -1};
  const bool own = ::syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0;
  char byte = 0;
  iovec part{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  const int given = 1;
  std::memcpy(CMSG_DATA(header), &given, sizeof(given));
  return ::syscall(SYS_sendmsg, own ? ends[0] : 0, &message, 0) == 1;
}

bool raises_limit() {
  rlimit64 limit{};
  ::syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, nullptr, &limit);
  limit.rlim_cur = std::max<rlim64_t>(limit.rlim_cur, 512) - 1;
  limit.rlim_max = std::max(limit.rlim_max, limit.rlim_cur);
  return ::syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, &limit, nullptr) == 0;
}

bool changes_namespace() {
  const auto space = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, "/proc/self/ns/net", O_RDONLY, 0));
  return space >= 0 && ::syscall(SYS_setns, space, CLONE_NEWNET) == 0;
}

bool gets_file_handle() {
  std::array<std::uint32_t, 34> handle{128};
  int mount = 0;
  return ::syscall(SYS_name_to_handle_at, AT_FDCWD, "/tmp", handle.data(), &mount, 0) == 0;
}

}  // namespace

const std::vector<EscapeAttempt>& escape_attempts() {
  static const std::vector<EscapeAttempt> all{
      {"nothing", [] { return true; }},
      {"read a file", [] { return opens("/etc/passwd", O_RDONLY); }},
      {"read a folder", [] { return opens("/etc", O_RDONLY | O_DIRECTORY); }},
      {"read the parent's memory as a file",
       [] { return opens(("/proc/" + std::to_string(parent()) + "/mem").c_str(), O_RDONLY); }},
      {"write over a file", [] { return opens("/dev/null", O_WRONLY); }},
      {"open a device", [] { return opens("/dev/zero", O_RDWR); }},
      {"create a file", creates_file},
      {"create a nameless file", [] { return opens("/tmp", O_TMPFILE | O_RDWR); }},
      {"make a folder", makes_folder},
      {"make a link", makes_link},
      {"make a pipe by name", makes_pipe_by_name},
      {"change a mode",
       [] {
         return ::syscall(SYS_fchmodat, AT_FDCWD, "/proc/self/comm", 0644) == 0 || ::syscall(SYS_fchmod, 1, 0600) == 0;
       }},
      {"a memory file", [] { return ::syscall(SYS_memfd_create, "x", 0U) >= 0; }},
      {"a handle of a file", gets_file_handle},
      {"watch files", [] { return ::syscall(SYS_inotify_init1, 0) >= 0; }},
      {"a socket to the internet", [] { return makes_socket(AF_INET, SOCK_STREAM, 0); }},
      {"a datagram", [] { return makes_socket(AF_INET, SOCK_DGRAM, 0); }},
      {"a socket of version 6", [] { return makes_socket(AF_INET6, SOCK_STREAM, 0); }},
      {"a local socket", [] { return makes_socket(AF_UNIX, SOCK_STREAM, 0); }},
      {"a netlink socket", [] { return makes_socket(AF_NETLINK, SOCK_RAW, 0); }},
      {"hand over a descriptor", hands_over_descriptor},
      {"execute", [] { return executes(false); }},
      {"execute by descriptor", [] { return executes(true); }},
      {"fork", forks},
      {"fork the new way", forks_anew},
      {"a gibibyte at once", takes_memory},
      {"a gibibyte in pieces", takes_memory_in_pieces},
      {"map code", maps_code},
      {"turn data into code", turns_data_into_code},
      {"trace", traces},
      {"read another's memory", reads_other_memory},
      {"write another's memory", writes_other_memory},
      {"signal the parent", [] { return ::syscall(SYS_kill, parent(), 0) == 0; }},
      {"signal everybody of the group", [] { return ::syscall(SYS_kill, 0, 0) == 0; }},
      {"signal a thread", [] { return ::syscall(SYS_tgkill, parent(), parent(), 0) == 0; }},
      {"hold the parent", [] { return ::syscall(434, parent(), 0U) >= 0; }},  // pidfd_open
      {"an io_uring", sets_up_ring},
      {"a userfaultfd", [] { return ::syscall(SYS_userfaultfd, 0) >= 0; }},
      {"a key", gets_key_ring},
      {"ask for keys", [] { return ::syscall(SYS_keyctl, 0, -3, 1) >= 0; }},
      {"a map of bpf", loads_bpf},
      {"count events", counts_events},
      {"mount", mounts},
      {"a namespace of its own", [] { return ::syscall(SYS_unshare, CLONE_NEWUSER | CLONE_NEWNS) == 0; }},
      {"another's namespace", changes_namespace},
      {"another root", [] { return ::syscall(SYS_chroot, "/") == 0; }},
      {"become dumpable", [] { return ::syscall(SYS_prctl, PR_SET_DUMPABLE, 1, 0, 0, 0) == 0; }},
      {"outlive the parent", [] { return ::syscall(SYS_prctl, PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0; }},
      {"another personality", [] { return ::syscall(SYS_personality, ADDR_NO_RANDOMIZE) >= 0; }},
      {"ask a terminal",
       [] {
         int count = 0;
         return ::syscall(SYS_ioctl, 1, FIONREAD, &count) == 0;
       }},
      {"type into a terminal",
       [] {
         const auto terminal = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, "/dev/ptmx", O_RDWR | O_NOCTTY, 0));
         char letter = 'x';
         return terminal >= 0 && ::syscall(SYS_ioctl, terminal, TIOCSTI, &letter) == 0;
       }},
      {"raise a limit", raises_limit},
      {"many descriptors", [] { return ::syscall(SYS_dup3, 1, 500, 0) == 500; }},
      {"go before others", [] { return ::syscall(SYS_setpriority, PRIO_PROCESS, 0, 0) == 0; }},
      {"become somebody else", [] { return ::syscall(SYS_setresuid, -1, -1, -1) == 0; }},
      {"shared memory", [] { return ::syscall(SYS_shmget, IPC_PRIVATE, 4096UL, 0600) >= 0; }},
      {"a message queue", [] { return ::syscall(SYS_msgget, IPC_PRIVATE, 0600) >= 0; }},
      {"a timer that is a file", [] { return ::syscall(SYS_timerfd_create, CLOCK_MONOTONIC, 0) >= 0; }},
      {"the kernel's log", [] { return ::syscall(SYS_syslog, 10, nullptr, 0) >= 0; }},
      {"wake others up", [] { return ::syscall(SYS_eventfd2, 0U, 0) >= 0; }},
  };
  return all;
}

}  // namespace rostrum
