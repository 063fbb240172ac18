#pragma once

#include <string_view>

#include "content/formats/document.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// Reads a file of is_office_format, by its name: DOCX and ODT through the module documents.so, a PDF through pdftotext
// first. May be called by several threads at once. `name` is what errors call the file.
[[nodiscard]] Result<Document> read_foreign_document(std::string_view bytes, std::string_view name);

}  // namespace rostrum
