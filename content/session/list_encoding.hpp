#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

// What of a table's bytes was no text; rows are lines from 1, 0 where there is none.
struct ListDamage {
  std::size_t zero_rows = 0;  // that hold zero bytes, which databases fill their fields up with
  int first_zero_row = 0;
  std::size_t replaced = 0;  // ill-formed sequences that became U+FFFD
  int first_replaced_row = 0;
};

struct DecodedList {
  std::string utf8;
  ListDamage damage;
};

// The bytes of a table as UTF-8, NFC, with '\n' for line ends. As decode_text, but a legacy code page is told by the
// cells that have letters outside ASCII alone: headings and file names in English must not make a Russian table
// Western. And zero bytes in what is no UTF-16 are left out.
[[nodiscard]] Result<DecodedList> decode_list(std::string_view bytes, std::string_view name);

}  // namespace rostrum
