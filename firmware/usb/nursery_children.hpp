#pragma once

#include <memory>
#include <string>
#include <vector>

#include "firmware/loop/loop.hpp"
#include "firmware/usb/child_process.hpp"

namespace rostrum {

// Children of a nursery (worker/worker_nursery.cpp), which `command` starts behind walls. Where it cannot be started or
// does not last, its children end as if they had been killed. The loop is borrowed. Null where there are no sockets.
[[nodiscard]] std::unique_ptr<ChildStarter> make_nursery_children(Loop& loop, const std::vector<std::string>& command);

}  // namespace rostrum
