#pragma once

#include <string>
#include <vector>

#include "content/room/speakers.hpp"
#include "content/text/local_text.hpp"
#include "firmware/control/stick_desk.hpp"
#include "firmware/session/former_versions.hpp"

namespace rostrum {

// "01-avalon is another text now: 2 sentences changed, 1 is new, 1 is gone": for the operator.
[[nodiscard]] std::string in_words(const ChangedStatement& changed);

[[nodiscard]] std::vector<LocalText> new_speakers(const Queue& before, const Queue& now);

// A status with "changes": for each statement its changed sentences, word by word; "new_speakers", "new_statements" and
// "statements_gone".
[[nodiscard]] std::string with_changes(const std::string& status_json, const SessionTaken& taken);

}  // namespace rostrum
