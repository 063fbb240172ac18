#pragma once

// toml++, included from here alone, so that it is the same in every source: header-only and without exceptions of its
// own, since the shared library that the package brings throws.

namespace rostrum {

// The library asserts what some files have wrong: "[[[display]]]" fails an assertion of 3.3, and elsewhere is
// undefined. No file may stop the process, so a failed assertion is thrown, and who parses outside bytes catches it.
struct TomlAssertion {};

[[noreturn]] inline void fail_toml_assertion() {
  throw TomlAssertion{};
}

}  // namespace rostrum

#undef NDEBUG  // else the library takes its assertions for granted
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ASSERT(holds)                          \
  do {                                              \
    if (!(holds)) ::rostrum::fail_toml_assertion(); \
  } while (false)

#include <toml++/toml.h>
