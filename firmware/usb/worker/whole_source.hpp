#pragma once

#include <string>

namespace rostrum {

// All that there is at the worker's source. Ends the process where that cannot be read.
[[nodiscard]] std::string whole_source();

}  // namespace rostrum
