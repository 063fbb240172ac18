#pragma once

#include <cstddef>
#include <string_view>

#include "content/text/language.hpp"

namespace rostrum {

// How much a reader has to say: words, as far as a text parts them by space or a dash; in Chinese and Japanese each
// character and each digit, and other scripts' words among them. Punctuation standing alone counts nothing. Thai, Lao,
// Khmer and Burmese are parted by ICU's dictionary.
[[nodiscard]] std::size_t count_spoken_words(std::string_view text, const Language& language);

}  // namespace rostrum
