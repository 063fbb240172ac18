#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "content/room/command.hpp"
#include "content/text/error.hpp"
#include "firmware/control/request_values.hpp"

namespace rostrum {

// The act that a request asks for, {"action": "call", "entry": 2}, as the room stands now. Refuses, in one sentence, an
// action that is none and keys that it does not have.
[[nodiscard]] Result<Command> command_of(const nlohmann::json& request, const Controller& controller,
                                         RoomLookup& lookup);

// A key that no shape of this action has; nullopt where there is none.
[[nodiscard]] std::optional<Error> wrong_keys(const nlohmann::json& request, const std::string& action);

}  // namespace rostrum
