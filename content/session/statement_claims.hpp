#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/session/session_file.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

// A file that a speaker's entry names as a version of the statement.
struct ClaimedFile {
  std::size_t file = 0;              // of the session's files
  std::optional<Language> language;  // that the entry gives it; it goes before what the file's name says
  bool contradicts = false;          // the file's name says another, which a finding has said already
};

// What the statement of each speaker consists of, in the order of the session's speakers. No file is claimed twice:
// what is missing, taken or no statement is a finding and claims nothing. Where an entry names a file without its
// language, the other languages of the same statement go with it.
[[nodiscard]] std::vector<std::vector<ClaimedFile>> claim_statements(const SessionFile& session,
                                                                     const std::vector<NamedBytes>& files,
                                                                     std::vector<Finding>& findings);

}  // namespace rostrum
