#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "content/text/error.hpp"

namespace rostrum {

// The words of `rostrum ctl`, without its own options, as a request on the control socket: {"move", "4", "before", "2"}
// is {"action": "move", "before": "2", "entry": "4"}. Values stay as they were typed; the room reads them. A text is
// {"und": "Brook"}, or by its languages where it was written en="Brook" ru="Брук". "--" ends the options.
[[nodiscard]] Result<nlohmann::json> request_of_words(const std::vector<std::string>& words);

}  // namespace rostrum
