#pragma once

#include <optional>
#include <string_view>

#include "content/text/language.hpp"

namespace rostrum {

// By script, then by letters that only one language has, then by stop words: the six UN languages and uk, be, bg, sr,
// mk, pt, de, it. Undetermined (`!known()`) where there is too little to tell.
[[nodiscard]] Language detect_language(std::string_view utf8);

// The language that a file name gives: "russia.ru.md" -> ru, "01-russia.zh-Hans.txt" -> zh-Hans.
// A bare "ru.md" gives ru. nullopt where it names none.
[[nodiscard]] std::optional<Language> language_of_file_name(std::string_view name);

// What stands in that place and looks like a language's code, but is none of those known here: "tlh" of
// "statement.tlh.md". Empty where nothing does. Points into `name`.
[[nodiscard]] std::string_view no_language_of_file_name(std::string_view name);

}  // namespace rostrum
