#include "render/views/help_view.hpp"

#include <algorithm>

#include "render/views/room_sizes.hpp"
#include "render/words/words.hpp"

namespace rostrum {

void draw_help(Composer& composer, const std::vector<HelpLine>& lines, const DisplayProfile& profile,
               TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  const RoomSizes sizes = room_sizes(profile, engine.fonts());
  const Language language = profile.languages.empty() ? *Language::parse("en") : profile.languages.front();
  // Read by the operator before the screen, not by the last row: all keys on one page come first.
  const int rows = static_cast<int>(lines.size()) + 3;
  const Fixed size = Fixed::from_pixels(std::min(profile.height / 26, sizes.safe.height * 3 / (4 * rows)));
  const TextStyle plain{.language = language, .size = size};
  const TextStyle bold{.language = language, .size = size, .weight = Weight::bold};
  const int pad = (size * 2).ceil();
  const int line = engine.line_height(language, size).advance.ceil() + (size / 4).ceil();
  const int width = sizes.safe.width * 9 / 10;
  const int height = line * (rows - 1) + 2 * pad;
  const Rect panel{(profile.width - width) / 2, (profile.height - height) / 2, width, height};
  composer.fill({0, 0, profile.width, profile.height}, colors.field);
  composer.fill(panel, colors.rule, (size / 2).ceil());
  composer.fill({panel.x + 2, panel.y + 2, panel.width - 4, panel.height - 4}, colors.field, (size / 2).ceil());

  const Rect inner{panel.x + pad, panel.y, panel.width - 2 * pad, panel.height};
  const int key_width = inner.width / 2;
  int top = panel.y + pad;
  composer.text(set_text(engine, Words::of(language).get(Word::help_title), bold, inner.width), inner, top,
                colors.accent);
  top += line * 3 / 2;
  for (const HelpLine& each : lines) {
    composer.text(set_text(engine, each.keys, bold, key_width), {inner.x, 0, key_width, 0}, top, colors.text);
    composer.text(set_text(engine, each.meaning, plain, inner.width - key_width),
                  {inner.x + key_width, 0, inner.width - key_width, 0}, top, colors.quiet);
    top += line;
  }
}

}  // namespace rostrum
