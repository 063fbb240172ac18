#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/packs/archive.hpp"
#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// read_archive (content/packs/archive.hpp), in a worker: what it gives for honest archives is the same, and an archive
// that its reader falls to is one sentence. Waits for it.
[[nodiscard]] Result<std::vector<NamedBytes>> read_archive_in_sandbox(std::string_view zip, const ArchiveLimits& limits,
                                                                      const std::string& where);

// For packs that strangers made, or changed. They are read and never written.
inline constexpr ArchiveFunctions walled_archives{&read_archive_in_sandbox, nullptr};

}  // namespace rostrum
