#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// "S T A T E M E N T" -> "STATEMENT", "C H E C K   A G A I N S T" -> "CHECK AGAINST", "发 言" -> "发言". A line that
// is not letter-spaced comes back with its white space folded and trimmed. Kashidas go too.
[[nodiscard]] std::string fold_letter_spacing(std::string_view line);

// "بـيــــان" -> "بيان": kashidas are the letter-spacing of a joined script. One that ends a word gives its letter
// a form ("هـ") and stays.
[[nodiscard]] std::string without_kashida(std::string_view line);

}  // namespace rostrum
