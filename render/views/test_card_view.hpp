#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Depths, in picture heights, that the lines of the eye chart stand for.
inline constexpr int least_chart_depth = 3;
inline constexpr int greatest_chart_depth = 15;

void draw_test_card(Composer& composer, const TestCardScreen& screen, const DisplayProfile& profile,
                    TextEngine& engine);

}  // namespace rostrum
