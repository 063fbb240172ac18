#pragma once

#include <cstddef>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

void draw_programme(Composer& composer, const ProgrammeScreen& screen, const DisplayProfile& profile,
                    TextEngine& engine);

// How many pages the items take on this display, 1 at least.
[[nodiscard]] std::size_t programme_pages(const ProgrammeScreen& screen, const DisplayProfile& profile,
                                          TextEngine& engine);

}  // namespace rostrum
