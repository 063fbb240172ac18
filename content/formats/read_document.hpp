#pragma once

#include <cstddef>
#include <string_view>

#include "content/formats/document.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// Above these a file is no statement: a hundred pages of Cyrillic are under 1 MiB.
inline constexpr std::size_t max_statement_bytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t max_statement_blocks = 20'000;

// A file of text: chooses the reader by the file name's extension (.md, .markdown; .txt and .text as plain text) and
// decodes the bytes. `name` is the file's name or path, used for the choice and in errors. What word processors write
// is read by office/read_office_document and office/read_pdf_text, which the caller loads where there is such a file.
[[nodiscard]] Result<Document> read_document(std::string_view bytes, std::string_view name);

// Whether a file of this name is of a format that can be read, here or there.
[[nodiscard]] bool is_statement_name(std::string_view name);

}  // namespace rostrum
