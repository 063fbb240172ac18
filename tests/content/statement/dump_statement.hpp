#pragma once

#include <string>

#include "content/formats/document.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// All that was understood of a statement, a line for each fact, to be compared as text.
// Bold and italic stand in the text as [b: …] and [i: …], page turns as [page 2].
[[nodiscard]] std::string dump_statement(const Document& document, const Statement& statement);

}  // namespace rostrum
