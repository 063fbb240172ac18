#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "content/packs/provenance.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// Who answers for a session that no trusted key signed, and why it is shown all the same.
struct Confirmation {
  std::string by, reason;
};

// A session that the room took, and on whose word.
struct AdmissionEntry {
  std::int64_t at = 0;  // Unix time
  Provenance provenance;
  std::string doubt;       // Admission::reason
  Confirmation confirmed;  // empty where nobody had to
};

// A line of JSON for each session taken, in admissions.log of the state folder; only ever added to. A line that a power
// cut tore is passed over.

// The newest version of this session that was taken from this signer; nullopt where there was none.
[[nodiscard]] std::optional<std::uint64_t> newest_taken(const std::filesystem::path& state,
                                                        const Provenance& provenance);

// Returns after the disk has it.
[[nodiscard]] Result<void> log_admission(const std::filesystem::path& state, const AdmissionEntry& entry);

}  // namespace rostrum
