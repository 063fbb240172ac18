#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/alignment/align.hpp"
#include "content/alignment/bead.hpp"
#include "content/session/named_bytes.hpp"
#include "content/session/programme.hpp"
#include "content/statement/statement.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

struct Version {
  Language language;
  std::string file;  // NamedBytes::name
  ContentHash hash;  // of the file's bytes
  Statement statement;
  bool operator==(const Version&) const = default;
};

// One delegation's statement in one or several languages; never without a version.
struct SessionStatement {
  std::string id;                           // from the file name: "01-russia"; well-formed UTF-8, unique in its session
  LocalText name;                           // of the delegation, by the session's file; empty where it says none
  std::vector<Version> versions;            // at most one per language
  std::size_t original = 0;                 // index into versions
  std::optional<std::size_t> official;      // the version that counts as the official text beside the original
  std::vector<Bead> beads;                  // over all versions, in reading order
  std::vector<Alignment::Kinship> kinship;  // per version, to the original; never unrelated
  std::vector<Language> lost;               // of versions that cannot be had, as a finding says of each
  bool operator==(const SessionStatement&) const = default;
};

struct Session {
  LocalText title;  // the session file's; else the meeting that all statements name; empty where they differ
  std::vector<Language> languages;  // the session file's, in order of importance; empty: all that there are
  std::vector<Meeting> meetings;    // empty where no file lists speakers
  std::vector<SpeakersGroup> groups;
  std::vector<SessionStatement> statements;  // in the order of the speakers, then of file names; empty only where
                                             // speakers are listed
  std::vector<Finding> findings;

  // The title in the first of the session's languages that it has; empty where it has none.
  [[nodiscard]] std::string plain_title() const { return title.best(languages); }
  bool operator==(const Session&) const = default;
};

// A folder of statement files, or a single file. Without a session.toml or a list of speakers (any .csv) names sort the
// statements (2 before 10), and files that differ in their language suffix alone are versions of one. With one, the
// statements come in the order of its speakers, then those it does not name; it may list speakers without any text.
// A file that cannot be read is a finding; fails where there is neither a statement nor a speaker. `where` names the
// folder or file in errors.
//
// The original is what the session's file says. Else it is, of the versions that do not call themselves unofficial
// translations (of all where all do), the only one; else the only one to be checked against delivery; else the one in
// the language that comes first in the letterhead, which is the delegation's own; else the first by file name.
//
// Versions are paired sentence by sentence. One that is no translation of the original becomes a statement of its own,
// "<id>.<language>", right behind it.
//
// Findings: unreadable, unsupported-format, duplicate-version, other-format, language-differs, language-unknown,
// no-paragraphs, ignored-file, not-in-session, statement-missing, statement-ambiguous, statement-taken, outside-folder,
// cycle, no-such-version, not-a-translation, partial-translation, and those of the readers.
[[nodiscard]] Result<Session> load_session(std::vector<NamedBytes> files, const std::string& where);

}  // namespace rostrum
