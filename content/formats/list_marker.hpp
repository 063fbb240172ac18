#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rostrum {

// What stands before an item of an enumeration. A bullet is an ornament; a number or letter is read out.
struct ListMarker {
  enum class Kind { bullet, number };
  Kind kind = Kind::bullet;
  std::size_t size = 0;  // bytes, the white space behind it included
};

// "- ", "• ", "(a) ", "b) ", "1. ", "2) ", "(iv) " at the begin of a line that goes on behind it.
[[nodiscard]] std::optional<ListMarker> list_marker_of(std::string_view line);

[[nodiscard]] bool is_capital(std::string_view letter);

}  // namespace rostrum
