#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// A number as lists and pages show it. `format` is OOXML's name (ECMA-376, 17.18.59 ST_NumberFormat): "decimal",
// "lowerLetter", "upperRoman", "russianLower", "arabicAbjad", "chineseCounting" …; empty for "none", decimal for those
// that are not known.
[[nodiscard]] std::string list_number(int number, std::string_view format);

}  // namespace rostrum
