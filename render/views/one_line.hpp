#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"

namespace rostrum {

// At most `most` lines (at least one) of a text of any length; where there is more, the last one ends in an ellipsis.
[[nodiscard]] TextBlock cut_text(std::string_view text, const TextStyle& style, int width, std::size_t most,
                                 TextEngine& engine, Breaking breaking = Breaking::optimal);

// As many words of a name as fit on one line, and an ellipsis; nothing where that would be too few.
[[nodiscard]] std::string shortened(const std::string& text, const TextStyle& style, int width, TextEngine& engine);

// "… the end of it", as much as one line holds, from a word's begin; the whole where that fits, nothing where no word
// does.
[[nodiscard]] TextBlock end_of(const std::string& text, const TextStyle& style, int width, TextEngine& engine);

}  // namespace rostrum
