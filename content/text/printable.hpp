#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// Any bytes, such as a file's name, in one line that a terminal shows and does not obey: controls, line ends and
// what turns the direction of text (UAX #9, 2) become "\n", "\x1B" and "\u{202E}", ill-formed bytes "\xFF". Everything
// else, the backslash included, stays as it is: what is printable already does not change.
[[nodiscard]] std::string printable(std::string_view bytes);

}  // namespace rostrum
