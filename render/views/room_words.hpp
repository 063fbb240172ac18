#pragma once

#include <string>
#include <string_view>

#include "content/statement/statement.hpp"
#include "render/text/units.hpp"
#include "render/views/display_profile.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// Our own words on a display's screens, in a language that its readers have. What is set in them takes the language of
// the table (Words::language), whose direction the words have, and not the one that was asked for.

// Where no statement stands: the display's first language.
[[nodiscard]] const Words& words_of(const DisplayProfile& profile);

// Around a statement: its own language, unless the display names languages and that is none of them.
[[nodiscard]] Language language_beside(const Statement& statement, const DisplayProfile& profile);

// Whether the readers of this display have the language of the statement.
enum class Readers { at_home, strangers };
[[nodiscard]] Readers readers_of(const Language& language, const DisplayProfile& profile);

// A name or a title of unknown direction, to stand within a line of ours: FSI and PDI of UAX #9 around it.
[[nodiscard]] std::string isolated(std::string_view text);

// "1.25" or "1,25", in Western digits.
[[nodiscard]] std::string number_in(const Language& language, double value);

[[nodiscard]] std::string in_capitals(const std::string& text, const Language& language);

// Space between letters, for capitals only: small letters, Han and joined scripts fall apart.
[[nodiscard]] Fixed spacing_of_capitals(const std::string& text, const Language& language, Fixed spacing);

}  // namespace rostrum
