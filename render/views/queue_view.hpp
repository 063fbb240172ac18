#pragma once

#include <cstddef>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

void draw_queue(Composer& composer, const QueueScreen& screen, const DisplayProfile& profile, TextEngine& engine);

// How many pages the list takes on this display, 1 at least: it has to be turned where there are more.
[[nodiscard]] std::size_t queue_pages(const QueueScreen& screen, const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
