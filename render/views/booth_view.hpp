#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// The interpreters' screen, read from about a metre: the text in all its languages side by side, sentence by sentence,
// what is being said lit and kept at a third of the height, so that what follows is in sight. Only what is in sight is
// laid out.
void draw_booth(Composer& composer, const BoothScreen& screen, const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
