#pragma once

#include <string_view>

#include "content/formats/document.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// What documents.so exports, under this name. The module and the program are built together: nothing about the types
// may differ.
struct DocumentReaders {
  Result<Document> (*read_office_document)(std::string_view bytes, std::string_view name);
  Result<Document> (*read_pdf_text)(std::string_view xhtml, std::string_view name);
};
inline constexpr const char* document_readers_symbol = "rostrum_document_readers";

}  // namespace rostrum
