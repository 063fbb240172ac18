#pragma once

#include <string_view>

#include "content/formats/document.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// What `pdftotext -bbox-layout` makes of a PDF: XHTML of pages, columns, lines and words with their places. Becomes
// paragraphs again: by the gaps and indents between lines and by how far lines reach; a paragraph that goes on over the
// page or column is joined. Running heads and feet become Document::headers and footers, numbers of pages go, footnotes
// are left out, right-to-left lines get the order in which they are read. A PDF's text has no emphasis. Fails, in one
// sentence, on what is no such output and where the pages hold no text, as a scanned paper's do. `name` is the PDF's.
[[nodiscard]] Result<Document> read_pdf_text(std::string_view xhtml, std::string_view name);

}  // namespace rostrum
