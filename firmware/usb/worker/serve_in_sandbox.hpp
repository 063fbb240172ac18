#pragma once

#include "firmware/usb/worker/sandbox.hpp"

namespace rostrum {

// The whole life of a worker: behind its walls it says hello, then serves; whatever is thrown ends it with the code
// that tells the parent why (worker_ends.hpp). Reads nothing where the walls cannot be put up.
[[noreturn]] void serve_in_sandbox(const SandboxProfile& profile, void (*serve)());

}  // namespace rostrum
