#pragma once

#include "content/text/finding.hpp"

namespace rostrum {

// "note", "warning" or "error", as all our JSON calls it.
[[nodiscard]] const char* name_of(Severity severity);

}  // namespace rostrum
