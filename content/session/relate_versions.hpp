#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/session/session.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

// Pairs the versions of a statement, sentence by sentence, with its original. Versions of something else are taken out
// of it: each becomes a statement of its own, without an id.
[[nodiscard]] std::vector<SessionStatement> relate_versions(SessionStatement& statement,
                                                            std::vector<Finding>& findings);

}  // namespace rostrum
