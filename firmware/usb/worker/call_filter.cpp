#include "firmware/usb/worker/call_filter.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>

#include <cerrno>
#include <cstdint>
#include <memory>

namespace rostrum {
namespace {

struct ReleaseFilter {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, ReleaseFilter>;

// Empty flags, as far as the mask goes.
scmp_arg_cmp lacks(unsigned argument, std::uint64_t mask) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, 0};
}

scmp_arg_cmp equals(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_EQ, value, 0};
}

constexpr std::uint64_t making_flags = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND;

bool allow(const Filter& filter, const SandboxProfile& profile, const std::string& name) {
  const int call = seccomp_syscall_resolve_name(name.c_str());
  if (call == __NR_SCMP_ERROR) return true;  // of another architecture
  const bool maps = name == "mmap" || name == "mmap2" || name == "mprotect";
  if (maps && profile.program < 0) {
    const scmp_arg_cmp condition = lacks(2, PROT_EXEC);
    return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &condition) == 0;
  }
  if (name == "openat" || name == "open") {
    // Which file may be written besides, Landlock says.
    const std::uint64_t flags = profile.writable < 0 ? making_flags | O_RDWR : making_flags;
    const scmp_arg_cmp condition = lacks(name == "open" ? 1 : 2, flags);
    return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &condition) == 0;
  }
  return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 0, nullptr) == 0;
}

bool allow_program(const Filter& filter, int program) {
  const scmp_arg_cmp conditions[] = {equals(0, static_cast<std::uint64_t>(program)), equals(4, AT_EMPTY_PATH)};
  return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(execveat), 2, &conditions[0]) == 0;
}

}  // namespace

bool filter_calls(const SandboxProfile& profile) {
  const auto refuse = static_cast<std::uint32_t>(SCMP_ACT_ERRNO(EPERM));
  const bool kills = profile.other_calls == SandboxProfile::OtherCalls::kill;
  const Filter filter(seccomp_init(kills ? SCMP_ACT_KILL_PROCESS : refuse));
  if (!filter) return false;
  if (seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) != 0) return false;
  for (const std::string& name : profile.calls) {
    if (!allow(filter, profile, name)) return false;
  }
  for (const std::string& name : profile.refused_calls) {
    const int call = seccomp_syscall_resolve_name(name.c_str());
    if (!kills || call == __NR_SCMP_ERROR) continue;
    if (seccomp_rule_add_array(filter.get(), refuse, call, 0, nullptr) != 0) return false;
  }
  if (profile.program >= 0 && !allow_program(filter, profile.program)) return false;
  return seccomp_load(filter.get()) == 0;
}

}  // namespace rostrum
