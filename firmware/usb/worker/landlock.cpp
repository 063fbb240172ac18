#include "firmware/usb/worker/landlock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "firmware/files/descriptor.hpp"

namespace rostrum {
namespace {

// Since Linux 5.13 the same on every architecture.
constexpr long call_create_ruleset = 444, call_add_rule = 445, call_restrict_self = 446;

constexpr std::uint64_t right_execute = 1U << 0U, right_write_file = 1U << 1U, right_read_file = 1U << 2U,
                        right_read_folder = 1U << 3U;
constexpr unsigned ask_for_version = 1;
constexpr int rule_path_beneath = 1;

struct RulesetAttribute {
  std::uint64_t files;
  std::uint64_t net;     // from version 4
  std::uint64_t scopes;  // from version 6
};

struct [[gnu::packed]] PathBeneath {
  std::uint64_t allowed;
  std::int32_t folder;
};

std::uint64_t lowest_bits(unsigned count) {
  return (std::uint64_t{1} << count) - 1;
}

// All rights over files that a version knows.
std::uint64_t file_rights(int version) {
  constexpr std::array<unsigned, 6> bits{0, 13, 14, 15, 15, 16};
  return lowest_bits(bits.at(version < 5 ? static_cast<std::size_t>(version) : 5));
}

bool allow(int ruleset, int place, std::uint64_t rights) {
  const PathBeneath rule{rights, place};
  return ::syscall(call_add_rule, ruleset, rule_path_beneath, &rule, 0) == 0;
}

// A place that is not there needs no rule.
bool allow_below(int ruleset, const std::string& path, std::uint64_t rights) {
  const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!place.is_open()) return true;
  struct stat status {};
  if (::fstat(place.number(), &status) != 0) return false;
  if (!S_ISDIR(status.st_mode)) rights &= ~right_read_folder;
  return allow(ruleset, place.number(), rights);
}

}  // namespace

int deny_file_system(const std::vector<std::string>& readable, int program, int writable) {
  const auto version =
      static_cast<int>(::syscall(call_create_ruleset, nullptr, std::size_t{0}, static_cast<int>(ask_for_version)));
  if (version < 1) return 0;
  const RulesetAttribute attribute{file_rights(version), version >= 4 ? lowest_bits(2) : 0,
                                   version >= 6 ? lowest_bits(2) : 0};
  const std::size_t size = version >= 6   ? sizeof(attribute)
                           : version >= 4 ? offsetof(RulesetAttribute, scopes)
                                          : offsetof(RulesetAttribute, net);
  const Descriptor ruleset(static_cast<int>(::syscall(call_create_ruleset, &attribute, size, 0)));
  if (!ruleset.is_open()) return -1;
  for (const std::string& path : readable) {
    if (!allow_below(ruleset.number(), path, right_read_file | right_read_folder)) return -1;
  }
  if (writable >= 0 && !allow(ruleset.number(), writable, right_read_file | right_write_file)) return -1;
  if (program >= 0) {
    if (!allow(ruleset.number(), program, right_execute | right_read_file)) return -1;
    for (const char* loaders : {"/usr/lib", "/lib", "/lib64"}) {
      if (!allow_below(ruleset.number(), loaders, right_execute | right_read_file | right_read_folder)) return -1;
    }
  }
  return ::syscall(call_restrict_self, ruleset.number(), 0) == 0 ? version : -1;
}

}  // namespace rostrum
