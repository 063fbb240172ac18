#pragma once

#include <string>
#include <string_view>

#include "content/text/styled_text.hpp"

namespace rostrum {

// A paragraph's text while its runs come in. Runs of one look are joined before they are normalised, since a word
// processor cuts them anywhere, even before an accent.
class OfficeParagraph {
 public:
  void append(std::string_view utf8, Style style);
  // The mark of a footnote stood here: the space before it goes where punctuation or another space follows.
  void drop_note_mark();
  [[nodiscard]] StyledText take();

 private:
  void settle();

  StyledText text_;
  std::string pending_;
  Style style_;
  bool behind_note_ = false;
};

}  // namespace rostrum
