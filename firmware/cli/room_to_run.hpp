#pragma once

#include "content/text/error.hpp"
#include "firmware/cli/run_command.hpp"
#include "firmware/run/run_room.hpp"

namespace rostrum {

// The session that `run` is asked for, planned for its room: SESSION; else the stored one; else, or with --fresh, the
// demo.
[[nodiscard]] Result<RoomToRun> load_room_to_run(const RunOptions& options, const StoredSession& stored);

}  // namespace rostrum
