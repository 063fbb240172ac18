#pragma once

#include <string_view>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum {

// The small numbers whose words stand in the text, in no order, compounds in parts: 20 and 5 of "twenty-five". Rather
// too many than too few ("tener" is taken for ten): what may be spelled is not reported as missing.
[[nodiscard]] std::vector<int> find_spelled_numbers(std::string_view text, const Language& language);

[[nodiscard]] bool knows_number_words(const Language& language);

}  // namespace rostrum
