#pragma once

#include "content/session/session_file.hpp"

namespace rostrum {

// Finds the groups that speakers speak for, by id or name. Whoever speaks on behalf of itself speaks for itself alone:
// that is a finding "cycle" in the line that says so.
void join_groups(SessionFile& session);

}  // namespace rostrum
