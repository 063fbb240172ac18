#pragma once

#include <string_view>

#include "content/statement/passages.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// Whether `next` goes on with the sentence that `text`, a paragraph of role `role`, breaks off: at a page turn
// on weaker evidence than at a blank line. What ends like a sentence, an item or a salutation never goes on.
[[nodiscard]] bool continues(Paragraph::Role role, std::string_view text, std::string_view next, PassageGap gap);

}  // namespace rostrum
