#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "firmware/session/planned_session.hpp"

namespace rostrum {

// The segment, from 1, in which these words begin in any version of the statement at `statement`: the first one behind
// segment `after`, else the first of all. Letter case and the kind and number of spaces do not count, and words may go
// on in the next segment; nullopt where nobody says them, or there are none.
[[nodiscard]] std::optional<std::size_t> find_words(const PlannedSession& planned, std::size_t statement,
                                                    std::string_view words, std::size_t after);

}  // namespace rostrum
