#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// w:sym: a letter of a font that has its own code page. Symbol's Greek and signs and the bullets of Wingdings become
// Unicode; what no text needs, empty. `code` is hexadecimal.
[[nodiscard]] std::string word_symbol(std::string_view font, std::string_view code);

}  // namespace rostrum
