#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "content/segments/words.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// Whether words[right - 1] and words[right] are one expression that is read at a glance: a date, an amount, a
// range, a name with its initials or title, № 12, т. е., or a sign with what it stands beside. 0 < right.
[[nodiscard]] bool are_inseparable(std::string_view paragraph, std::span<const StretchWord> words, std::size_t right,
                                   const Language& language);

}  // namespace rostrum
