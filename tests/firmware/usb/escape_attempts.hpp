#pragma once

#include <string_view>
#include <vector>

namespace rostrum {

// Something that a process may try which has fallen to what it read.
struct EscapeAttempt {
  std::string_view name;
  bool (*succeeds)();  // does it, and tells whether that went well
};

// The first, "nothing", always succeeds: it tells whether a process can report at all.
[[nodiscard]] const std::vector<EscapeAttempt>& escape_attempts();

}  // namespace rostrum
