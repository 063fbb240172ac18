#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/text/error.hpp"

namespace rostrum {

// A word of a page and where it stands, in points from the page's top left corner.
struct PdfWord {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;  // letters from left to right, as they are printed
};

struct PdfLine {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  bool right_to_left = false;
  bool doubtful = false;       // letters of it were told apart by the words that they can make
  std::vector<PdfWord> words;  // from left to right
  std::string text;            // in the order in which it is read

  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double width() const { return right - left; }
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfLine> lines;  // in reading order, column by column
};

// The pages of pdftotext's output. `name` is what errors call the PDF.
[[nodiscard]] Result<std::vector<PdfPage>> parse_pdf_pages(std::string_view xhtml, std::string_view name);

// A printed line in the order in which it is read: the inverse of what UAX #9 does. Brackets
// stay: fonts map the mirrored ones to the letter that they stand for.
[[nodiscard]] std::string reading_order(const std::string& printed, bool right_to_left);

}  // namespace rostrum
