#pragma once

#include <cstddef>
#include <functional>

namespace rostrum {

// Calls `task(i)` once for each i below `count`, on as many threads as the machine has processors, at most four, this
// one among them; a task's own call does its tasks by itself. Returns when all are done. The tasks must not touch what
// another one writes, and must not throw.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& task);

}  // namespace rostrum
