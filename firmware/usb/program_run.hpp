#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/error.hpp"
#include "firmware/files/descriptor.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/walled_worker.hpp"

namespace rostrum {

// Somebody else's program, such as pdftotext.
struct ProgramOrder {
  std::vector<std::string> command;  // the first is its path
  std::uint64_t most_output = 0;     // bytes
  std::optional<Error> failure =
      std::nullopt;  // what it means that the program ends with an error; none: a damaged file
  int medium = -1;   // a descriptor that it may write, as /proc/self/fd/3; -1: none
};

// One run of a program in the sandbox: it has what is put on its standard input and nothing else; what it writes on
// standard output comes back when it is done. Gone when this is destroyed.
class ProgramRun {
 public:
  // `input` is given as a file, which can be sought. Loop and walling are borrowed; `done` is called once, from the
  // loop, and may destroy this. An error says what happened and leaves to the caller over which file.
  static Result<std::unique_ptr<ProgramRun>> start(Loop& loop, Walling& walling, const ProgramOrder& order,
                                                   std::string_view input,
                                                   std::function<void(Result<std::string>)> done);
  // The same for a descriptor, which is the caller's and may be closed when this returns.
  static Result<std::unique_ptr<ProgramRun>> start(Loop& loop, Walling& walling, const ProgramOrder& order, int input,
                                                   std::function<void(Result<std::string>)> done);

 private:
  explicit ProgramRun(std::function<void(Result<std::string>)> done) : done_(std::move(done)) {}
  void end(ProcessEnd how);

  std::function<void(Result<std::string>)> done_;
  std::optional<Error> failure_;
  std::optional<Descriptor> input_, medium_;  // until the end: a second start needs them
  std::string output_;
  std::unique_ptr<WalledWorker> worker_;
};

}  // namespace rostrum
