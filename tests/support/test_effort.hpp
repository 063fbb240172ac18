#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>

namespace rostrum::test {

// How many of `whole` random or listed cases a test takes: ROSTRUM_TEST_EFFORT is a share in percent. Sanitizers and
// emulation take fewer, nights more; without it all.
inline std::size_t at_effort(std::size_t whole) {
  const char* percent = std::getenv("ROSTRUM_TEST_EFFORT");
  return percent == nullptr ? whole : whole * std::stoul(percent) / 100;
}

}  // namespace rostrum::test
