#pragma once

#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// A panel in the middle of the screen, in place of whatever stood there: half a letter beside it would be noise.
void draw_help(Composer& composer, const std::vector<HelpLine>& lines, const DisplayProfile& profile,
               TextEngine& engine);

}  // namespace rostrum
