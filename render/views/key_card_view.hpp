#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What the card is printed on.
inline constexpr Color key_card_paper{0xFF, 0xFF, 0xFF};

// All keys, group by group, on a page to print and to lay beside the keyboard: portrait or landscape as the profile is,
// in its first language.
void draw_key_card(Composer& composer, const KeyCardScreen& screen, const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
