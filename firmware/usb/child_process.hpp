#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "content/text/error.hpp"

namespace rostrum {

// A process of ours, for as long as anybody is interested in it: gone when this is destroyed.
class ChildProcess {
 public:
  virtual ~ChildProcess() = default;
  // With all that it has started; its end is told as any other.
  virtual void kill() = 0;
};

// What a child gets as its descriptors 0 to 3, and nothing else; -1: nothing to read or write there. The caller's, who
// may close them when the child is started.
using ChildDescriptors = std::array<int, 4>;

class ChildStarter {
 public:
  virtual ~ChildStarter() = default;

  // `ended` is called once, from the loop and never within the call, with what waitpid() would say; the child may be
  // destroyed within it, and is not told of after that.
  [[nodiscard]] virtual Result<std::unique_ptr<ChildProcess>> start(const std::vector<std::string>& command,
                                                                    const ChildDescriptors& descriptors,
                                                                    std::function<void(int status)> ended) = 0;
};

[[nodiscard]] Error start_failure(const std::string& program, int code);

}  // namespace rostrum
