#include "content/formats/reading_notes.hpp"

#include <fmt/format.h>

namespace rostrum {

Finding footnotes_left_out(std::size_t count, int line) {
  Finding finding;
  finding.severity = Severity::note;
  finding.code = "footnotes";
  finding.line = line;
  finding.message = count == 1 ? "A footnote is left out, as it is not read out"
                               : fmt::format("{} footnotes are left out, as they are not read out", count);
  finding.advice = "Put into the text what should be read out.";
  return finding;
}

Finding table_in_rows(int line) {
  Finding finding;
  finding.severity = Severity::note;
  finding.code = "table";
  finding.line = line;
  finding.message = "A table is shown row by row, one paragraph each";
  finding.advice = "Write as sentences what should be read out.";
  return finding;
}

}  // namespace rostrum
