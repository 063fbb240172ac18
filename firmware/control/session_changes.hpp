#pragma once

#include <string>
#include <vector>

#include "content/room/scene.hpp"
#include "content/room/speakers.hpp"
#include "content/text/local_text.hpp"
#include "firmware/control/stick_desk.hpp"
#include "firmware/session/former_versions.hpp"

namespace rostrum {

// "01-avalon is another text now; its place was kept (sentences changed: 2, new: 1, gone: 1)": for the operator. Of the
// place where `former` stands in it, before the change; where its sentence is gone it says so.
[[nodiscard]] std::string in_words(const ChangedStatement& changed, const Scene& former);

[[nodiscard]] std::vector<LocalText> new_speakers(const Queue& before, const Queue& now);

// A status with "changes": for each statement its changed sentences, word by word; "new_speakers", "new_statements" and
// "statements_gone".
[[nodiscard]] std::string with_changes(const std::string& status_json, const SessionTaken& taken);

}  // namespace rostrum
