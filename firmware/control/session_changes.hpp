#pragma once

#include <string>
#include <vector>

#include "firmware/session/former_versions.hpp"

namespace rostrum {

// "01-avalon is another text now: 2 sentences changed, 1 is new, 1 is gone": for the operator.
[[nodiscard]] std::string in_words(const ChangedStatement& changed);

// A status with "changes": for each statement its changed sentences, word by word.
[[nodiscard]] std::string with_changes(const std::string& status_json, const std::vector<ChangedStatement>& changed);

}  // namespace rostrum
