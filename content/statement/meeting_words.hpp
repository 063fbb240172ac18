#pragma once

#include <cstddef>
#include <string_view>

namespace rostrum {

// The words by which a meeting is told from who speaks at it, in all languages.

// Where in a line of whom and where the meeting begins ("BY … | AT THE SEVENTH SESSION"): npos where nowhere.
[[nodiscard]] std::size_t find_meeting(std::string_view line);
[[nodiscard]] bool names_a_meeting(std::string_view line);
[[nodiscard]] bool addresses_an_event(std::string_view line);  // "to the First Committee"

// "at", "devant", "أمام": a preposition behind which a meeting may follow; `word` is in lower case.
[[nodiscard]] bool leads_to_a_meeting(std::string_view word);

}  // namespace rostrum
