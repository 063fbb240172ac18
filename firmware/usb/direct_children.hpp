#pragma once

#include <memory>

#include "firmware/loop/loop.hpp"
#include "firmware/usb/child_process.hpp"

namespace rostrum {

// Children of this very process. The loop is borrowed.
[[nodiscard]] std::unique_ptr<ChildStarter> make_direct_children(Loop& loop);

}  // namespace rostrum
