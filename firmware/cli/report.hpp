#pragma once

#include "content/text/error.hpp"

namespace rostrum {

// Exit codes of every command.
inline constexpr int exit_done = 0;
inline constexpr int exit_findings = 1;  // done, with findings that the user should see
inline constexpr int exit_input = 2;     // the input or the usage is wrong
inline constexpr int exit_device = 3;    // the device or the store failed

// One line on stderr; returns the exit code that the error calls for.
int report(const Error& error);

}  // namespace rostrum
