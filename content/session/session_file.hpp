#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/session/programme.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// A statement's file as somebody wrote it down; whether there is one is not known here.
struct FileReference {
  std::optional<Language> language;  // that it was given for
  std::string file;
  int line = 0;
  bool operator==(const FileReference&) const = default;
};

// A version of a statement, as an entry names it.
struct NamedLanguage {
  Language language;
  int line = 0;
  bool operator==(const NamedLanguage&) const = default;
};

struct SpeakerEntry {
  Speaker speaker;  // without its statement
  std::vector<FileReference> statement;
  std::vector<Language> lost;             // of the statement: what stands there for their file is none, says a finding
  std::optional<NamedLanguage> original;  // of the statement: the language it is delivered in
  std::optional<NamedLanguage> official;  // of the translation that counts as the official text
  int on_behalf_of_line = 0;              // 0 where nothing is said of it
  bool operator==(const SpeakerEntry&) const = default;
};

struct ItemEntry {
  AgendaItem item;  // without its speakers
  std::vector<SpeakerEntry> speakers;
  std::optional<FileReference> list;  // speakers = "list.csv"
  bool operator==(const ItemEntry&) const = default;
};

struct MeetingEntry {
  Meeting meeting;  // without its items
  std::vector<ItemEntry> items;
  TimeLimits limits;  // of items that a list of speakers adds
  bool operator==(const MeetingEntry&) const = default;
};

struct SessionFile {
  LocalText title;
  std::vector<Language> languages;  // in order of importance; empty: all that there are
  std::vector<SpeakersGroup> groups;
  std::vector<MeetingEntry> meetings;
  TimeLimits limits;              // of meetings that a list of speakers adds
  std::vector<Finding> findings;  // by line
  bool operator==(const SessionFile&) const = default;
};

// Reads a session.toml; `name` is what errors and findings call it. One bad value, and one line that is no TOML, loses
// only itself. A name or a title without a language is in the first of the session's languages. Fails where so much
// is wrong that the file is no TOML.
//
// Findings: bad-toml, unknown-key, wrong-type, bad-value, no-zone, no-name, odd-limit, cycle.
[[nodiscard]] Result<SessionFile> parse_session_file(std::string_view text, const std::string& name);

}  // namespace rostrum
