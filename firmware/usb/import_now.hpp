#pragma once

#include <string>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"
#include "firmware/usb/import.hpp"

namespace rostrum {

// The same imports for whoever has nothing else to do meanwhile: on a loop of their own, to the end.
[[nodiscard]] Result<ImportedFiles> import_medium_now(const std::string& path,
                                                      const SandboxTools& tools = installed_tools());
[[nodiscard]] Result<ImportedFiles> import_files_now(std::vector<NamedBytes> files,
                                                     const SandboxTools& tools = installed_tools());

}  // namespace rostrum
