#pragma once

#include <optional>

#include "content/formats/document.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// Understands a document as a statement. Takes any blocks at all: what is not recognised as letterhead,
// title block, marking or page number is a paragraph, so no word of a delegation is ever dropped.
// `language` overrides detection (a file name that carries one).
[[nodiscard]] Statement read_statement(const Document& given, const std::optional<Language>& language = {});

}  // namespace rostrum
