#pragma once

#include <optional>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

// What a file's name says that it is.
enum class FileFormat {
  markdown,
  plain_text,
  word,           // .docx and its like: Office Open XML
  open_document,  // .odt
  pdf,
  word_97,  // .doc; from here on formats that people use for statements, but that cannot be read
  rich_text,
  pages,
  other_document,
  unknown,
};

// By the extension, in letters of any case.
[[nodiscard]] FileFormat format_of_name(std::string_view name);

[[nodiscard]] bool is_text_format(FileFormat format);

// Formats of word processors and PDF, whose readers a room loads only where it needs them (office/read_office_document,
// pdf_text/read_pdf_text).
[[nodiscard]] bool is_office_format(FileFormat format);

// One that people use for statements and that no reader takes.
[[nodiscard]] bool is_refused_format(FileFormat format);

// What such a file is and what to do with it.
[[nodiscard]] Error refusal_of(FileFormat format, std::string_view name);

}  // namespace rostrum
