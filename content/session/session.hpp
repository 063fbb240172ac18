#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/alignment/bead.hpp"
#include "content/statement/statement.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

// A file as firmware hands it in: content opens none itself.
struct NamedBytes {
  std::string name;  // relative to the session's folder, '/'-separated
  std::string bytes;
};

struct Version {
  Language language;
  std::string file;  // NamedBytes::name
  ContentHash hash;  // of the file's bytes
  Statement statement;
};

// One delegation's statement in one or several languages; never without a version.
struct SessionStatement {
  std::string id;                 // from the file name: "01-russia"; well-formed UTF-8, unique in its session
  std::vector<Version> versions;  // at most one per language
  std::size_t original = 0;       // index into versions
  std::optional<std::size_t> official;  // the version that counts as the text where the original cannot
  LocalText name;                       // of the delegation; empty where only the papers say it
  std::vector<Bead> beads;              // over all versions, in reading order

  // The version in the first of `languages` that exists, else the original.
  [[nodiscard]] std::size_t version_for(const std::vector<Language>& languages) const;
};

struct Session {
  std::vector<Language> languages;           // of the room, in order of importance; empty where nobody said
  std::string title;                         // the meeting that all statements name; empty where they differ
  std::vector<SessionStatement> statements;  // in the order of their file names; never empty
  std::vector<Finding> findings;
};

// A folder of bare statement files, or a single file: names sort the statements (2 before 10), and files that differ
// in their language suffix alone are versions of one. A file that cannot be read is a finding; fails where none
// can be. `where` names the folder or file in errors.
//
// The original is, of the versions that do not call themselves unofficial translations (of all where all do), the
// only one; else the only one to be checked against delivery; else the one in the language that comes first in the
// letterhead, which is the delegation's own; else the first by file name. Only a session file can know better.
//
// Findings: unreadable, unsupported-format, duplicate-version, language-differs, language-unknown, no-paragraphs,
// ignored-file, and those of the readers.
[[nodiscard]] Result<Session> load_session(std::vector<NamedBytes> files, const std::string& where);

}  // namespace rostrum
