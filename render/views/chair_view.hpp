#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// The screen before the Chair, read from about a metre: who speaks and for how long yet, the next three, and the
// sentences to say, in the display's first language and in the words that meetings of the United Nations use.
void draw_chair(Composer& composer, const ChairScreen& screen, const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
