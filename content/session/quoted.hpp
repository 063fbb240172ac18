#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// What somebody wrote into a file, as a finding's sentence repeats it: in quotation marks, in one line, and of what is
// longer than any name the beginning.
[[nodiscard]] std::string quoted(std::string_view written);

}  // namespace rostrum
