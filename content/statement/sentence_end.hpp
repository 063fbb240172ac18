#pragma once

#include <cstddef>
#include <string_view>

#include "content/text/language.hpp"

namespace rostrum {

// What stands on both sides of a place where a sentence may end.
struct Junction {
  std::string_view text;
  std::size_t start = 0;     // of the sentence
  std::size_t terminal = 0;  // the last terminal mark ('.', '!', '。'), closing marks after it left out
  std::size_t end = 0;       // behind the closing marks
  std::size_t next = 0;      // where the next sentence would begin
  char32_t mark = 0;         // at `terminal`
};

// From `next` back over spaces and closing marks to the terminal mark; false where there is none (a line end
// of the source). Fills in the fields between `start` and `next`.
[[nodiscard]] bool look_back(Junction& junction);

// Whether a reader would end the sentence here. Abbreviations, initials, dates and numbers do not.
[[nodiscard]] bool ends_sentence(const Junction& junction, const Language& language);

// UAX #29 sees no end in "… in July. 15 countries …" (SB8 reads on to the small letter) nor in "… Then".
// Such a place (its mark at `mark`, the next sentence at `behind`) counts where no abbreviation stands before it.
[[nodiscard]] bool is_overlooked_end(std::string_view text, std::size_t start, std::size_t mark, std::size_t behind);

}  // namespace rostrum
