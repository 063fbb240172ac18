#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "content/room/record_writer.hpp"
#include "content/text/error.hpp"
#include "firmware/store/read_events.hpp"

namespace rostrum {

// The delivery record of the room whose state lies in `folder`, as a file in this format: read_events says what may be
// going on there meanwhile. `take` gets it piece by piece.
[[nodiscard]] Result<EventsRead> write_record(const std::filesystem::path& folder, RecordFormat format,
                                              const RecordOptions& options,
                                              const std::function<void(const std::string& piece)>& take);

// What such a file is called, without its ending: "rostrum-record-2026-05-03", by the room's date.
[[nodiscard]] std::string record_file_stem(std::int64_t unix_ms, int utc_offset_minutes);

}  // namespace rostrum
