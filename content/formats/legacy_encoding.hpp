#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// The code page of bytes that are neither UTF-8 nor UTF-16: its ICU converter's name. ICU's own detector
// wants more text than a title has, so letters are weighed here: those of a language are frequent, and
// within a word its capitals come first.
[[nodiscard]] std::string detect_legacy_encoding(std::string_view bytes);

// `bytes` by ICU's converter of that name; what it does not map becomes U+FFFD.
[[nodiscard]] std::u16string convert_to_utf16(std::string_view bytes, const std::string& encoding);

}  // namespace rostrum
