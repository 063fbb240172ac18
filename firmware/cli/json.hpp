#pragma once

#include <nlohmann/json.hpp>

#include "content/segments/break_plan.hpp"
#include "content/session/session.hpp"
#include "content/text/finding.hpp"
#include "content/text/house_style.hpp"
#include "firmware/session/spaces_proof.hpp"

namespace rostrum {

// The shapes that the commands print with --json; documented in rostrum(1), extended, never broken.

using Json = nlohmann::ordered_json;

[[nodiscard]] Json to_json(const Finding& finding);

// One statement as `show` prints it, with the plan that cuts all its versions. `style` sets its spaces, of which there
// is a proof.
[[nodiscard]] Json to_json(const SessionStatement& statement, const BreakPlan& plan, const HouseStyle& style,
                           const SpacesProof& proof);

// Indented, ill-formed UTF-8 replaced (there is none unless a file name has it).
[[nodiscard]] std::string print(const Json& json);

}  // namespace rostrum
