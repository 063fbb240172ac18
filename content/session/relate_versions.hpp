#pragma once

#include <vector>

#include "content/alignment/align.hpp"
#include "content/session/session.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

// Takes on how the versions of a statement belong to its original. Versions of something else are taken out of it: each
// becomes a statement of its own, without an id.
[[nodiscard]] std::vector<SessionStatement> relate_versions(SessionStatement& statement, Alignment alignment,
                                                            std::vector<Finding>& findings);

}  // namespace rostrum
