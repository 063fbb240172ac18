#pragma once

#include <string>

#include "render/views/screen.hpp"

namespace rostrum {

// What a language calls itself, with a capital as a heading has it: "Русский", "Français", "中文".
[[nodiscard]] std::string autonym(const Language& language);

// What a language is called in another, as within a sentence: "Russian", "русский", "俄语".
[[nodiscard]] std::string language_name(const Language& language, const Language& in);

// What stands over a version's text: "Русский · оригинал"; a translation by its language alone. In the words of the
// language, in English ones where we have none: what counts as the text must not stay unsaid.
[[nodiscard]] std::string language_label(const Language& language, ShownVersion::Role role);

// The same with less room: the role, for the language is seen by its text.
[[nodiscard]] std::string short_language_label(const Language& language, ShownVersion::Role role);

}  // namespace rostrum
