#include "firmware/usb/worker_sentences.hpp"

namespace rostrum {

Error worker_failure(ProcessEnd how, const std::string& file) {
  switch (how) {
    case ProcessEnd::no_sandbox:
      return {Blame::device, "There is no sandbox to read this file in", file,
              "Run Rostrum on a kernel with seccomp, such as Debian's."};
    case ProcessEnd::no_memory:
    case ProcessEnd::overflow:
      return {Blame::input, "There is more in this file than in any statement", file,
              "Check that it is the right file, or save its text alone as .txt."};
    case ProcessEnd::overtime:
      return {Blame::input, "Reading this file takes longer than any statement needs", file,
              "Check that it is the right file, or save its text alone as .txt."};
    case ProcessEnd::done:
    case ProcessEnd::failed:
    case ProcessEnd::killed:
      break;
  }
  return {Blame::input, "This file is damaged: its reader had to stop", file,
          "Open it where it was written, save it again, and copy it to the stick; or save its text alone as .txt."};
}

}  // namespace rostrum
