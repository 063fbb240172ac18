#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "content/text/error.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// Work in a copy of this process: the memory that it takes goes with it, and what harms it harms nothing else. Where
// this ends, the copy does.
class SideProcess {
 public:
  // What `work` returns is what `done` gets, once, on the loop; this may be destroyed within it. Work starts no thread,
  // and touches nothing that another thread than the loop's may hold: that would be held for ever in the copy.
  [[nodiscard]] static Result<std::unique_ptr<SideProcess>> start(Loop& loop, const std::function<std::string()>& work,
                                                                  std::chrono::milliseconds most,
                                                                  std::function<void(Result<std::string>)> done);
  virtual ~SideProcess() = default;
};

}  // namespace rostrum
