#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/text/language.hpp"
#include "content/text/local_text.hpp"
#include "render/views/display_profile.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// A text and the language that it is in, which decides how it is set.
struct NamedIn {
  std::string text;
  Language language;
};

// What a display shows of a text: first in its first language, then in its others as far as the text has them, none
// twice, `most` at most. Where it has none of them: in English, else as it was given first. Empty only of an empty one.
[[nodiscard]] std::vector<NamedIn> names_in(const LocalText& text, const DisplayProfile& profile, std::size_t most = 2);

// The one to stand within a line of ours, isolated; empty of an empty one.
[[nodiscard]] std::string name_within(const LocalText& text, const Words& words);

// Our own words for a display: of its first language, and then of its others that we have words in.
[[nodiscard]] std::vector<const Words*> all_words_of(const DisplayProfile& profile, std::size_t most);

}  // namespace rostrum
