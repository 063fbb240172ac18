#pragma once

#include <string_view>

#include "content/text/byte_range.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// How much of a stretch a speaker says, in the unit in which the pace of this language is measured: words; of Chinese
// and Japanese characters.
[[nodiscard]] unsigned spoken_words(std::string_view paragraph, ByteRange stretch, const Language& language);

}  // namespace rostrum
