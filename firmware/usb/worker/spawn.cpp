#include "firmware/usb/worker/spawn.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <deque>

#include "firmware/files/descriptor.hpp"
#include "firmware/usb/worker_ends.hpp"

namespace rostrum {
namespace {

constexpr int first_free = 10;  // descriptors of ours are moved above those of the child

// What posix_spawn is told.
class SpawnPlan {
 public:
  SpawnPlan() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  void give(int ours, int theirs) {
    if (ours >= 0) {
      posix_spawn_file_actions_adddup2(&actions_, ours, theirs);
    } else {
      posix_spawn_file_actions_addopen(&actions_, theirs, "/dev/null", O_RDWR, 0);
    }
  }
  void give_nothing_else(int from) { posix_spawn_file_actions_addclosefrom_np(&actions_, from); }

  int spawn(std::vector<std::string> command, pid_t& process) {
    std::vector<char*> words;
    for (std::string& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    std::array<char*, 1> environment{nullptr};
    return ::posix_spawn(&process, words.front(), &actions_, &attributes_, words.data(), environment.data());
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

[[noreturn]] void be_the_copy(void (*work)(), const std::deque<Descriptor>& descriptors) {
  ::setsid();
  bool given = true;
  int theirs = 0;
  for (const Descriptor& ours : descriptors) given = ::dup2(ours.number(), theirs++) >= 0 && given;
  sigset_t none;
  sigemptyset(&none);
  const bool alone = ::close_range(static_cast<unsigned>(theirs), ~0U, 0) == 0;
  if (!given || !alone || ::sigprocmask(SIG_SETMASK, &none, nullptr) != 0) ::_exit(exit_bad_request);
  work();
  ::_exit(0);
}

}  // namespace

int spawn(std::vector<std::string> command, const std::array<int, 4>& descriptors, pid_t& process) {
  SpawnPlan plan;
  std::deque<Descriptor> raised;
  int theirs = 0;
  for (const int ours : descriptors) {
    if (ours >= 0) raised.emplace_back(::fcntl(ours, F_DUPFD_CLOEXEC, first_free));
    plan.give(ours >= 0 ? raised.back().number() : -1, theirs++);
  }
  plan.give_nothing_else(theirs);
  return plan.spawn(std::move(command), process);
}

int spawn_copy(void (*work)(), const std::array<int, 4>& descriptors, pid_t& process) {
  std::deque<Descriptor> raised;  // above those of the child: none is overwritten before it is copied
  for (const int ours : descriptors) raised.emplace_back(::fcntl(ours, F_DUPFD_CLOEXEC, first_free));
  process = ::fork();
  if (process < 0) return errno;
  if (process == 0) be_the_copy(work, raised);
  return 0;
}

void kill_spawned(pid_t process) {
  ::kill(-process, SIGKILL);
  ::kill(process, SIGKILL);
}

}  // namespace rostrum
