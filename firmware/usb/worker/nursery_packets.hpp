#pragma once

#include <cstddef>
#include <cstdint>

namespace rostrum {

// Between the program and the nursery of its workers, over a socket of packets. Both are ours, built together; neither
// says a word of what strangers brought.
struct NurseryOrder {
  enum class Kind : std::uint32_t { start, kill };
  Kind kind = Kind::start;
  std::uint32_t child = 0;  // a number that the program gives
};  // start: behind it the words of the command, each with a zero; and the child's four descriptors

struct NurseryReport {
  enum class Kind : std::uint32_t { ready, ended };
  Kind kind = Kind::ready;
  std::uint32_t child = 0;
  std::int32_t status = 0;  // of waitpid()
};

inline constexpr std::size_t most_command_bytes = 8 * 1024;
inline constexpr std::size_t child_descriptors = 4;

}  // namespace rostrum
