#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "content/text/error.hpp"
#include "firmware/control/control_reply.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// The Unix socket `control.sock` in the state folder: one request a line, one answer each, in order. It serves the
// folder's owner alone (and root), up to 32 clients at a time; a client that does not read its answers waits by itself.
class ControlServer {
 public:
  // Called on the loop's thread; `answer` may be called later, once, on the same thread.
  using Answer = std::function<void(ControlReply)>;
  using Handler = std::function<void(const std::string& request, Answer answer)>;

  // Replaces a socket that a killed process left: the folder's lock must be held.
  static Result<std::unique_ptr<ControlServer>> open(const std::filesystem::path& folder, Loop& loop, Handler handler);

  ~ControlServer();

 private:
  class Service;
  explicit ControlServer(std::shared_ptr<Service> service);
  std::shared_ptr<Service> service_;
};

}  // namespace rostrum
