#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// What an archive may cost, whoever made it.
struct ArchiveLimits {
  std::size_t entries = 0;      // files and folders
  std::size_t file_bytes = 0;   // of one file, unpacked
  std::size_t all_bytes = 0;    // of all files, unpacked
  std::size_t expansion = 100;  // how many times its own size an archive may unpack to
};

// The files of a zip, in its order; folders are passed over. `where` names it in errors. Refused as a whole, with one
// sentence: names that lead out of it (absolute, "..", backslashes), that hold control characters or are no UTF-8, or
// that stand there twice; links and devices; encrypted entries; methods other than stored and deflated; wrong
// checksums; whatever is above a limit. Nothing of a refused archive is given out.
[[nodiscard]] Result<std::vector<NamedBytes>> read_archive(std::string_view zip, const ArchiveLimits& limits,
                                                           const std::string& where);

// A zip of these files, stored, in the order of their names: the same bytes for the same files, on any day and in any
// zone. Fails where a name would be refused by read_archive.
[[nodiscard]] Result<std::string> write_archive(const std::vector<NamedBytes>& files, const std::string& where);

// The two, for those who load them at run time: libarchive costs a start more than it is worth to most commands.
struct ArchiveFunctions {
  decltype(&read_archive) read = nullptr;
  decltype(&write_archive) write = nullptr;
};

}  // namespace rostrum
