#pragma once

#include <string>

namespace rostrum {

// What tells this build of the program from every other: the linker's build ID. Empty where it has none.
[[nodiscard]] std::string program_build();

}  // namespace rostrum
