#pragma once

#include <span>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What a delegation is called in several languages, for one line of this width: the first name bold. Long names are
// shortened before one is left out, the last languages before the first. Empty where nothing names it.
[[nodiscard]] std::vector<TextBlock> set_names(std::span<const ShownVersion* const> versions, Fixed size, int width,
                                               TextEngine& engine);

[[nodiscard]] int gap_between_names(Fixed size);

}  // namespace rostrum
