#include "render/views/timer_block.hpp"

#include <algorithm>

namespace rostrum {
namespace {

// Of the em of Noto Sans: figures are 0.714 high, and nothing of them hangs more than a comma does.
constexpr int figures_above = 80;
constexpr int figures_below = 16;
constexpr int hundred = 100;

}  // namespace

TimerBlock set_timer(const ShownTimer& timer, Fixed figures, Fixed label, const Language& language,
                     TextEngine& engine) {
  TimerBlock block;
  block.figures = {.language = language, .size = figures, .weight = Weight::bold, .figures = Figures::tabular};
  block.label = {.language = language, .size = label, .figures = Figures::tabular};
  using What = MovingText::What;
  block.width = std::max(widest(What::timer_figures, timer.limit_ms, block.figures, language, engine),
                         widest(What::timer_label, timer.limit_ms, block.label, language, engine));
  block.figures_baseline = (figures * figures_above / hundred).ceil();
  block.figures_height = (figures * (figures_above + figures_below) / hundred).ceil();
  const TextEngine::LineHeight line = engine.line_height(language, label);
  block.label_baseline = block.figures_height + line.ascent.ceil();
  block.label_height = line.ascent.ceil() + line.descent.ceil();
  return block;
}

void place_timer(Composer& composer, const TimerBlock& timer, int x, int top, Align align, const MovingColors& colors) {
  MovingText place;
  place.what = MovingText::What::timer_figures;
  place.box = {x, top, timer.width, timer.figures_height};
  place.baseline = top + timer.figures_baseline;
  place.style = timer.figures;
  place.align = align;
  place.color = colors.figures;
  place.background = colors.background;
  composer.moving(place);
  place.what = MovingText::What::timer_label;
  place.box = {x, top + timer.figures_height, timer.width, timer.label_height};
  place.baseline = top + timer.label_baseline;
  place.style = timer.label;
  place.color = colors.words;
  composer.moving(place);
}

void place_moving(Composer& composer, MovingText::What what, const TextStyle& style, int x, int width, int baseline,
                  Color color, Color background, Align align, TextEngine& engine) {
  const bool figures = what == MovingText::What::timer_figures || what == MovingText::What::clock;
  const TextEngine::LineHeight line = engine.line_height(style.language, style.size);
  const int above = figures ? (style.size * figures_above / hundred).ceil() : line.ascent.ceil();
  const int below = figures ? (style.size * figures_below / hundred).ceil() : line.descent.ceil();
  MovingText place;
  place.what = what;
  place.box = {x, baseline - above, width, above + below};
  place.baseline = baseline;
  place.style = style;
  place.align = align;
  place.color = color;
  place.background = background;
  composer.moving(place);
}

int clock_width(Fixed size, const Language& language, TextEngine& engine) {
  const TextStyle style{.language = language, .size = size, .figures = Figures::tabular};
  return widest(MovingText::What::clock, std::nullopt, style, language, engine);
}

}  // namespace rostrum
