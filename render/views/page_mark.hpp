#pragma once

#include <cstddef>
#include <string>

#include "content/text/language.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"

namespace rostrum {

// "2 / 3", the page from 1 in reading order whatever stands around it; `page` counts from 0.
[[nodiscard]] std::string page_figures(std::size_t page, std::size_t pages);

[[nodiscard]] TextStyle page_mark_style(const Language& language, Fixed size);

// At the foot of a box, at its end: that there is more to come. Returns the height that it takes.
int draw_page_mark(Composer& composer, Rect box, std::size_t page, std::size_t pages, const TextStyle& style,
                   Color color, TextEngine& engine);

}  // namespace rostrum
