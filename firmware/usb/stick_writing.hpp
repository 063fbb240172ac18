#pragma once

#include <functional>
#include <memory>
#include <string>

#include "content/text/error.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/sandbox_tools.hpp"

namespace rostrum {

// A file that is to stand at the top of a stick: "stem.ending", or "stem-2.ending" and so on where that is taken.
struct FileForStick {
  std::string stem;    // letters, digits and hyphens of ASCII
  std::string ending;  // "md"
  std::string bytes;
};

// A file on its way to a stick: the one thing that is ever written there. mtools writes, in the sandbox, to the largest
// file system of the medium, which has to be FAT; the system is told to bring it to the medium, and what can be read
// back must be what was to be written. No file that is there is written over. To destroy this is to give up, wherever
// it is.
class StickWriting {
 public:
  virtual ~StickWriting() = default;
};

// `path` is a block device or an image file. `done` is called once, from the loop, with the name that the file has, and
// may destroy this. Fails where the medium cannot be opened for writing. Loop is borrowed.
[[nodiscard]] Result<std::unique_ptr<StickWriting>> write_to_stick(Loop& loop, const std::string& path,
                                                                   const SandboxTools& tools, FileForStick file,
                                                                   std::function<void(Result<std::string>)> done);

// The same, waited for.
[[nodiscard]] Result<std::string> write_to_stick_now(const std::string& path, const SandboxTools& tools,
                                                     FileForStick file);

}  // namespace rostrum
