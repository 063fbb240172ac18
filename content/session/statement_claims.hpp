#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/session/session_file.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

// A file that is a version of a speaker's statement.
struct ClaimedFile {
  std::size_t file = 0;              // of the session's files
  std::optional<Language> language;  // that the entry gives it; it goes before what the file's name says
  bool contradicts = false;          // the file's name says another, which a finding has said already
  int line = 0;                      // of the entry's file, where it is named; 0 where its own name brought it here
};

struct ClaimedStatement {
  std::vector<ClaimedFile> files;
  std::vector<Language> lost;  // whose file cannot be had, as a finding has said; undetermined where it may be any
};

struct ClaimedStatements {
  std::vector<ClaimedStatement> statements;  // in the order of the session's speakers
  std::vector<bool> told;                    // by file: a finding names it already
};

// What the statement of each speaker consists of. No file is claimed twice: of several entries that name it, it goes to
// the one whose other files it belongs to, else to the first. What is missing, another's or no statement is one finding
// and claims nothing, unless a sibling by name of the entry's other files has the same language: that is taken then.
// Where an entry names a file without its language, the other languages of the same statement go with it.
[[nodiscard]] ClaimedStatements claim_statements(const SessionFile& session, const std::vector<NamedBytes>& files,
                                                 std::vector<Finding>& findings);

}  // namespace rostrum
