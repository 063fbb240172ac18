#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/import_source.hpp"
#include "firmware/usb/sandbox_tools.hpp"

namespace rostrum {

struct ImportProgress {
  std::size_t done = 0;
  std::size_t files = 0;          // 0: they are not known yet
  std::string name;               // of the file that is done; empty where only all_read is new
  std::vector<Finding> findings;  // about it: why it cannot be had, or what its reader has to say
  bool all_read = false;          // nothing more is read from the medium: it may be pulled out
};

struct ImportedFiles {
  std::vector<NamedBytes> files;  // as load_session takes them, sorted by name
  std::vector<Finding> findings;  // about the medium: folders that cannot be read, walls that are missing
  bool gave_out = false;          // the medium did not give all of them: it has bad places, or was pulled out
};

// A stick that is pulled out in mid-reading, played: from so many bytes on its reads fail.
using PulledAfter = std::optional<std::uint64_t>;

struct ImportEvents {
  std::function<void(const ImportProgress&)> progress;
  // Once, and last; may destroy the import. Fails only where there is nothing to have: what one file lacks is told with
  // that file, and the rest goes on.
  std::function<void(Result<ImportedFiles>)> done;
};

// The files of a session on their way from a stick into the room. Everything happens on the loop, in small steps;
// what takes time happens in workers. To destroy it is to pull the stick: the workers are gone, nothing more is called.
class Import {
 public:
  virtual ~Import() = default;
};

// `path` is a block device or an image file; loop and events may not go before the import. Fails where it cannot be
// opened.
[[nodiscard]] Result<std::unique_ptr<Import>> import_medium(Loop& loop, const std::string& path,
                                                            const SandboxTools& tools, ImportEvents events,
                                                            PulledAfter pulled_after = {});

// Files of a folder that are read already: those that needs_worker names are read by workers.
[[nodiscard]] std::unique_ptr<Import> import_files(Loop& loop, std::vector<NamedBytes> files, const SandboxTools& tools,
                                                   ImportEvents events);

}  // namespace rostrum
