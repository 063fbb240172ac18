#pragma once

#include <nlohmann/json.hpp>

#include "content/segments/break_plan.hpp"
#include "content/session/session.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

// The shapes that the commands print with --json; documented in rostrum(1), extended, never broken.

using Json = nlohmann::ordered_json;

[[nodiscard]] Json to_json(const Finding& finding);

// One statement as `show` prints it; `shown` is the version that `plan` cuts.
[[nodiscard]] Json to_json(const SessionStatement& statement, std::size_t shown, const BreakPlan& plan);

// Indented, ill-formed UTF-8 replaced (there is none unless a file name has it).
[[nodiscard]] std::string print(const Json& json);

}  // namespace rostrum
