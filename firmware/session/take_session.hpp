#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "content/packs/provenance.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "firmware/packs/admission_log.hpp"
#include "firmware/usb/import.hpp"

namespace rostrum {

// Files of a session that a room may show.
struct TakenSession {
  ImportedFiles given;
  Provenance provenance;
  Admission admission;  // never `refuse`; where it is `ask`, a person answered
};

// What is asked before a session is shown: whether it is signed, and what the room makes of that. `state` is the folder
// whose log tells which versions were taken before; where it is empty nobody looks. Fails with the reason where the
// room refuses, and where a person has to answer for the session and `confirmation` is not there.
[[nodiscard]] Result<TakenSession> take_session(const std::filesystem::path& path, const Trust& trust,
                                                const std::optional<Confirmation>& confirmation,
                                                const std::filesystem::path& state);

// Whether the room may show what it makes that of: why not, where it refuses, or where a person has to answer for it
// and `confirmation` is not there.
[[nodiscard]] Result<void> may_take(const Admission& admission, const std::optional<Confirmation>& confirmation,
                                    const std::filesystem::path& path);

// Writes into the room's log that it was taken, where a signature or a person's word was in it.
[[nodiscard]] Result<void> note_taken(const TakenSession& taken, const std::optional<Confirmation>& confirmation,
                                      std::int64_t at, const std::filesystem::path& state);

// For who only looks: what a room would say of the session. None where there is nothing to say.
[[nodiscard]] std::optional<Finding> finding_of(const Provenance& provenance, const Trust& trust,
                                                const std::string& file);

}  // namespace rostrum
