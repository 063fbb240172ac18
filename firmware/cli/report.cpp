#include "firmware/cli/report.hpp"

#include <cstdio>

namespace rostrum {

int report(const Error& error) {
  std::fprintf(stderr, "rostrum: %s\n", error.sentence().c_str());
  return error.blame == Blame::input ? exit_input : exit_device;
}

}  // namespace rostrum
