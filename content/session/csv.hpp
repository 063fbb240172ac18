#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

struct CsvRow {
  int line = 0;  // from 1; the row may go on over several
  std::vector<std::string> fields;
  bool operator==(const CsvRow&) const = default;
};

struct CsvFault {
  int line = 0;
  std::string what;
  bool operator==(const CsvFault&) const = default;
};

struct CsvTable {
  char separator = ',';
  std::vector<CsvRow> rows;  // without blank ones
  std::vector<CsvFault> faults;
};

// RFC 4180, and what spreadsheets make of it: comma, semicolon or tab, whichever is most frequent outside quotes at the
// head of the text, or the one that a first line "sep=;" names. Line ends are '\n' or "\r\n". A row whose quotes do not
// match, or with a field of more than 8 KiB, is a fault, and reading goes on at the next line; after many the rest is
// left.
[[nodiscard]] CsvTable parse_csv(std::string_view utf8);

}  // namespace rostrum
