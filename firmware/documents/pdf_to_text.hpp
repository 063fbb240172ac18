#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

struct PdfBounds {
  std::chrono::seconds time{20};
  std::size_t output_bytes = std::size_t{64} << 20;
  std::size_t memory_bytes = std::size_t{1} << 30;
};

// What `pdftotext -bbox-layout` makes of a PDF: XHTML for read_pdf_text. A process of its own that gets the bytes through
// a pipe, writes to another one, and is ended at any bound. Fails, in one sentence, on what is no PDF, is damaged or has
// a password, and where there is no such program. `name` is what errors call the file.
[[nodiscard]] Result<std::string> pdf_to_text(std::string_view bytes, std::string_view name, const PdfBounds& bounds = {});

}  // namespace rostrum
