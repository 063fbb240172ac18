#pragma once

#include <cstddef>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Page `page` of it, counted on for ever. Returns how many pages the list takes on this display, 1 at least: it has to
// be turned where there are more.
std::size_t draw_queue(Composer& composer, const QueueScreen& screen, std::size_t page, const DisplayProfile& profile,
                       TextEngine& engine);

}  // namespace rostrum
