#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// The operator's screen, read from about a metre: what the walls show and what comes next beside the speaker, the
// timer, the list and what the operator has to know. On a portrait screen one beneath the other.
void draw_desk(Composer& composer, const DeskScreen& screen, const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
