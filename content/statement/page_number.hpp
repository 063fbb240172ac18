#pragma once

#include <optional>
#include <string_view>

namespace rostrum {

struct PageNumber {
  enum class Look {
    bare,       // "2": a number may be anything
    decorated,  // "- 2 -", "2/5", "Page 2 of 5": nothing but a page's
  };
  int page = 0;
  Look look = Look::bare;
};

// The page number that a line consists of, in the ways and languages that papers have.
[[nodiscard]] std::optional<PageNumber> page_number_of(std::string_view line);

}  // namespace rostrum
