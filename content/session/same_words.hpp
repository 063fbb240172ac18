#pragma once

#include "content/statement/statement.hpp"

namespace rostrum {

// Whether two files of one statement say the same: letters and digits of their paragraphs, in their order. Word
// divisions, quotes, emphasis and what stands around the text depend on the format that it was saved in.
[[nodiscard]] bool say_the_same(const Statement& one, const Statement& other);

}  // namespace rostrum
