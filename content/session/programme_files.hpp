#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/session/session_file.hpp"

namespace rostrum {

// What the files of a folder say of the session: its session.toml and its lists of speakers.
struct ProgrammeFiles {
  SessionFile session;           // every list of speakers put into its items; findings of all
  std::optional<Error> failure;  // of the first of these files that is as though it were not there
  bool lists_speakers = false;
};

// Whether parts of the file are left out, which may have named anything.
[[nodiscard]] bool is_half_read(const SessionFile& session);

[[nodiscard]] ProgrammeFiles read_programme(const std::vector<NamedBytes>& files);

}  // namespace rostrum
