#pragma once

#include <string_view>

#include "content/statement/head_lines.hpp"

namespace rostrum {

// Lines of a title block that say neither who speaks nor where: most often a marking in words that nobody knows.

// "[Not for the press]": in square brackets, as no name and no meeting is.
[[nodiscard]] bool is_bracketed_note(std::string_view line);

// Where the sender is known already, a line apart from it in round brackets, or set off from the `heading` by capitals
// or by bold letters that begin no names: "NOT TO BE CITED", "**Please do not quote**". Capitals tell this in scripts
// that have them.
[[nodiscard]] bool is_note_below_sender(const HeadLine& line, const HeadLine& heading);

}  // namespace rostrum
