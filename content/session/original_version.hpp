#pragma once

#include <cstddef>
#include <vector>

#include "content/session/session.hpp"

namespace rostrum {

// Which of the versions of one statement is the original, by what they say of themselves: load_session's rule.
// `versions` is not empty.
[[nodiscard]] std::size_t original_version(const std::vector<Version>& versions);

}  // namespace rostrum
