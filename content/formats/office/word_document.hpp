#pragma once

#include <string_view>

#include "content/formats/document.hpp"
#include "content/formats/office/document_parts.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// Office Open XML (ECMA-376), as Word, LibreOffice and others write it: what a reader of the printed page sees, with
// tracked changes accepted and hidden text left out. Footnotes and endnotes are left out too, as they are in Markdown.
[[nodiscard]] Result<Document> read_word_document(const DocumentParts& parts, std::string_view name);

// Whether a part of this name is one that read_word_document may ask for.
[[nodiscard]] bool is_word_part(std::string_view part);

}  // namespace rostrum
