#pragma once

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Figures over what they count, both ending at the same edge. As wide as the widest that it can ever say.
struct TimerBlock {
  TextStyle figures, label;
  int width = 0;
  int figures_height = 0, label_height = 0;
  int figures_baseline = 0, label_baseline = 0;  // beneath the block's top
  [[nodiscard]] int height() const { return figures_height + label_height; }
};

// In the words of this language.
[[nodiscard]] TimerBlock set_timer(const ShownTimer& timer, Fixed figures, Fixed label, const Language& language,
                                   TextEngine& engine);

// What a timer or a clock stands in and on.
struct MovingColors {
  Color figures, words, background;
};
void place_timer(Composer& composer, const TimerBlock& timer, int x, int top, Align align, const MovingColors& colors);

// One line of moving text on a baseline, its box as high as its type: figures have no descenders.
void place_moving(Composer& composer, MovingText::What what, const TextStyle& style, int x, int width, int baseline,
                  Color color, Color background, Align align, TextEngine& engine);

[[nodiscard]] int clock_width(Fixed size, const Language& language, TextEngine& engine);

}  // namespace rostrum
