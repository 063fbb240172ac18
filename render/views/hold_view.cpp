#include "render/views/hold_view.hpp"

#include <algorithm>

#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

// The emblem: three lines of a statement at a rostrum, the one that is being said lit.
void draw_emblem(Composer& composer, int center_x, int center_y, int unit, const Palette& colors) {
  const int bar = unit;
  const int pitch = unit * 5 / 2;
  const int left = center_x - unit * 7;
  const int top = center_y - (2 * pitch + bar) / 2;
  composer.fill({left, top, unit * 11, bar}, colors.ahead, bar / 2);
  composer.fill({left, top + pitch, unit * 14, bar}, colors.accent, bar / 2);
  composer.fill({left, top + 2 * pitch, unit * 8, bar}, colors.ahead, bar / 2);
}

}  // namespace

void draw_hold(Composer& composer, const HoldScreen& screen, const DisplayProfile& profile, TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  const RoomSizes sizes = room_sizes(profile, engine.fonts());
  const int middle = profile.height * 47 / 100;
  const int unit = std::max(4, profile.height / 54);
  draw_emblem(composer, profile.width / 2, middle, unit, colors);
  if (screen.line.empty()) return;
  const Language language = profile.languages.empty() ? Language() : profile.languages.front();  // of what is read
  const TextStyle style{.language = language, .size = sizes.label};
  const TextBlock line = set_text(engine, isolated(screen.line), style, sizes.safe.width, Breaking::balanced);
  composer.text(line, sizes.safe, middle + unit * 7, colors.quiet, Align::center);
}

}  // namespace rostrum
