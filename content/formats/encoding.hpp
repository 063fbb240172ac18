#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

struct DecodedText {
  std::string utf8;          // NFC, line ends as '\n', no byte order mark, no control characters but '\n', '\t', '\f'
  std::string encoding;      // "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", ...
  std::size_t replaced = 0;  // ill-formed sequences that became U+FFFD
  int first_replaced_line = 0;  // from 1; 0 where none
};

// Byte order marks first, then UTF-8 where nearly all of it is well-formed, then UTF-16 without a mark by
// its zero bytes, then legacy code pages (Cyrillic, Western, Arabic, Chinese) by how often their letters occur.
// Fails where the bytes are no text at all (`name` is what the error calls them).
[[nodiscard]] Result<DecodedText> decode_text(std::string_view bytes, std::string_view name);

}  // namespace rostrum
