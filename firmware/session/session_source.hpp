#pragma once

#include <filesystem>
#include <vector>

#include "content/text/error.hpp"
#include "firmware/usb/import.hpp"

namespace rostrum {

// Whether it is read as a stick is: a block device, or by its name an image of one (.img, .iso, .raw, .dd).
[[nodiscard]] bool is_medium(const std::filesystem::path& path);

// The files of a session, wherever they are: what read_session_files finds in a folder or a file, or what a medium
// holds. load_session gets the same from each. Of media everything,
// and of folders whatever needs more than reading text, is read by workers in a sandbox.
[[nodiscard]] Result<ImportedFiles> read_session_source(const std::filesystem::path& path);

// Of files that are read already: documents that need more than reading text are read by workers.
[[nodiscard]] Result<ImportedFiles> with_documents_read(std::vector<NamedBytes> files);

}  // namespace rostrum
