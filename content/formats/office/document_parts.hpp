#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

// The files within a DOCX or ODT, which are zip archives. Nothing is ever unpacked to a disk, so names are keys and
// lead nowhere. What an archive claims of itself is not believed; what is unpacked is counted.
struct ArchiveBounds {
  std::size_t entries = 4096;
  std::size_t part_bytes = std::size_t{24} << 20;   // of one part, unpacked
  std::size_t total_bytes = std::size_t{48} << 20;  // of all that are wanted
  std::size_t ratio = 300;                          // unpacked to packed, beyond the first MiB
};

class DocumentParts {
 public:
  // Reads the parts that `wanted` names and the names of all others; fails, in one sentence, on what is no zip archive,
  // is damaged, is encrypted, holds a wanted part twice, or breaks a bound. `name` is the file's.
  using Wanted = bool (*)(std::string_view part);
  static Result<DocumentParts> open(std::string_view bytes, std::string_view name, Wanted wanted,
                                    const ArchiveBounds& bounds = {});

  [[nodiscard]] bool has(std::string_view part) const { return parts_.find(part) != parts_.end(); }
  // Empty where there is no such part, or it was not wanted.
  [[nodiscard]] std::string_view bytes_of(std::string_view part) const;

 private:
  std::map<std::string, std::string, std::less<>> parts_;
};

}  // namespace rostrum
