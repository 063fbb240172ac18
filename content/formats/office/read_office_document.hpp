#pragma once

#include <cstddef>
#include <string_view>

#include "content/formats/document.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// Pictures make documents large; text does not.
inline constexpr std::size_t max_document_bytes = std::size_t{32} << 20;

// A DOCX or an ODT, told by its content: the name only says what to call it in errors. Every failure is one sentence,
// whatever the bytes are: an old .doc, rich text or a document with a password under that name is told as such. Time
// and memory are bounded: some 100 MiB at the worst, and less than 5 for a statement.
[[nodiscard]] Result<Document> read_office_document(std::string_view bytes, std::string_view name);

// What all readers of this folder end with: a failure where the document says nothing, or more than a statement does;
// else the document, with its findings named.
[[nodiscard]] Result<Document> checked_document(Document document, std::string_view name);

}  // namespace rostrum
