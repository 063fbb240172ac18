#pragma once

#include <string_view>

#include "content/formats/document.hpp"
#include "content/formats/office/document_parts.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// OpenDocument text (ISO/IEC 26300), as LibreOffice and others write it, read as read_word_document reads its like.
[[nodiscard]] Result<Document> read_open_document(const DocumentParts& parts, std::string_view name);

// Whether a part of this name is one that read_open_document may ask for.
[[nodiscard]] bool is_open_document_part(std::string_view part);

}  // namespace rostrum
