#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// What a piece of raw HTML says: its text without tags and comments, <br> and </p> as line ends,
// the commonest character references resolved.
[[nodiscard]] std::string text_of_html(std::string_view html);

[[nodiscard]] bool is_line_break_tag(std::string_view tag);

}  // namespace rostrum
