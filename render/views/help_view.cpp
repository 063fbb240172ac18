#include "render/views/help_view.hpp"

#include <algorithm>

#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {

void draw_help(Composer& composer, const std::vector<HelpLine>& lines, const DisplayProfile& profile,
               TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  const RoomSizes sizes = room_sizes(profile, engine.fonts());
  const Words& words = words_of(profile);
  const Language& language = words.language();
  // Read by the operator before the screen, not by the last row: all keys on one page come first.
  const int rows = static_cast<int>(lines.size()) + 3;
  const double line_per_em = engine.line_height(language, Fixed::from_pixels(1000)).advance.pixels() / 1000 + 0.25;
  const int largest = static_cast<int>(sizes.safe.height / (line_per_em * (rows - 1) + 4));
  const Fixed size = Fixed::from_pixels(std::max(1, std::min(profile.height / 26, largest)));
  const TextStyle plain{.language = language, .size = size};
  // Keys are named as they are engraved, from left to right in every room: "0–9" is no "9–0".
  const TextStyle engraved{.language = *Language::parse("en"), .size = size, .weight = Weight::bold};
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
  composer.text(set_text(engine, words.get(Word::help_title), bold, inner.width), inner, top, colors.accent);
  top += line * 3 / 2;
  for (const HelpLine& each : lines) {
    const TextBlock keys = set_text(engine, each.keys, engraved, key_width);
    const TextBlock meaning = set_text(engine, each.meaning, plain, inner.width - key_width);
    const int baseline = top + std::max(keys.first_baseline(), meaning.first_baseline()).round();
    composer.text_on_baseline(keys, {inner.x, 0, key_width, 0}, baseline, colors.text);
    composer.text_on_baseline(meaning, {inner.x + key_width, 0, inner.width - key_width, 0}, baseline, colors.quiet);
    top += line;
  }
}

}  // namespace rostrum
