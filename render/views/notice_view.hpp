#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

void draw_notice(Composer& composer, const NoticeScreen& screen, const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
