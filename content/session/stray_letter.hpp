#pragma once

#include <string_view>

namespace rostrum {

// The line, from 1, of the first character outside ASCII that stands where TOML has none: outside quotes and comments,
// or in a string of several lines in double quotes, whose indents are white space to the parser. 0 where there is none.
// toml++ 3.3 is undefined for such a character: it asks whether "я" is white space, and has no answer.
[[nodiscard]] int line_of_stray_letter(std::string_view toml);

}  // namespace rostrum
