#pragma once

#include <filesystem>
#include <string>

#include "content/room/record.hpp"

namespace rostrum {

struct RecordCommandOptions {
  std::filesystem::path state;   // empty: the usual folder
  std::string format = "md";     // csv, json, md
  std::filesystem::path output;  // empty: stdout
  RecordOptions record;
};

// Writes the delivery record of the room's journal, also while the room runs. Exit code 1 where a part of the journal
// is damaged: the record then tells the rest.
int record_command(RecordCommandOptions options);

// The offset from UTC that this device's zone has now, in minutes.
[[nodiscard]] int device_utc_offset_minutes();

}  // namespace rostrum
