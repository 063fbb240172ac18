#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/error.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/child_process.hpp"

namespace rostrum {

struct ProcessOrder {
  std::vector<std::string> command;      // the first is the program's path
  int input = -1;                        // its standard input; -1: what request() sends
  int source = -1;                       // its descriptor 3; -1: nothing to read there
  bool reopens_source = false;           // it needs the source's name in /proc
  std::chrono::milliseconds silence{0};  // so long it may say nothing
  std::chrono::milliseconds total{0};    // so long it may run
  std::uint64_t most_output = 0;         // bytes
};

enum class ProcessEnd { done, failed, no_memory, no_sandbox, killed, overtime, overflow };

// A process with nothing of ours but the descriptors it is given: no environment, a session of its own. It is watched
// by the loop, and gone when this is destroyed.
class WorkerProcess {
 public:
  struct Events {
    std::function<void(std::string_view bytes)> output;
    // Once, and last. This may be destroyed within it.
    std::function<void(ProcessEnd)> ended;
  };

  // Loop and starter are borrowed; the order's descriptors are the caller's, and may be closed when this returns.
  [[nodiscard]] static Result<std::unique_ptr<WorkerProcess>> start(Loop& loop, ChildStarter& starter,
                                                                    const ProcessOrder& order, Events events);
  virtual ~WorkerProcess() = default;

  // Does not wait. What a process does not take any more is lost.
  virtual void request(std::string_view bytes) = 0;
};

}  // namespace rostrum
