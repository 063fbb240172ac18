#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/sandbox_tools.hpp"
#include "firmware/usb/worker_process.hpp"

namespace rostrum {

// How workers are started in this import, and what was found out about the walls around them. It may not outlive the
// loop.
class Walling {
 public:
  explicit Walling(SandboxTools tools) : tools_(std::move(tools)), bubblewrap_(tools_.bubblewrap.has_value()) {}

  [[nodiscard]] const SandboxTools& tools() const { return tools_; }
  [[nodiscard]] bool uses_bubblewrap() const { return bubblewrap_; }
  void give_up_bubblewrap() { bubblewrap_ = false; }
  void learn_landlock(std::uint8_t version);

  // Who starts a worker, and by which command. Within bubblewrap all workers of an import come from one nursery, but
  // those that need more than that has. The loop is borrowed, and the same each time.
  struct Start {
    ChildStarter* starter = nullptr;
    std::vector<std::string> command;
  };
  [[nodiscard]] Start start_of(Loop& loop, const ProcessOrder& order);

  // What is missing of it, for the operator; empty where all walls stand.
  [[nodiscard]] std::vector<Finding> findings() const;

 private:
  SandboxTools tools_;
  bool bubblewrap_;
  bool landlock_ = true;
  std::unique_ptr<ChildStarter> direct_, nursery_;
};

// A worker of ours, through bubblewrap where that works. Nothing of what it writes before its greeting is believed.
class WalledWorker {
 public:
  using Events = WorkerProcess::Events;

  // Of `order`, the command is a worker's path and its arguments. Everything is borrowed; the descriptors until the
  // end.
  static Result<std::unique_ptr<WalledWorker>> start(Loop& loop, Walling& walling, ProcessOrder order, Events events);

  void request(std::string_view bytes);

 private:
  WalledWorker(Loop& loop, Walling& walling, ProcessOrder order, Events events);
  Result<void> start_process();
  void take(std::string_view bytes);
  void end(ProcessEnd how);

  Loop& loop_;
  Walling& walling_;
  ProcessOrder order_;
  Events events_;
  bool wrapped_ = false;
  std::string greeting_;  // as far as it has come
  bool greeted_ = false;
  std::string requests_;  // that wait for it
  std::unique_ptr<WorkerProcess> process_;
};

}  // namespace rostrum
