#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "content/room/room_content.hpp"
#include "content/text/error.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

// Code points. A name of this length is kept whole.
inline constexpr std::size_t longest_name = 500;
inline constexpr std::size_t longest_text = 2000;
inline constexpr std::size_t longest_symbol = 100;

enum class Needed { yes, no };

// What somebody typed, in each language in one line: NFC, white space folded and trimmed; languages without anything
// that can be seen are left out. Fails where nothing is left of a text that is needed, where one is longer than
// `longest`, is no UTF-8, or has characters that the room cannot show, and where a language is given twice. `what`
// names it in the refusal: "name".
[[nodiscard]] Result<LocalText> checked_text(const LocalText& text, std::string_view what, Needed needed,
                                             std::size_t longest, const RoomContent& room);
// A symbol or a number of a paragraph: of any language.
[[nodiscard]] Result<std::string> checked_text(const std::string& text, std::string_view what, Needed needed,
                                               std::size_t longest, const RoomContent& room);

}  // namespace rostrum
