#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"

namespace rostrum {

// That what stands on the screen is a rehearsal: large behind everything, in the margins for everybody to see. To be
// drawn before the content, whose text stays as legible as the theme has it.
void draw_rehearsal_mark(Composer& composer, const DisplayProfile& profile, int margin, TextEngine& engine);

}  // namespace rostrum
