#pragma once

#include <string>

namespace rostrum {

// A file as firmware hands it in: content opens none itself.
struct NamedBytes {
  std::string name;   // relative to the session's folder, '/'-separated
  std::string bytes;  // of the file, or to_wire(ImportedDocument) of a statement that a worker has read
};

}  // namespace rostrum
