#pragma once

#include "firmware/usb/worker/sandbox.hpp"

namespace rostrum {

// seccomp, by the profile's lists, with three narrowings: a profile that executes nothing maps no memory to execute;
// files are opened to read alone; and the profile's program is executed by its descriptor alone. False where the kernel
// refuses.
[[nodiscard]] bool filter_calls(const SandboxProfile& profile);

}  // namespace rostrum
