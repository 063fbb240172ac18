#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// "S T A T E M E N T" -> "STATEMENT", "C H E C K   A G A I N S T" -> "CHECK AGAINST", "发 言" -> "发言". A line that
// is not letter-spaced comes back with its white space folded and trimmed.
[[nodiscard]] std::string fold_letter_spacing(std::string_view line);

}  // namespace rostrum
