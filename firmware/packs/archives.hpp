#pragma once

#include "content/packs/archive.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// What archive.so exports, under this name. The module and the program are built together: nothing about the types may
// differ.
using ArchiveModule = ArchiveFunctions (*)();
inline constexpr const char* archive_module_symbol = "rostrum_archive_functions";

// Loads the module, the first time, and never closes it: who reads no archive does not pay for libarchive.
[[nodiscard]] Result<ArchiveFunctions> load_archives();

}  // namespace rostrum
