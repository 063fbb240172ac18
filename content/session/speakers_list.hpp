#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/session/session_file.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

struct ListedSpeaker {
  SpeakerEntry entry;
  std::string meeting;          // number or title, as the row has it; empty where it has none
  std::string item;             // likewise
  std::optional<double> order;  // within its item
  bool operator==(const ListedSpeaker&) const = default;
};

struct SpeakersList {
  std::vector<ListedSpeaker> speakers;  // in the order of the rows
  std::vector<Finding> findings;        // by line
};

// Reads a list of speakers as spreadsheets export it (CSV in any encoding that statements come in), by the headings of
// its columns: list_headings.hpp. Names and titles without a language are in `plain`. A broken row is a finding and the
// rest stands. Fails where the bytes are no text or no line has headings that a list of speakers has.
//
// Findings: broken-row, bad-value, no-name, unknown-column, invalid-utf8.
[[nodiscard]] Result<SpeakersList> parse_speakers_list(std::string_view bytes, const std::string& name,
                                                       const Language& plain);

}  // namespace rostrum
