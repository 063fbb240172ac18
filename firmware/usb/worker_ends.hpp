#pragma once

namespace rostrum {

// How a worker ends by itself, beside 0; what those who start it read of that.
inline constexpr int exit_no_sandbox = 70;
inline constexpr int exit_no_memory = 71;
inline constexpr int exit_bad_request = 72;

}  // namespace rostrum
