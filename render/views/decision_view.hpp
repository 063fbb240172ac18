#pragma once

#include <cstddef>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Page `page` of it, counted on for ever. Returns how many pages it takes on this display, 1 at least.
std::size_t draw_decision(Composer& composer, const DecisionScreen& screen, std::size_t page,
                          const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
