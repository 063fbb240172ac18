#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "content/session/csv.hpp"
#include "content/session/speakers_list.hpp"
#include "content/session/time_limit.hpp"
#include "content/text/unicode.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes as a list of speakers; and any bytes as a row of a sound one, of which they cost nothing else.

namespace {

using namespace rostrum;

void check(const SpeakersList& list) {
  for (const ListedSpeaker& listed : list.speakers) {
    const Speaker& speaker = listed.entry.speaker;
    for (const auto& [language, name] : speaker.name.entries) require(!name.empty() && is_well_formed(name));
    require(!speaker.limit || (speaker.limit->count() > 0 && *speaker.limit <= longest_time_limit));
    require(speaker.line > 0 && speaker.file == "list.csv");
    for (const FileReference& reference : listed.entry.statement) require(!reference.file.empty());
  }
  for (const Finding& finding : list.findings)
    require(!finding.message.empty() && is_well_formed(finding.message) && finding.line > 0);
}

void check_one_row(std::string_view bytes) {
  std::string row = to_nfc(bytes);
  std::erase_if(row, [](char c) { return c == '\n' || c == '\r'; });
  const CsvTable table = parse_csv("sep=;\nDelegation;Kind\nAldermark;national\n" + row + "\nBrennau;\"group\"\n");
  const auto stands = [&table](std::string_view name) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [name](const CsvRow& each) { return each.fields.front() == name && each.fields.size() == 2; });
  };
  require(stands("Aldermark") && stands("Brennau"));
  require(table.faults.size() <= 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Language plain;
  const auto list = parse_speakers_list(bytes, "list.csv", plain);
  if (list) {
    check(*list);
  } else {
    require(!list.error().what.empty());
  }
  check_one_row(bytes);
  return 0;
}
