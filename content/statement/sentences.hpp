#pragma once

#include <string_view>
#include <vector>

#include "content/text/byte_range.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// Sentence boundaries by ICU (UAX #29 with the language), mended for the abbreviations, initials, dates and
// ordinals that meetings use, so that a sentence is what a reader would call one. The ranges are in order and
// cover all but the white space between them; a text without any sentence end is one sentence.
[[nodiscard]] std::vector<ByteRange> find_sentences(std::string_view paragraph, const Language& language);

}  // namespace rostrum
