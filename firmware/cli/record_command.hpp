#pragma once

#include <filesystem>
#include <string>

namespace rostrum {

struct RecordCommandOptions {
  std::filesystem::path state;   // empty: the usual folder
  std::string format = "md";     // csv, json, md
  std::filesystem::path output;  // empty: stdout
  std::string stick;             // a block device or an image of one, to write a new file to; empty: none
  std::filesystem::path room;    // room.toml, for its zone and its languages; empty: the device's zone
  bool rehearsal = false;        // what was rehearsed, too
};

// Writes the delivery record of the room's journal, also while the room runs. Exit code 1 where a part of the journal
// is damaged: the record then tells the rest.
int record_command(const RecordCommandOptions& options);

}  // namespace rostrum
